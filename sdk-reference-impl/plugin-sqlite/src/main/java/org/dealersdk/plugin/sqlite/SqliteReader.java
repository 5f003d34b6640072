package org.dealersdk.plugin.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** Reading one store's aggregates, in a snapshot or in a turn of the writer. */
abstract class SqliteReader implements Reader {

    private final StoreId store;
    private final DealerJson json;
    private final Thread owner = Thread.currentThread();
    private final List<WantedIndex> wanted = new ArrayList<>();
    private volatile boolean ended;

    /** An index that would have helped. */
    record WantedIndex(AggregateType<?> type, List<Column> on) {}

    /** A document and its version. */
    private record Kept(long version, String document) {}

    SqliteReader(StoreId store, DealerJson json) {
        this.store = store;
        this.json = json;
    }

    /** Runs statements on the reader's connection. */
    abstract <R extends @Nullable Object> R ask(Writer.Statements<R> question);

    /** The tables of a type, or null when nothing of it was ever written. */
    abstract @Nullable TypeTable table(AggregateType<?> type);

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        checkInUse();
        TypeTable table = table(type);
        if (table == null || Texts.halfCharacter(id) >= 0) {
            return Optional.empty();
        }
        Kept kept = this.<@Nullable Kept>ask(session -> session.one(
                table.findStatement(), row -> new Kept(row.getLong(1), row.getString(2)), store.value(), id));
        return kept == null ? Optional.empty() : Optional.of(stored(type, kept.document(), kept.version()));
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        checkInUse();
        query.check();
        String given = query.cursor();
        Cursor from = given == null ? null : Cursor.read(given, store, query);
        TypeTable table = table(query.type());
        if (table == null) {
            return new Page<>(List.of(), null);
        }
        Search search = search(table, query);
        List<Search.Hit> hits = ask(session -> search.hits(session, from));
        boolean more = hits.size() > query.limit();
        List<Search.Hit> page = more ? hits.subList(0, query.limit()) : hits;
        List<Stored<A>> items = new ArrayList<>(page.size());
        page.forEach(hit -> items.add(stored(query.type(), hit.document(), hit.version())));
        if (!more) {
            return new Page<>(items, null);
        }
        Search.Hit last = page.get(page.size() - 1);
        return new Page<>(items, new Cursor(last.value(), last.id()).write(store, query));
    }

    @Override
    public long count(Query<?> query) {
        checkInUse();
        query.check();
        TypeTable table = table(query.type());
        return table == null ? 0 : ask(search(table, query)::count);
    }

    StoreId store() {
        return store;
    }

    DealerJson json() {
        return json;
    }

    /** Makes the reader unusable. */
    void end() {
        ended = true;
    }

    /** Indexes that would have helped with the questions asked. */
    List<WantedIndex> wanted() {
        return wanted;
    }

    void checkInUse() {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }

    <A> Stored<A> stored(AggregateType<A> type, String document, long version) {
        return new Stored<>(json.read(type, document), new Version(version));
    }

    private Search search(TypeTable table, Query<?> query) {
        Search search = new Search(table, store, query);
        List<Column> on = search.bestIndex();
        if (!on.isEmpty() && Catalog.mayIndex(table, on)) {
            wanted.add(new WantedIndex(query.type(), on));
        }
        return search;
    }
}
