package org.dealersdk.domain.parts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.dealersdk.domain.problem.Problems;

/**
 * How much of a part: 0 or more, with at most three decimals. Equal quantities are equal however they were written.
 *
 * @param value without trailing zeros
 */
public record Quantity(@JsonValue BigDecimal value) implements Comparable<Quantity> {

    /** Nothing. */
    public static final Quantity ZERO = of(0);

    private static final int DECIMALS = 3;

    /** Refuses a negative number (PRT-001) and more than three decimals (PRT-002). */
    public Quantity {
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
        Problems problems = new Problems();
        problems.require(value.signum() >= 0, PartProblem.NEGATIVE_QUANTITY, "quantity", value);
        problems.require(value.scale() <= DECIMALS, PartProblem.TOO_FINE, "quantity", value, DECIMALS);
        problems.orThrow();
    }

    /** Whole pieces. */
    public static Quantity of(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces));
    }

    /** A quantity as read from a document or typed in. */
    @JsonCreator
    public static Quantity of(BigDecimal value) {
        return new Quantity(value);
    }

    /** Together. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** Less that much; refused when it would be negative. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    /** True when it is nothing. */
    @JsonIgnore
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
