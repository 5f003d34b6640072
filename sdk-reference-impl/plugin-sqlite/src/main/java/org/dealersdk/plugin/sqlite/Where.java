package org.dealersdk.plugin.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** The conditions of a query as SQL on its type's tables; all values are handed over apart from the text. */
final class Where {

    private static final String NOTHING = "0";

    private final TypeTable table;
    private final StoreId store;
    private final StringBuilder sql = new StringBuilder("store = ?");
    private final List<@Nullable Object> values = new ArrayList<>();

    Where(TypeTable table, StoreId store, Query<?> query) {
        this.table = table;
        this.store = store;
        values.add(store.value());
        query.conditions().forEach(this::add);
    }

    String sql() {
        return sql.toString();
    }

    List<@Nullable Object> values() {
        return values;
    }

    private void add(Condition condition) {
        sql.append(" and ");
        Column column = table.column(condition.attribute());
        if (column == null) {
            compare("id", condition);
        } else if (!column.many()) {
            compare(column.sql(), condition);
        } else if (condition instanceof Condition.Absent) {
            sql.append("not exists (select 1 from ")
                    .append(table.sql(column))
                    .append(" m where m.row = ")
                    .append(table.sql())
                    .append(".row)");
        } else {
            sql.append("row in (select m.row from ").append(table.sql(column)).append(" m where m.store = ? and ");
            values.add(store.value());
            compare("m.value", condition);
            sql.append(')');
        }
    }

    private void compare(String column, Condition condition) {
        if (condition instanceof Condition.Equal equal) {
            equal(column + " = ?", equal.value());
        } else if (condition instanceof Condition.In in) {
            List<Object> wanted = in.values().stream()
                    .filter(Where::canBeKept)
                    .map(Column::compared)
                    .toList();
            sql.append(column).append(" in (select value from json_each(?))");
            values.add(Texts.jsonArray(wanted));
        } else if (condition instanceof Condition.Range range) {
            sql.append(column).append(" is not null");
            bound(column + " >= ?", range.from());
            bound(column + " < ?", range.below());
        } else if (condition instanceof Condition.Prefix prefix) {
            prefix(column, prefix.text());
        } else {
            sql.append(column).append(" is null");
        }
    }

    private void equal(String comparison, Comparable<?> value) {
        if (canBeKept(value)) {
            sql.append(comparison);
            values.add(Column.compared(value));
        } else {
            sql.append(NOTHING);
        }
    }

    private void bound(String comparison, @Nullable Comparable<?> value) {
        if (value != null) {
            sql.append(" and ").append(comparison);
            values.add(value instanceof String text ? Texts.bound(text) : Column.compared(value));
        }
    }

    private void prefix(String column, String text) {
        if (Texts.halfCharacter(text) >= 0) {
            sql.append(NOTHING);
            return;
        }
        sql.append(column).append(" >= ?");
        values.add(text);
        bound(column + " < ?", Texts.afterPrefix(text));
    }

    private static boolean canBeKept(@Nullable Comparable<?> value) {
        return !(value instanceof String text) || Texts.halfCharacter(text) < 0;
    }
}
