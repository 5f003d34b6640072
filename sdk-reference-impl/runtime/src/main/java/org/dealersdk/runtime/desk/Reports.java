package org.dealersdk.runtime.desk;

import java.util.function.Consumer;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;

/** What was done, to be counted: figures are always computed from what is stored. */
public final class Reports extends Desk {

    /** The desk of a store. */
    public Reports(Office office) {
        super(office, DeskName.REPORTS);
    }

    /** How many aggregates meet the query's conditions. */
    public long count(Actor actor, Query<?> query) {
        return read(actor, reader -> reader.count(query));
    }

    /** One page of aggregates. */
    public <A> Page<A> page(Actor actor, Query<A> query) {
        return search(actor, query);
    }

    /**
     * Every aggregate that meets the query's conditions, in its order and in bounded memory: page by page, so changes made meanwhile may
     * be seen or not.
     *
     * @return how many there were
     */
    public <A> long each(Actor actor, Query<A> query, Consumer<? super A> counter) {
        long count = 0;
        String cursor = null;
        do {
            Page<A> page = search(actor, query.limit(Query.MAX_LIMIT).after(cursor));
            page.aggregates().forEach(counter);
            count += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        return count;
    }
}
