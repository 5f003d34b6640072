package org.dealersdk.plugin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/**
 * One question to one type's tables. Pages go on from the last row by comparison, never by counting rows, so depth costs nothing. Rows
 * without the value sorted by come last: they are asked for by themselves, since no index order has them there in both directions.
 */
final class Search {

    private final TypeTable table;
    private final Query<?> query;
    private final Where where;
    private final @Nullable Column order;

    /** A found row; the value is that of the attribute sorted by. */
    record Hit(
            String id,
            long version,
            String document,
            @Nullable Object value) {}

    Search(TypeTable table, StoreId store, Query<?> query) {
        this.table = table;
        this.query = query;
        this.where = new Where(table, store, query);
        String by = query.orderBy();
        this.order = by == null ? null : table.column(by);
    }

    long count(Session session) throws SQLException {
        Long count = session.one(
                "select count(*) from " + table.sql() + " where " + where.sql(),
                row -> row.getLong(1),
                where.values().toArray());
        return count == null ? 0 : count;
    }

    /** The rows of the page, and one more if there is one. */
    List<Hit> hits(Session session, @Nullable Cursor from) throws SQLException {
        int wanted = query.limit() + 1;
        if (order == null) {
            return hits(session, "", from == null ? null : new Object[] {from.id()}, "id", wanted);
        }
        List<Hit> hits = new ArrayList<>();
        Object value = from == null ? null : from.value();
        if (from == null || value != null) {
            String by = order.sql();
            Object[] after = from == null ? null : new Object[] {value, from.id()};
            hits.addAll(hits(session, " and " + by + " is not null", after, by + ", id", wanted));
        }
        if (hits.size() < wanted && !needsValueOf(order)) {
            Object[] after = from == null || value != null ? null : new Object[] {from.id()};
            hits.addAll(hits(session, " and " + order.sql() + " is null", after, "id", wanted - hits.size()));
        }
        return hits;
    }

    /**
     * The columns of the index that answers this question best: those with a given value, then the one sorted by, else one with a range.
     * Empty when ids or a unique value lead there already.
     */
    List<Column> bestIndex() {
        List<Column> on = new ArrayList<>();
        Column ranged = null;
        for (Condition condition : query.conditions()) {
            Column column = table.column(condition.attribute());
            boolean equal = condition instanceof Condition.Equal;
            if (equal && (column == null || column.unique())) {
                return List.of();
            }
            if (column != null && !column.many() && !on.contains(column)) {
                if (equal || condition instanceof Condition.Absent) {
                    on.add(column);
                } else {
                    ranged = column;
                }
            }
        }
        on.sort(Comparator.comparing(Column::ordinal));
        Column last = order != null ? order : ranged;
        if (last != null && !on.contains(last)) {
            on.add(last);
        }
        return on;
    }

    private List<Hit> hits(Session session, String extra, Object @Nullable [] after, String by, int limit)
            throws SQLException {
        String direction = query.descending() ? " desc" : "";
        List<@Nullable Object> values = new ArrayList<>(where.values());
        StringBuilder sql = new StringBuilder("select id, version, document");
        sql.append(order == null ? ", null" : ", " + order.sql());
        sql.append(" from ")
                .append(table.sql())
                .append(" where ")
                .append(where.sql())
                .append(extra);
        if (after != null) {
            sql.append(" and (").append(by).append(query.descending() ? ") < (?" : ") > (?");
            sql.append(", ?".repeat(after.length - 1)).append(')');
            values.addAll(List.of(after));
        }
        sql.append(" order by ")
                .append(by.replace(",", direction + ","))
                .append(direction)
                .append(" limit ?");
        values.add(limit);
        return session.list(sql.toString(), this::hit, values.toArray());
    }

    private Hit hit(ResultSet row) throws SQLException {
        Object value = order == null ? null : order.read(row, 4);
        return new Hit(row.getString(1), row.getLong(2), row.getString(3), value);
    }

    private boolean needsValueOf(Column column) {
        return query.conditions().stream()
                .anyMatch(condition ->
                        condition.attribute().equals(column.attribute()) && !(condition instanceof Condition.Absent));
    }
}
