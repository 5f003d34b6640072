package org.dealersdk.testkit.h2;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** Reads within one transaction. */
class H2Reader implements Reader {

    final H2Storage storage;
    final Habits habits;
    final StoreId store;
    final Link link;
    private final Thread owner = Thread.currentThread();
    private volatile boolean ended;

    /** A found row; sort is the value sorted by. */
    private record Hit(
            String id, byte[] idKey, long version, @Nullable String document, byte @Nullable [] sort) {}

    /** Statements that may fail. */
    interface Statements<R> {
        R run() throws SQLException;
    }

    H2Reader(H2Storage storage, StoreId store, Link link) {
        this.storage = storage;
        this.habits = storage.habits();
        this.store = store;
        this.link = link;
    }

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        return ask(type, () -> {
            Stored<A> known = storage.cached(store, type, id);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Stored<A>> found = link
                    .list(
                            "select a.version, a.document from aggregate a where a.store = ? and a.type = ? and a.id = ?",
                            row -> stored(type, row.getLong(1), row.getString(2)),
                            store.value(),
                            type.name(),
                            id)
                    .stream()
                    .findFirst();
            found.ifPresent(stored -> storage.cache(store, type, id, stored));
            return found;
        });
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        return ask(query.type(), () -> {
            query.check();
            String from = query.cursor();
            Cursor after = from == null ? null : Cursor.read(from, store, query, habits);
            if (!habits.pagesByKey) {
                return pageByCounting(query, after);
            }
            List<Hit> hits = hits(query, after, query.limit() + 1);
            boolean more = hits.size() > query.limit();
            List<Hit> page = more ? hits.subList(0, query.limit()) : hits;
            return new Page<>(items(query.type(), page), more ? cursor(query, page.get(page.size() - 1)) : null);
        });
    }

    private <A> Page<A> pageByCounting(Query<A> query, @Nullable Cursor after) throws SQLException {
        int offset = after == null ? 0 : ByteBuffer.wrap(after.id()).getInt();
        int end = offset + query.limit();
        List<Hit> hits = hits(query, null, end + 1);
        boolean more = hits.size() > end;
        List<Hit> page = hits.subList(Math.min(offset, hits.size()), Math.min(end, hits.size()));
        byte[] next = ByteBuffer.allocate(Integer.BYTES).putInt(end).array();
        return new Page<>(items(query.type(), page), more ? new Cursor(null, next).write(store, query, habits) : null);
    }

    private <A> List<Stored<A>> items(AggregateType<A> type, List<Hit> page) throws SQLException {
        List<Stored<A>> items = new ArrayList<>();
        for (Hit hit : page) {
            String document = hit.document() != null ? hit.document() : document(type, hit.id());
            items.add(stored(type, hit.version(), document));
        }
        return items;
    }

    private List<Hit> hits(Query<?> query, @Nullable Cursor after, int wanted) throws SQLException {
        String by = query.orderBy();
        return by == null || by.equals(Query.ID) ? byId(query, after, wanted) : byValue(query, after, by, wanted);
    }

    @Override
    public long count(Query<?> query) {
        return ask(query.type(), () -> {
            query.check();
            Where where = new Where(link, store, query);
            return link.number(
                    "select count(*) from aggregate a where " + where.sql(),
                    where.values().toArray());
        });
    }

    final void end() {
        ended = true;
    }

    final void checkInUse() {
        if (habits.watchesUse && (ended || Thread.currentThread() != owner)) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }

    final <R> R ask(AggregateType<?> type, Statements<R> statements) {
        checkInUse();
        storage.checkOpen();
        try {
            return statements.run();
        } catch (SQLException failure) {
            throw storage.failed(failure, type.name());
        }
    }

    private List<Hit> byId(Query<?> query, @Nullable Cursor after, int wanted) throws SQLException {
        return hits(query, "", List.of(), after == null ? null : after.id(), wanted);
    }

    /** Those with a value in its order, then those without. */
    private List<Hit> byValue(Query<?> query, @Nullable Cursor after, String attribute, int wanted)
            throws SQLException {
        List<Hit> hits = new ArrayList<>();
        byte[] sort = after == null ? null : after.sort();
        if (after == null || sort != null) {
            hits.addAll(present(query, after, attribute, wanted));
        }
        if (hits.size() < wanted) {
            String absent =
                    " and not exists (select 1 from attribute_value o where o.store = a.store and o.type = a.type"
                            + " and o.id = a.id and o.attribute = ?)";
            byte[] id = after == null || sort != null ? null : after.id();
            hits.addAll(hits(query, absent, List.of(attribute), id, wanted - hits.size()));
        }
        return hits;
    }

    private List<Hit> present(Query<?> query, @Nullable Cursor after, String attribute, int wanted)
            throws SQLException {
        Where where = new Where(link, store, query);
        List<@Nullable Object> values =
                new ArrayList<>(List.of(store.value(), query.type().name(), attribute));
        values.addAll(where.values());
        String sign = query.descending() ? "<" : ">";
        String direction = query.descending() ? " desc" : "";
        String place = "";
        if (after != null) {
            place = " and o.sort " + sign + "= ? and (o.sort " + sign + " ? or o.id_key " + sign + " ?)";
            values.add(after.sort());
            values.add(after.sort());
            values.add(after.id());
        }
        values.add(wanted);
        String document = habits.documentsWithPage ? "a.document" : "null";
        return link.list(
                "select a.id, a.id_key, a.version, " + document + ", o.sort from attribute_value o join aggregate a"
                        + " on a.store = o.store and a.type = o.type and a.id = o.id"
                        + " where o.store = ? and o.type = ? and o.attribute = ? and " + where.sql() + place
                        + " order by o.sort" + direction + ", o.id_key" + direction + " limit ?",
                H2Reader::hit,
                values.toArray());
    }

    private List<Hit> hits(Query<?> query, String extra, List<String> extraValues, byte @Nullable [] after, int wanted)
            throws SQLException {
        Where where = new Where(link, store, query);
        List<@Nullable Object> values = new ArrayList<>(where.values());
        values.addAll(extraValues);
        String place = "";
        if (after != null) {
            place = " and a.id_key " + (query.descending() ? "<" : ">") + " ?";
            values.add(after);
        }
        values.add(wanted);
        String document = habits.documentsWithPage ? "a.document" : "null";
        return link.list(
                "select a.id, a.id_key, a.version, " + document + ", null from aggregate a where " + where.sql() + extra
                        + place + " order by a.id_key" + (query.descending() ? " desc" : "") + " limit ?",
                H2Reader::hit,
                values.toArray());
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getString(1), row.getBytes(2), row.getLong(3), row.getString(4), row.getBytes(5));
    }

    private String cursor(Query<?> query, Hit last) {
        return new Cursor(last.sort(), last.idKey()).write(store, query, habits);
    }

    private String document(AggregateType<?> type, String id) throws SQLException {
        return link.list(
                        "select a.document from aggregate a where a.store = ? and a.type = ? and a.id = ?",
                        row -> row.getString(1),
                        store.value(),
                        type.name(),
                        id)
                .get(0);
    }

    private <A> Stored<A> stored(AggregateType<A> type, long version, String document) {
        return new Stored<>(storage.json().read(type, document), new Version(version));
    }
}
