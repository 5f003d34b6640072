package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * One key figure, declared once: the report's columns, the comparison with the published value and the glossary at its end all
 * follow from it.
 *
 * @param id the catalogue's number, such as {@code K36}
 * @param name what it is called
 * @param formula how it is computed, in words
 * @param decimals digits after the point it is published and compared with
 * @param value computes it, or null when there is nothing to compute it from
 * @param <S> what it is computed from
 */
public record Kpi<S>(
        String id, Text name, Text formula, int decimals, Function<? super S, @Nullable BigDecimal> value) {

    /** The figure of these facts, or empty when there is nothing to compute it from. */
    public Optional<BigDecimal> of(S facts) {
        return Optional.ofNullable(value.apply(facts));
    }
}
