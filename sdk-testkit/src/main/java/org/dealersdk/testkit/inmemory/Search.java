package org.dealersdk.testkit.inmemory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.ValueOrder;
import org.jspecify.annotations.Nullable;

/** A query on rows: which meet it, in which order, and which of them stand on the page. */
final class Search {

    private final Query<?> query;
    private final Cursor cursor;
    private final Comparator<Row> order;

    /** The rows of a page, and where the next one begins. */
    record Cut(List<Row> rows, @Nullable String next) {}

    Search(StoreId store, Query<?> query) {
        query.check();
        this.query = query;
        this.cursor = new Cursor(store, query);
        this.order = order();
    }

    List<Row> matching(List<Row> rows) {
        Predicate<Row> all = row -> query.conditions().stream().allMatch(condition -> meets(row, condition));
        return rows.stream().filter(all).toList();
    }

    Cut cut(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(matching(rows));
        sorted.sort(order);
        String from = query.cursor();
        if (from != null) {
            Row last = cursor.read(from);
            sorted.removeIf(row -> order.compare(row, last) <= 0);
        }
        if (sorted.size() <= query.limit()) {
            return new Cut(sorted, null);
        }
        List<Row> page = sorted.subList(0, query.limit());
        return new Cut(page, cursor.write(page.get(page.size() - 1)));
    }

    private Comparator<Row> order() {
        Comparator<Row> byId = Comparator.comparing(Row::id, ValueOrder.TEXT);
        String attribute = query.orderBy();
        Comparator<Comparable<?>> values = query.descending() ? ValueOrder.VALUES.reversed() : ValueOrder.VALUES;
        Comparator<Row> ties = query.descending() ? byId.reversed() : byId;
        if (attribute == null) {
            return ties;
        }
        return Comparator.comparing(
                        (Row row) -> row.values(attribute).isEmpty()
                                ? null
                                : row.values(attribute).get(0),
                        Comparator.nullsLast(values))
                .thenComparing(ties);
    }

    private static boolean meets(Row row, Condition condition) {
        List<Comparable<?>> values = row.values(condition.attribute());
        if (condition instanceof Condition.Absent) {
            return values.isEmpty();
        }
        return values.stream().anyMatch(value -> meets(value, condition));
    }

    private static boolean meets(Comparable<?> value, Condition condition) {
        if (condition instanceof Condition.Equal equal) {
            return value.equals(equal.value());
        }
        if (condition instanceof Condition.In in) {
            return in.values().contains(value);
        }
        if (condition instanceof Condition.Prefix prefix) {
            return ((String) value).startsWith(prefix.text());
        }
        Condition.Range range = (Condition.Range) condition;
        Comparable<?> from = range.from();
        Comparable<?> below = range.below();
        return (from == null || ValueOrder.VALUES.compare(value, from) >= 0)
                && (below == null || ValueOrder.VALUES.compare(value, below) < 0);
    }
}
