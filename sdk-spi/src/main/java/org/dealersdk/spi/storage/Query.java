package org.dealersdk.spi.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.domain.problem.DealerException;
import org.jspecify.annotations.Nullable;

/**
 * What to look for: a conjunction of conditions, one attribute to sort by, a place to go on from and a limit. Ties, and everything
 * when no order is given, are sorted by id; absent values come last, whatever the direction. Immutable.
 *
 * @param type what to look for
 * @param conditions all must be met; none means everything
 * @param orderBy attribute to sort by, not one with several values; null sorts by id
 * @param descending true to sort the other way round, ids too
 * @param cursor where the previous page ended; null for the first page
 * @param limit page size, 1 to 1000
 */
public record Query<A>(
        AggregateType<A> type,
        List<Condition> conditions,
        @Nullable String orderBy,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    /** The attribute every type has. */
    public static final String ID = "id";

    /** Largest page. */
    public static final int MAX_LIMIT = 1000;

    public Query {
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw StorageProblem.BAD_LIMIT.failure(limit, MAX_LIMIT);
        }
    }

    /** All aggregates of the type, by id, 100 a page. */
    public static <A> Query<A> of(AggregateType<A> type) {
        return new Query<>(type, List.of(), null, false, null, 100);
    }

    /** The same with one more condition. */
    public Query<A> where(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Query<>(type, all, orderBy, descending, cursor, limit);
    }

    /** The same, only with this value. */
    public Query<A> where(String attribute, Comparable<?> value) {
        return where(new Condition.Equal(attribute, value));
    }

    /** The same, smallest value first. */
    public Query<A> orderBy(String attribute) {
        return new Query<>(type, conditions, attribute, false, cursor, limit);
    }

    /** The same, largest value first. */
    public Query<A> orderByDescending(String attribute) {
        return new Query<>(type, conditions, attribute, true, cursor, limit);
    }

    /** The same, going on after a page; null starts at the beginning. */
    public Query<A> after(@Nullable String cursor) {
        return new Query<>(type, conditions, orderBy, descending, cursor, limit);
    }

    /** The same with another page size. */
    public Query<A> limit(int limit) {
        return new Query<>(type, conditions, orderBy, descending, cursor, limit);
    }

    /**
     * Type, conditions, order and direction as one text that no other query has; what a cursor is sealed with. {@code toString} of the
     * conditions will not do: a list of two values looks like one value with a comma.
     */
    public String shape() {
        StringBuilder text = new StringBuilder();
        part(text, type.name());
        part(text, orderBy);
        part(text, descending);
        for (Condition condition : conditions) {
            part(text, condition.getClass().getSimpleName());
            part(text, condition.attribute());
            if (condition instanceof Condition.Equal equal) {
                part(text, equal.value());
            } else if (condition instanceof Condition.In in) {
                part(text, in.values().size());
                in.values().forEach(value -> part(text, value));
            } else if (condition instanceof Condition.Range range) {
                part(text, range.from());
                part(text, range.below());
            } else if (condition instanceof Condition.Prefix prefix) {
                part(text, prefix.text());
            }
        }
        return text.toString();
    }

    private static void part(StringBuilder text, @Nullable Object part) {
        if (part == null) {
            text.append('-');
        } else {
            String shown = part.toString();
            text.append(shown.length()).append(':').append(shown);
        }
    }

    /**
     * Checks that the query fits its type; every storage calls it before it searches or counts.
     *
     * @throws org.dealersdk.domain.problem.DealerException STO-020 unknown attribute or order by one with several values, STO-021
     *     value of the wrong kind
     */
    public void check() {
        for (Condition condition : conditions) {
            AttributeKind kind = kind(condition.attribute());
            if (condition instanceof Condition.Equal equal) {
                checkKind(equal.attribute(), kind, equal.value());
            } else if (condition instanceof Condition.In in) {
                in.values().forEach(value -> checkKind(in.attribute(), kind, value));
            } else if (condition instanceof Condition.Range range) {
                checkKind(range.attribute(), kind, range.from());
                checkKind(range.attribute(), kind, range.below());
            } else if (condition instanceof Condition.Prefix prefix) {
                checkKind(prefix.attribute(), kind, prefix.text());
            }
        }
        if (orderBy != null) {
            kind(orderBy);
            if (type.attribute(orderBy).map(Attribute::many).orElse(false)) {
                throw unknown(orderBy);
            }
        }
    }

    private AttributeKind kind(String attribute) {
        return attribute.equals(ID)
                ? AttributeKind.TEXT
                : type.attribute(attribute).map(Attribute::kind).orElseThrow(() -> unknown(attribute));
    }

    private DealerException unknown(String attribute) {
        String known = type.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
        return StorageProblem.UNKNOWN_ATTRIBUTE.failure(type.name(), attribute, ID + ", " + known);
    }

    private static void checkKind(String attribute, AttributeKind kind, @Nullable Comparable<?> value) {
        if (value != null && !kind.javaType().isInstance(value)) {
            throw StorageProblem.WRONG_KIND.failure(attribute, kind);
        }
    }
}
