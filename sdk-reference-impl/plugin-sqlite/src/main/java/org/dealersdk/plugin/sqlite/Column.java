package org.dealersdk.plugin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where one attribute is kept: in a column of its type's table, or in a table of its own when it may have several values.
 *
 * @param ordinal number within the type; part of the SQL names, so that no name in SQL depends on how an attribute's name is written
 * @param attribute the attribute's name
 */
record Column(int ordinal, String attribute, AttributeKind kind, boolean unique, boolean many) {

    private static final long MICROS = 1_000_000;

    static Column of(int ordinal, Attribute<?> attribute) {
        return new Column(ordinal, attribute.name(), attribute.kind(), attribute.unique(), attribute.many());
    }

    /** True when it keeps the attribute as it is declared now. */
    boolean keeps(Attribute<?> declared) {
        return attribute.equals(declared.name())
                && kind == declared.kind()
                && unique == declared.unique()
                && many == declared.many();
    }

    /** The column's name in SQL: readable for people with a database tool, and safe whatever the attribute is called. */
    String sql() {
        return "a" + ordinal + "_" + attribute.replaceAll("[^A-Za-z0-9]", "_");
    }

    String affinity() {
        return kind == AttributeKind.TEXT ? "text" : "integer";
    }

    /** All values of an aggregate as they are kept. */
    <A> List<Object> stored(Attribute<A> declared, A aggregate) {
        return declared.values(aggregate).stream().map(this::stored).distinct().toList();
    }

    /**
     * A value as it is kept.
     *
     * @throws DealerException STO-014 for an instant more than 292,000 years away
     */
    Object stored(Comparable<?> value) {
        if (value instanceof Instant instant) {
            Long micros = micros(instant);
            if (micros == null) {
                throw StorageProblem.TOO_LARGE.failure(attribute, "instant", "year 294000");
            }
            return micros;
        }
        return compared(value);
    }

    /** A value to compare with; an instant beyond what can be kept becomes one beyond what is kept. */
    static Object compared(Comparable<?> value) {
        if (value instanceof Instant instant) {
            Long micros = micros(instant);
            return micros != null ? micros : instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        return value;
    }

    /** The value of this column in a row, or null. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        if (kind == AttributeKind.TEXT) {
            return row.getString(column);
        }
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** Microseconds since 1970, excess digits cut toward the past; null when that does not fit. */
    private static @Nullable Long micros(Instant instant) {
        try {
            long micros = Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), MICROS), (long) instant.getNano() / 1_000);
            return micros == Long.MAX_VALUE || micros == Long.MIN_VALUE ? null : micros;
        } catch (ArithmeticException tooFar) {
            return null;
        }
    }
}
