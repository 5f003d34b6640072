package org.dealersdk.spi.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param items in the query's order, at most its limit
 * @param next where the next page begins; null exactly when there is no further aggregate
 */
public record Page<A>(List<Stored<A>> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The aggregates without their versions. */
    public List<A> aggregates() {
        return items.stream().map(Stored::aggregate).toList();
    }
}
