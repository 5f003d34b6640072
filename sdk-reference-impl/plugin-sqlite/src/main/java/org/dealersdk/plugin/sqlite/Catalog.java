package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.domain.json.DealerJson;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregate types have tables, and how they look. The writer sees its own changes at once; readers see the tables of the last
 * commit. When a type is declared differently than before, its tables follow at its first use, filled from the documents.
 */
final class Catalog implements Writer.Follower {

    private static final int MOST_INDEXES = 12;

    private final DealerJson json;
    private Map<String, TypeTable> current;
    private volatile Map<String, TypeTable> committed;
    private boolean changed;

    private Catalog(DealerJson json, Map<String, TypeTable> tables) {
        this.json = json;
        this.current = tables;
        this.committed = tables;
    }

    static Catalog load(Session session, DealerJson json) throws SQLException {
        return new Catalog(json, tables(session));
    }

    /** The type's tables as of the last commit, or null when nothing of it was ever written. */
    @Nullable
    TypeTable committed(AggregateType<?> type) {
        return committed.get(type.name());
    }

    /** The type's tables as the writer sees them, brought up to what is declared. */
    TypeTable current(Writer.Turn turn, AggregateType<?> type) {
        TypeTable table = current.get(type.name());
        if (table != null && table.keeps(type)) {
            return table;
        }
        turn.write(session -> {
            changed = true;
            new Remodelling(session, json).bringUpToDate(table, type);
            return true;
        });
        return reloaded(turn, type);
    }

    /** The type's tables as the writer sees them; null when nothing of it was ever written. */
    @Nullable
    TypeTable existing(Writer.Turn turn, AggregateType<?> type) {
        return current.containsKey(type.name()) ? current(turn, type) : null;
    }

    /** Makes an index on these columns, unless there is one or there are too many. */
    void index(Writer.Turn turn, AggregateType<?> type, List<Column> on) {
        TypeTable table = current(turn, type);
        String name = table.index(on);
        if (!table.indexes().contains(name)
                && table.indexes().size() < MOST_INDEXES
                && table.columns().containsAll(on)) {
            turn.write(session -> {
                changed = true;
                Remodelling.createIndex(session, table, on);
                return true;
            });
            reloaded(turn, type);
        }
    }

    /** True when one more index may be made. */
    static boolean mayIndex(TypeTable table, List<Column> on) {
        return table.indexes().size() < MOST_INDEXES && !table.indexes().contains(table.index(on));
    }

    @Override
    public void committed() {
        if (changed) {
            committed = current;
            changed = false;
        }
    }

    @Override
    public void rolledBack(Session session) throws SQLException {
        // Still marked as changed: earlier turns of the batch may have changed it too.
        if (changed) {
            current = tables(session);
        }
    }

    private TypeTable reloaded(Writer.Turn turn, AggregateType<?> type) {
        current = turn.read(Catalog::tables);
        TypeTable table = current.get(type.name());
        if (table == null) {
            throw new IllegalStateException("the table just made is missing");
        }
        return table;
    }

    private static Map<String, TypeTable> tables(Session session) throws SQLException {
        Map<String, List<Column>> columns = new HashMap<>();
        session.list("select name from aggregate_type", row -> columns.put(row.getString(1), new ArrayList<>()));
        session.list(
                "select type, ordinal, name, kind, holds_unique, holds_many from attribute order by type, ordinal",
                row -> columns.computeIfAbsent(row.getString(1), type -> new ArrayList<>())
                        .add(new Column(
                                row.getInt(2),
                                row.getString(3),
                                AttributeKind.valueOf(row.getString(4)),
                                row.getBoolean(5),
                                row.getBoolean(6))));
        Map<String, Set<String>> indexes = new HashMap<>();
        session.list(
                "select tbl_name, name from sqlite_schema where type = 'index' and name like 'by!_%' escape '!'",
                row -> indexes.computeIfAbsent(row.getString(1), table -> new HashSet<>())
                        .add(row.getString(2)));
        Map<String, TypeTable> tables = new HashMap<>();
        columns.forEach((type, attributes) -> {
            TypeTable bare = new TypeTable(type, attributes, Set.of());
            tables.put(type, new TypeTable(type, attributes, indexes.getOrDefault(bare.sql(), Set.of())));
        });
        return Map.copyOf(tables);
    }
}
