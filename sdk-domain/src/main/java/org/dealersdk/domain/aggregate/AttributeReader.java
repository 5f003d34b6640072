package org.dealersdk.domain.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * Reads one attribute of an aggregate.
 *
 * @param <A> the aggregate
 * @param <V> the attribute's values
 */
@FunctionalInterface
public interface AttributeReader<A, V> {

    /** The value, or null when the aggregate has none. */
    @Nullable
    V read(A aggregate);
}
