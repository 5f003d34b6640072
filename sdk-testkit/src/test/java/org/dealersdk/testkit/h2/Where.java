package org.dealersdk.testkit.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** The conditions of a query on the rows of {@code aggregate a}; every value is bound, none stands in the text. */
final class Where {

    private final Link link;
    private final StoreId store;
    private final Query<?> query;
    private final StringBuilder sql = new StringBuilder("a.store = ? and a.type = ?");
    private final List<@Nullable Object> values = new ArrayList<>();

    Where(Link link, StoreId store, Query<?> query) throws SQLException {
        this.link = link;
        this.store = store;
        this.query = query;
        values.addAll(List.of(store.value(), query.type().name()));
        for (Condition condition : query.conditions()) {
            add(condition);
        }
    }

    String sql() {
        return sql.toString();
    }

    List<@Nullable Object> values() {
        return values;
    }

    private void add(Condition condition) throws SQLException {
        sql.append(" and ");
        if (condition.attribute().equals(Query.ID)) {
            if (condition instanceof Condition.Absent) {
                sql.append("false");
            } else {
                compare("a.id", "a.id_key", true, condition);
            }
            return;
        }
        if (condition instanceof Condition.Absent) {
            sql.append("not exists (select 1 from attribute_value v where v.store = a.store and v.type = a.type")
                    .append(" and v.id = a.id and v.attribute = ?)");
            values.add(condition.attribute());
            return;
        }
        if (condition instanceof Condition.Equal equal && isUnique(equal.attribute()) && addHolder(equal)) {
            return;
        }
        boolean text = query.type()
                .attribute(condition.attribute())
                .map(Attribute::kind)
                .orElseThrow()
                .javaType()
                .equals(String.class);
        sql.append(
                "a.id in (select v.id from attribute_value v where v.store = ? and v.type = ? and v.attribute = ? and ");
        values.addAll(List.of(store.value(), query.type().name(), condition.attribute()));
        compare("v.text", "v.sort", text, condition);
        sql.append(')');
    }

    private boolean isUnique(String attribute) {
        return query.type().attribute(attribute).map(Attribute::unique).orElse(false);
    }

    /** The engine would look through all aggregates; false when a unit that goes on changing keys has several holders. */
    private boolean addHolder(Condition.Equal equal) throws SQLException {
        List<String> holders = link.list(
                "select v.id from attribute_value v where v.store = ? and v.type = ? and v.attribute = ? and v.text = ?",
                row -> row.getString(1),
                store.value(),
                query.type().name(),
                equal.attribute(),
                equal.value());
        if (holders.size() < 2) {
            sql.append(holders.isEmpty() ? "false" : "a.id = ?");
            values.addAll(holders);
        }
        return holders.size() < 2;
    }

    private void compare(String column, String sort, boolean text, Condition condition) {
        if (condition instanceof Condition.Equal equal) {
            sql.append(text ? column : sort).append(" = ?");
            values.add(text ? equal.value() : Values.key(equal.value()));
        } else if (condition instanceof Condition.In in) {
            sql.append(text ? column : sort).append(" = any(?)");
            Object[] list = text
                    ? in.values().toArray(String[]::new)
                    : in.values().stream().map(Values::key).toArray(byte[][]::new);
            values.add(list);
        } else if (condition instanceof Condition.Range range) {
            sql.append("true");
            bound(sort + " >= ?", range.from());
            bound(sort + " < ?", range.below());
        } else if (condition instanceof Condition.Prefix prefix) {
            sql.append(column).append(" like ? escape '!'");
            values.add(Values.pattern(prefix.text()));
        }
    }

    private void bound(String comparison, @Nullable Comparable<?> value) {
        if (value != null) {
            sql.append(" and ").append(comparison);
            values.add(Values.key(value));
        }
    }
}
