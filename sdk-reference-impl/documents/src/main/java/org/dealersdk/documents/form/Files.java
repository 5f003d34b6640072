package org.dealersdk.documents.form;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.jspecify.annotations.Nullable;

/** What the facts of a form are read from. */
final class Files {

    private Files() {}

    /** The aggregate; null when the id is, or there is none. */
    static <A> @Nullable A find(Reader reader, AggregateType<A> type, @Nullable TypedId id) {
        return id == null
                ? null
                : reader.find(type, id.value()).map(Stored::aggregate).orElse(null);
    }

    /** Everything a query finds, page after page. */
    static <A> List<A> all(Reader reader, Query<A> query) {
        List<A> all = new ArrayList<>();
        String next = null;
        do {
            Page<A> page = reader.search(query.limit(Query.MAX_LIMIT).after(next));
            all.addAll(page.aggregates());
            next = page.next();
        } while (next != null);
        return all;
    }
}
