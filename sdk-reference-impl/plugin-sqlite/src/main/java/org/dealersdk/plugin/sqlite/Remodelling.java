package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** Makes the tables of an aggregate type what its declaration asks for, and fills what is new from the documents. */
final class Remodelling {

    private static final int ROWS_AT_ONCE = 500;

    private final Session session;
    private final DealerJson json;

    /** A document to read attributes from. */
    private record Kept(long key, String store, String document) {}

    Remodelling(Session session, DealerJson json) {
        this.session = session;
        this.json = json;
    }

    /** Creates the tables, or drops what is no longer declared and adds what is newly declared. */
    <A> void bringUpToDate(@Nullable TypeTable before, AggregateType<A> type) throws SQLException {
        List<Column> kept = new ArrayList<>();
        if (before == null) {
            create(type);
        } else {
            for (Column column : before.columns()) {
                Attribute<A> declared = type.attribute(column.attribute()).orElse(null);
                if (declared != null && column.keeps(declared)) {
                    kept.add(column);
                } else {
                    drop(before, column);
                }
            }
        }
        List<Column> added = new ArrayList<>();
        int ordinal = before == null
                ? 0
                : before.columns().stream().mapToInt(Column::ordinal).max().orElse(0);
        for (Attribute<A> attribute : type.attributes()) {
            if (kept.stream().noneMatch(column -> column.attribute().equals(attribute.name()))) {
                added.add(Column.of(++ordinal, attribute));
            }
        }
        TypeTable after = new TypeTable(type.name(), added, Set.of());
        for (Column column : added) {
            add(after, column, before != null);
        }
        if (before != null && !added.isEmpty()) {
            fill(after, type);
        }
        for (Column column : added) {
            secure(after, column);
        }
    }

    /** An index that answers questions with these attributes given, in the order of the last one, ties by id. */
    static void createIndex(Session session, TypeTable table, List<Column> on) throws SQLException {
        String columns = on.stream().map(column -> column.sql() + ", ").collect(Collectors.joining());
        session.define("create index " + table.index(on) + " on " + table.sql() + " (store, " + columns + "id)");
    }

    private void create(AggregateType<?> type) throws SQLException {
        TypeTable table = new TypeTable(type.name(), List.of(), Set.of());
        session.update("insert into aggregate_type values (?)", type.name());
        String columns = type.attributes().stream()
                .filter(attribute -> !attribute.many())
                .map(attribute -> Column.of(type.attributes().indexOf(attribute) + 1, attribute))
                .map(column -> column.sql() + " " + column.affinity() + ", ")
                .collect(Collectors.joining());
        // The key is the version of the first state: growing, so that rows are added at the end, and never used twice.
        session.define("create table " + table.sql()
                + " (row integer primary key, store text not null, id text not null, version integer not null, "
                + columns
                + "document text not null)");
        session.define("create unique index id_" + table.sql() + " on " + table.sql() + " (store, id)");
    }

    private void drop(TypeTable table, Column column) throws SQLException {
        session.update("delete from attribute where type = ? and name = ?", table.type(), column.attribute());
        if (column.many()) {
            session.define("drop table " + table.sql(column));
            return;
        }
        for (String index : table.indexes()) {
            String ordinals = index.substring(index.indexOf("__") + 2);
            if (List.of(ordinals.split("_")).contains(String.valueOf(column.ordinal()))) {
                session.define("drop index " + index);
            }
        }
        session.define("alter table " + table.sql() + " drop column " + column.sql());
    }

    private void add(TypeTable table, Column column, boolean toExistingTable) throws SQLException {
        session.update(
                "insert into attribute (type, ordinal, name, kind, holds_unique, holds_many) values (?, ?, ?, ?, ?, ?)",
                table.type(),
                column.ordinal(),
                column.attribute(),
                column.kind().name(),
                column.unique() ? 1 : 0,
                column.many() ? 1 : 0);
        if (column.many()) {
            session.define("create table " + table.sql(column) + " (store text not null, value " + column.affinity()
                    + " not null, row integer not null, primary key (store, value, row)) without rowid");
            session.define("create index of_" + table.sql(column) + " on " + table.sql(column) + " (row)");
        } else if (toExistingTable) {
            session.define("alter table " + table.sql() + " add column " + column.sql() + " " + column.affinity());
        }
    }

    private <A> void fill(TypeTable added, AggregateType<A> type) throws SQLException {
        String next =
                "select row, store, document from " + added.sql() + " where row > ? order by row limit " + ROWS_AT_ONCE;
        long after = 0;
        List<Kept> rows;
        do {
            rows = session.list(next, row -> new Kept(row.getLong(1), row.getString(2), row.getString(3)), after);
            for (Kept row : rows) {
                fill(added, type, row);
                after = row.key();
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private <A> void fill(TypeTable added, AggregateType<A> type, Kept row) throws SQLException {
        A aggregate = json.read(type, row.document());
        for (Column column : added.columns()) {
            Attribute<A> attribute = type.attribute(column.attribute()).orElseThrow();
            for (Object value : column.stored(attribute, aggregate)) {
                if (column.many()) {
                    session.update(
                            "insert into " + added.sql(column) + " values (?, ?, ?)", row.store(), value, row.key());
                } else {
                    session.update(
                            "update " + added.sql() + " set " + column.sql() + " = ? where row = ?", value, row.key());
                }
            }
        }
    }

    /** Makes looking for another holder of a unique value cheap, and refuses values that have two holders already. */
    private void secure(TypeTable table, Column column) throws SQLException {
        if (!column.unique()) {
            return;
        }
        String from = column.many() ? table.sql(column) : table.sql();
        String value = column.many() ? "value" : column.sql();
        if (!column.many()) {
            createIndex(session, table, List.of(column));
        }
        String twice = "select 1 from " + from + " where " + value + " is not null group by store, " + value
                + " having count(*) > 1 limit 1";
        if (session.one(twice, row -> true) != null) {
            throw StorageProblem.DUPLICATE_KEY.failure(table.type(), column.attribute());
        }
    }
}
