package org.dealersdk.testkit.holdout3;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.ValueOrder;
import org.jspecify.annotations.Nullable;

/** A query as a statement. */
final class TableSearch {

    private static final String ABSENT = "-";
    private static final int CHUNK = 1000;

    private final Session session;
    private final StoreId store;
    private final Query<?> query;
    private final Flaw flaw;
    private final StringBuilder where = new StringBuilder("d.store = ? and d.type = ?");
    private final List<Object> arguments = new ArrayList<>();

    /** Rows of a page, and where the next one begins. */
    record Cut(List<TableUnit.Found> rows, @Nullable String next) {}

    /** A row and where it stands. */
    private record Placed(TableUnit.Found row, String place) {}

    TableSearch(Session session, StoreId store, Query<?> query, Flaw flaw) {
        query.check();
        this.session = session;
        this.store = store;
        this.query = query;
        this.flaw = flaw;
        arguments.add(store.value());
        arguments.add(query.type().name());
    }

    Cut page() throws SQLException {
        String cursor = query.cursor();
        String place = cursor == null ? null : unsealed(cursor);
        conditions();
        List<Object> all = new ArrayList<>();
        String from = "from doc d";
        String order = order();
        String attribute = query.orderBy();
        if (attribute != null && !attribute.equals(Query.ID)) {
            from += " left join attr o on o.store = d.store and o.type = d.type and o.idb = d.idb and o.name = ?";
            all.add(TableValue.name(attribute, flaw));
        }
        int offset = flaw == Flaw.OFFSET_PAGING && place != null ? Integer.parseInt(place) : 0;
        if (place != null && flaw != Flaw.OFFSET_PAGING) {
            goOn(place);
        }
        all.addAll(arguments);
        all.add(query.limit() + 1);
        all.add(offset);
        String column = column();
        List<Placed> rows = session.list(
                "select d.version, d.body, d.idb, " + (column == null ? "null" : column) + " " + from + " where "
                        + where + " order by " + order + " limit ? offset ?",
                all,
                row -> new Placed(
                        new TableUnit.Found(row.getLong(1), row.getString(2)),
                        HexFormat.of().formatHex(row.getBytes(3)) + "." + value(row.getObject(4))));
        boolean more = rows.size() > query.limit();
        List<Placed> shown = more ? rows.subList(0, query.limit()) : rows;
        String next = more ? shown.get(shown.size() - 1).place() : null;
        if (next != null && flaw == Flaw.OFFSET_PAGING) {
            next = String.valueOf(offset + shown.size());
        }
        return new Cut(shown.stream().map(Placed::row).toList(), next == null ? null : sealed(next));
    }

    long count() throws SQLException {
        String join = "";
        if (flaw == Flaw.COUNT_JOINS) {
            Condition first = query.conditions().stream()
                    .filter(condition -> !(condition instanceof Condition.Absent)
                            && !condition.attribute().equals(Query.ID))
                    .findFirst()
                    .orElse(null);
            if (first != null) {
                join = " join attr a on a.store = d.store and a.type = d.type and a.idb = d.idb";
                where.append(" and a.name = ? and ");
                arguments.add(TableValue.name(first.attribute(), flaw));
                where.append(test("a.", first));
            }
        }
        conditions();
        return session.list("select count(*) from doc d" + join + " where " + where, arguments, row -> row.getLong(1))
                .get(0);
    }

    private void conditions() throws SQLException {
        Map<String, List<Condition>> together = new LinkedHashMap<>();
        int number = 0;
        for (Condition condition : query.conditions()) {
            boolean merges = flaw == Flaw.SAME_VALUE_FOR_ALL && !(condition instanceof Condition.Absent);
            together.computeIfAbsent(merges ? condition.attribute() : "#" + number++, key -> new ArrayList<>())
                    .add(condition);
        }
        for (List<Condition> conditions : together.values()) {
            where.append(" and ");
            add(conditions);
        }
    }

    private void add(List<Condition> conditions) throws SQLException {
        Condition first = conditions.get(0);
        String attribute = first.attribute();
        if (attribute.equals(Query.ID)) {
            for (int i = 0; i < conditions.size(); i++) {
                String test = test("d.id", conditions.get(i));
                where.append(i == 0 ? "" : " and ").append(test);
            }
            return;
        }
        if (first instanceof Condition.Absent) {
            boolean any = flaw == Flaw.ABSENT_IN_ANY_STORE;
            where.append("d.idb not in (select a.idb from attr a where " + (any ? "" : "a.store = ? and ")
                    + "a.type = ? and a.name = ?)");
            if (!any) {
                arguments.add(store.value());
            }
            arguments.add(query.type().name());
            arguments.add(TableValue.name(attribute, flaw));
            return;
        }
        if (first instanceof Condition.Equal equal && isUnique(attribute) && conditions.size() == 1) {
            byte[] id = holder(equal);
            where.append(id == null ? "false" : "d.idb = ?");
            if (id != null) {
                arguments.add(id);
            }
            return;
        }
        where.append("d.idb in (select a.idb from attr a where a.store = ? and a.type = ? and a.name = ?");
        arguments.add(store.value());
        arguments.add(query.type().name());
        arguments.add(TableValue.name(attribute, flaw));
        for (Condition condition : conditions) {
            String test = test("a.", condition);
            where.append(" and ").append(test);
        }
        where.append(")");
    }

    private boolean isUnique(String attribute) {
        return query.type().attribute(attribute).map(Attribute::unique).orElse(false)
                && flaw != Flaw.NORMAL_FORM
                && flaw != Flaw.TEXT_PADDED
                && flaw != Flaw.KEYS_SELECTED_FIRST;
    }

    private byte @Nullable [] holder(Condition.Equal equal) throws SQLException {
        TableValue value = TableValue.of(equal.value(), flaw);
        if (value == null) {
            return null;
        }
        List<byte[]> ids = session.list(
                "select a.idb from attr a where a.store = ? and a.type = ? and a.name = ? and a.b = ?",
                List.of(store.value(), query.type().name(), TableValue.name(equal.attribute(), flaw), value.bound()),
                row -> row.getBytes(1));
        return ids.isEmpty() ? null : ids.get(0);
    }

    /** The condition on a row's columns; its arguments are added. */
    private String test(String row, Condition condition) {
        boolean ofId = row.equals("d.id");
        String column = ofId ? "d.idb" : row + (kind(condition.attribute()) == AttributeKind.TEXT ? "b" : "n");
        if (condition instanceof Condition.Equal equal) {
            return one(column, "=", equal.value(), ofId);
        }
        if (condition instanceof Condition.In in) {
            return in(column, in, ofId);
        }
        if (condition instanceof Condition.Range range) {
            return range(column, range, ofId);
        }
        if (condition instanceof Condition.Prefix prefix) {
            return prefix(column, prefix.text(), ofId);
        }
        return flaw == Flaw.ABSENT_ID ? "true" : "false";
    }

    private AttributeKind kind(String attribute) {
        return query.type().attribute(attribute).map(Attribute::kind).orElse(AttributeKind.TEXT);
    }

    private String one(String column, String sign, Comparable<?> value, boolean ofId) {
        if (ofId) {
            arguments.add(Session.bytes((String) value));
            return column + " " + sign + " ?";
        }
        TableValue kept = TableValue.of(value, flaw);
        if (kept == null) {
            return sign.equals("=") || sign.equals("<") ? "false" : "true";
        }
        arguments.add(kept.bound());
        return column + " " + sign + " ?";
    }

    private String in(String column, Condition.In in, boolean ofId) {
        List<Comparable<?>> values = in.values().stream()
                .<Comparable<?>>map(value -> value)
                .distinct()
                .toList();
        if (flaw == Flaw.IN_CHUNKS && values.size() > CHUNK) {
            values = values.subList(0, values.size() / CHUNK * CHUNK);
        }
        if (values.isEmpty()) {
            return flaw == Flaw.IN_EMPTY_ALL ? "true" : "false";
        }
        List<Object> bound = new ArrayList<>();
        for (Comparable<?> value : values) {
            TableValue kept =
                    ofId ? new TableValue(null, Session.bytes((String) value), null) : TableValue.of(value, flaw);
            if (kept != null) {
                bound.add(kept.bound());
            }
        }
        arguments.addAll(bound);
        return bound.isEmpty()
                ? "false"
                : column + " in (" + String.join(", ", Collections.nCopies(bound.size(), "?")) + ")";
    }

    private String range(String column, Condition.Range range, boolean ofId) {
        Comparable<?> from = range.from();
        Comparable<?> below = range.below();
        if (flaw == Flaw.RANGE_SYMMETRIC
                && from != null
                && below != null
                && ValueOrder.VALUES.compare(from, below) > 0) {
            Comparable<?> other = from;
            from = below;
            below = other;
        }
        String test = column + " is not null";
        if (from != null) {
            test += " and " + one(column, ">=", from, ofId);
        }
        if (below != null) {
            test += " and " + one(column, "<", below, ofId);
        }
        return test;
    }

    private String prefix(String column, String text, boolean ofId) {
        if (!ofId && flaw == Flaw.LIKE_UNESCAPED) {
            arguments.add(text + "%");
            return column.replace(".b", ".t") + " like ?";
        }
        if (!ofId && flaw == Flaw.QUOTES_IN_PREFIX) {
            return column.replace(".b", ".t") + " like '"
                    + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%'";
        }
        TableValue kept = TableValue.of(text, flaw);
        byte[] from = kept == null ? new byte[0] : (byte[]) kept.bound();
        if (from.length == 0) {
            return column + " is not null";
        }
        byte[] below = from.clone();
        below[below.length - 1]++;
        arguments.add(from);
        arguments.add(flaw == Flaw.PREFIX_TO_FFFF ? Session.bytes(text + "\uFFFF") : below);
        return column + " >= ? and " + column + " < ?";
    }

    /** The column sorted by; null when it is the id alone. */
    private @Nullable String column() {
        String attribute = query.orderBy();
        if (attribute == null || attribute.equals(Query.ID)) {
            return null;
        }
        if (kind(attribute) != AttributeKind.TEXT) {
            return "o.n";
        }
        return flaw == Flaw.ORDER_BY_UTF16 ? "o.t" : "o.b";
    }

    private String order() {
        String way = query.descending() ? " desc" : "";
        String column = column();
        String ids = column == null && !query.descending() ? "d.store, d.type, d.idb" : "d.idb" + way;
        return column == null
                ? ids
                : "case when " + column + " is null then 1 else 0 end, " + column + way + ", " + ids;
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return ABSENT;
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof String text
                ? Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : ((BigDecimal) value).toPlainString();
    }

    private void goOn(String place) {
        String[] parts = place.split("\\.", -1);
        byte[] id = HexFormat.of().parseHex(parts[0]);
        String than = query.descending() ? "<" : ">";
        String column = column();
        if (column == null) {
            where.append(" and d.idb " + than + " ?");
        } else if (parts[1].equals(ABSENT)) {
            where.append(" and " + column + " is null and d.idb " + than + " ?");
        } else {
            String absent =
                    flaw == Flaw.DESCENDING_FORGETS_ABSENT && query.descending() ? "" : " or " + column + " is null";
            where.append(" and (" + column + " " + than + " ?" + absent + " or (" + column + " = ? and d.idb " + than
                    + " ?))");
            Object value = column.equals("o.b")
                    ? HexFormat.of().parseHex(parts[1])
                    : column.equals("o.t")
                            ? new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                            : millis(new BigDecimal(parts[1]));
            arguments.add(value);
            arguments.add(value);
        }
        arguments.add(id);
    }

    private BigDecimal millis(BigDecimal value) {
        boolean cut = flaw == Flaw.CURSOR_MILLIS && kind(String.valueOf(query.orderBy())) == AttributeKind.INSTANT;
        BigDecimal million = BigDecimal.valueOf(1_000_000);
        return cut ? value.divideToIntegralValue(million).multiply(million) : value;
    }

    private String sealed(String place) {
        return place + "~" + seal(place);
    }

    private String unsealed(String cursor) {
        int end = cursor.lastIndexOf('~');
        if (end < 0 || !seal(cursor.substring(0, end)).equals(cursor.substring(end + 1))) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        return cursor.substring(0, end);
    }

    private String seal(String place) {
        String shape = flaw == Flaw.SEAL_WITHOUT_VALUES
                ? query.type().name()
                        + query.orderBy()
                        + query.descending()
                        + query.conditions().stream()
                                .map(condition -> condition.getClass() + condition.attribute())
                                .collect(Collectors.joining("|"))
                : query.shape();
        String text = store.value().length() + ":" + store.value() + "|" + shape + "|" + place;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Session.bytes(text)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
