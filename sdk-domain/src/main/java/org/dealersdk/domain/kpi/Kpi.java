package org.dealersdk.domain.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.Optional;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Target;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * One key figure, declared once: reports, comparisons with published values, targets and the list of definitions all follow from it.
 * It is known by its id, never by its name, since the sources use one name for different figures (V11, V12).
 *
 * @param id the catalogue's number, such as {@code K36}, with a word behind it where one number holds several figures
 * @param name what it is called, without unit and target
 * @param formula how it is computed, in words
 * @param unit what it is counted in
 * @param decimals digits after the point it is published and compared with, 0 or more
 * @param value computes it unrounded, or null when there is nothing to compute it from
 * @param goal where the policy says what it should be; null where no source asks for anything
 * @param <S> what it is computed from
 */
@Requirement({"V11", "V05"})
public record Kpi<S>(
        String id,
        Text name,
        Text formula,
        KpiUnit unit,
        int decimals,
        Computation<? super S> value,
        @Nullable Goal goal) {

    /** The figure of these facts, rounded half up to its decimals; empty when there is nothing to compute it from. */
    public Optional<BigDecimal> of(S facts) {
        return exact(facts).map(figure -> figure.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** What the figure of a month should be; empty where no source asks for anything. */
    public Optional<Target> target(DealerPolicy policy, Month month) {
        return Optional.ofNullable(goal).map(one -> one.in(policy, month));
    }

    /**
     * Whether the figure of these facts lies within its target's bounds. Judged before rounding: 98.996 % is less than 99 %.
     *
     * @return empty without a figure or without a target
     */
    @Requirement("V05")
    public Optional<Boolean> isMet(S facts, DealerPolicy policy, Month month) {
        return exact(facts).flatMap(figure -> target(policy, month).map(target -> target.isMetBy(figure)));
    }

    /**
     * Whether the figure lies within its target's bounds and has moved in the direction asked for.
     *
     * @param before the facts of the period before; when there is no figure of it, only the bounds count
     * @return empty without a figure or without a target
     */
    public Optional<Boolean> isMet(S facts, S before, DealerPolicy policy, Month month) {
        Optional<BigDecimal> earlier = exact(before);
        if (earlier.isEmpty()) {
            return isMet(facts, policy, month);
        }
        return exact(facts)
                .flatMap(figure -> target(policy, month).map(target -> target.isMetBy(figure, earlier.get())));
    }

    /** The same figure computed from other facts, such as a report's own sums. */
    public <T> Kpi<T> from(Computation<? super T> other) {
        return new Kpi<>(id, name, formula, unit, decimals, other, goal);
    }

    private Optional<BigDecimal> exact(S facts) {
        return Optional.ofNullable(value.of(facts));
    }
}
