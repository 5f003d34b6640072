package org.dealersdk.runtime.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;

/** Everything a query finds, however many pages it takes: a storage never gives more than {@link Query#MAX_LIMIT} at once. */
public final class Pages {

    private Pages() {}

    /** All aggregates that meet the query's conditions, in its order; its own limit counts for nothing. */
    public static <A> List<A> all(Reader reader, Query<A> query) {
        List<A> all = new ArrayList<>();
        each(reader, query, all::add);
        return all;
    }

    /** Hands on one aggregate after the other, in the query's order and in bounded memory; its own limit counts for nothing. */
    public static <A> void each(Reader reader, Query<A> query, Consumer<? super A> taker) {
        String next = null;
        do {
            Page<A> page = reader.search(query.limit(Query.MAX_LIMIT).after(next));
            page.aggregates().forEach(taker);
            next = page.next();
        } while (next != null);
    }
}
