package org.dealersdk.testkit.probe;

import org.dealersdk.domain.aggregate.AggregateType;
import org.jspecify.annotations.Nullable;

/**
 * Another aggregate of the kit, to live beside {@link Probe} with the same ids and keys.
 *
 * @param id its id
 * @param key a text no other neighbour may hold
 */
public record Neighbour(String id, @Nullable String key) {

    /** Its declaration. */
    public static final AggregateType<Neighbour> TYPE = named("testkit-neighbour");

    /** The same under another name, for checks of how types are told apart. */
    public static AggregateType<Neighbour> named(String name) {
        return AggregateType.named(name, Neighbour.class, Neighbour::id)
                .uniqueText("key", Neighbour::key)
                .build();
    }
}
