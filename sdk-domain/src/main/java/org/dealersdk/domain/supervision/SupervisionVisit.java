package org.dealersdk.domain.supervision;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A visit of one of the car owners who supervise the quality of the workshop, and what the store answers to what he found. Immutable.
 *
 * @param id identifies it
 * @param supervisor the owner
 * @param workOrder the order he looked at; null for the workshop as a whole
 * @param at when
 * @param state where it stands
 * @param findings what he found
 * @param extensions unknown fields of its document, kept
 */
@Requirement("R145")
public record SupervisionVisit(
        SupervisionVisitId id,
        CustomerId supervisor,
        @Nullable WorkOrderId workOrder,
        Instant at,
        SupervisionState state,
        List<SupervisionFinding> findings,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    private static final Guard<Attempt<SupervisionVisit>> ALL_ANSWERED = new Guard<>("all-answered", attempt -> {
        int open = attempt.aggregate().open();
        return new Problems()
                .require(open == 0, SupervisionProblem.STILL_OPEN, "findings", open)
                .toList();
    });

    /** Open until every finding is answered. */
    public static final Lifecycle<SupervisionState, SupervisionTrigger, Attempt<SupervisionVisit>> LIFECYCLE =
            Lifecycle.<SupervisionState, SupervisionTrigger, Attempt<SupervisionVisit>>named(
                            "supervision visit", SupervisionState.class, SupervisionTrigger.class)
                    .startsIn(SupervisionState.OPEN)
                    .endsIn(SupervisionState.ANSWERED)
                    .on(SupervisionState.OPEN, SupervisionTrigger.ANSWER, SupervisionState.OPEN)
                    .on(SupervisionState.OPEN, SupervisionTrigger.CONCLUDE, SupervisionState.ANSWERED, ALL_ANSWERED)
                    .build();

    /** Its declaration. */
    public static final AggregateType<SupervisionVisit> TYPE = AggregateType.named(
                    "supervision-visit",
                    SupervisionVisit.class,
                    visit -> visit.id().value())
            .text("supervisor", visit -> visit.supervisor().value())
            .text(
                    "workOrder",
                    visit ->
                            visit.workOrder() == null ? null : visit.workOrder().value())
            .text("state", visit -> visit.state().code())
            .instant("at", SupervisionVisit::at)
            .events(SupervisionEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines a visit has. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.SUPERVISION_ANSWER);

    public SupervisionVisit {
        findings = List.copyOf(findings);
        at = Instants.cut(at);
        extensions = Extensions.copy(extensions);
    }

    /**
     * An owner has looked.
     *
     * @param workOrder at which order, or null
     * @param found what he found; may be nothing
     * @throws org.dealersdk.domain.problem.DealerException SUP-001 a finding is blank
     */
    public static Change<SupervisionVisit> make(
            SupervisionVisitId id,
            CustomerId supervisor,
            @Nullable WorkOrderId workOrder,
            List<String> found,
            Occasion occasion) {
        new Problems()
                .require(found.stream().noneMatch(String::isBlank), SupervisionProblem.NO_TEXT, "findings")
                .orThrow();
        List<SupervisionFinding> findings = found.stream()
                .map(text -> new SupervisionFinding(text, null, null, null))
                .toList();
        SupervisionVisit made = new SupervisionVisit(
                id, supervisor, workOrder, occasion.at(), SupervisionState.OPEN, findings, Map.of());
        return Change.of(made.concluded(occasion), new SupervisionEvent.Made(findings.size(), workOrder));
    }

    /**
     * The store answers a finding.
     *
     * @param which counted from 1
     * @throws org.dealersdk.domain.problem.DealerException SUP-001, SUP-002
     */
    public Change<SupervisionVisit> answer(int which, String answer, Occasion occasion) {
        mayI(SupervisionTrigger.ANSWER, occasion).orThrow();
        boolean known = which >= 1
                && which <= findings.size()
                && findings.get(which - 1).answer() == null;
        new Problems()
                .require(known, SupervisionProblem.UNKNOWN_FINDING, "findings", which)
                .require(!answer.isBlank(), SupervisionProblem.NO_TEXT, "answer")
                .orThrow();
        List<SupervisionFinding> answered = new ArrayList<>(findings);
        String text = findings.get(which - 1).text();
        answered.set(
                which - 1, new SupervisionFinding(text, answer, occasion.actor().staff(), occasion.at()));
        SupervisionVisit after = with(state, answered).concluded(occasion);
        return Change.of(after, new SupervisionEvent.Answered(after.open()));
    }

    /** Tells that answers are late; says nothing when all are given. */
    public Change<SupervisionVisit> noteOverdue() {
        return open() == 0 ? Change.of(this) : Change.of(this, new SupervisionEvent.AnswerOverdue(open()));
    }

    /** When the store must have answered. */
    public List<Due> due(DealerPolicy policy) {
        return open() == 0
                ? List.of()
                : List.of(new Due(
                        DeadlineKind.SUPERVISION_ANSWER,
                        policy.calendar()
                                .workingCalendar()
                                .plus(at, policy.inspection().answerSupervisorWithin())));
    }

    /** How many findings are not answered. */
    public int open() {
        return (int)
                findings.stream().filter(finding -> finding.answer() == null).count();
    }

    /** May this be done, and if not, why not? */
    public Decision<SupervisionState> mayI(SupervisionTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing of what was said. */
    @Override
    public String toString() {
        return "SupervisionVisit[" + id.value() + ", " + state.code() + "]";
    }

    private SupervisionVisit concluded(Occasion occasion) {
        return open() == 0 ? with(mayI(SupervisionTrigger.CONCLUDE, occasion).orThrow(), findings) : this;
    }

    private SupervisionVisit with(SupervisionState reached, List<SupervisionFinding> changed) {
        return new SupervisionVisit(id, supervisor, workOrder, at, reached, changed, extensions);
    }
}
