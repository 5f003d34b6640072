package org.dealersdk.domain.aggregate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.StatusCode;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;

/**
 * What guards look at: the aggregate as it would be with the new facts but still in its old state, and who tries when. Asking
 * "may I?" with the unchanged aggregate therefore lists everything that is still missing.
 *
 * @param aggregate the candidate
 * @param occasion who, when, under which policy and house rules
 */
public record Attempt<A>(A aggregate, Occasion occasion) {

    /**
     * What would happen under the lifecycle and the installation's house rules. Every step of every aggregate is decided by this call
     * or by {@link #decideAll}, so that no aggregate knows of house rules and none can pass them by.
     */
    public <S extends Enum<S> & Coded, T extends Enum<T> & Coded> Decision<S> decide(
            Lifecycle<S, T, Attempt<A>> lifecycle, S from, T trigger) {
        return occasion.rules().of(lifecycle).decide(from, trigger, this);
    }

    /**
     * Whether one of the store's own statuses may be entered while the aggregate stays in its state.
     *
     * @param type the aggregate's declaration, which names what a status may demand
     * @param code the store's own code, verbatim
     * @return the status, or HSE-020 no such status, HSE-021 it stands for another state, and whatever it demands in vain
     */
    public Decision<StatusCode> mayEnter(
            AggregateType<A> type, Lifecycle<?, ?, Attempt<A>> lifecycle, Coded state, String code) {
        StatusMapping mapping = occasion.rules().statuses(lifecycle).orElse(null);
        StatusCode wanted = mapping == null ? null : mapping.code(code).orElse(null);
        if (wanted == null) {
            String known = mapping == null
                    ? ""
                    : mapping.codes().stream().map(StatusCode::code).collect(Collectors.joining(", "));
            return new Decision.Refused<>(List.of(HouseRuleProblem.NO_STATUS.at("", code, known)));
        }
        Problems problems = new Problems()
                .require(
                        wanted.canonical().equals(state.code()),
                        HouseRuleProblem.OTHER_STATE,
                        "state",
                        code,
                        wanted.canonical(),
                        state.code());
        type.demands().stream()
                .filter(demand -> wanted.demands().contains(demand.id()))
                .forEach(demand -> problems.addAll(demand.check().apply(this)));
        List<Problem> reasons = problems.toList();
        return reasons.isEmpty() ? new Decision.Accepted<>(wanted) : new Decision.Refused<>(reasons);
    }

    /** The answer for every trigger of the lifecycle, under the house rules. */
    public <S extends Enum<S> & Coded, T extends Enum<T> & Coded> Map<T, Decision<S>> decideAll(
            Lifecycle<S, T, Attempt<A>> lifecycle, S from) {
        return occasion.rules().of(lifecycle).decideAll(from, this);
    }
}
