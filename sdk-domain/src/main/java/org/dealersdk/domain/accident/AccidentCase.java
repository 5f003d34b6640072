package org.dealersdk.domain.accident;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
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
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An accident car, from the customer's report to the insurer's payment, also when it does not come or goes elsewhere. Exactly one
 * person of the accident team is responsible at any time, and only that person decides. Immutable; each command returns what is
 * afterwards and what happened, or throws {@link org.dealersdk.domain.lifecycle.TransitionRefused} with all reasons.
 *
 * @param id its id
 * @param report what the customer said
 * @param reportedAt when it was recorded
 * @param responsibility who is responsible
 * @param state where it stands
 * @param arrival how the car comes
 * @param damage the damage and what the insurer says to it
 * @param repair the repair and its payment
 * @param ending how it ended without a repair here, or null
 * @param log who was spoken to
 * @param told what was found to be late and is still open
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R117", "R304", "R307", "R310", "M23", "M40"})
public record AccidentCase(
        AccidentCaseId id,
        AccidentReport report,
        Instant reportedAt,
        Responsibility responsibility,
        AccidentState state,
        Arrival arrival,
        DamageFile damage,
        RepairCourse repair,
        @Nullable CaseEnding ending,
        List<Communication> log,
        List<DeadlineKind> told,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<AccidentState, AccidentTrigger, Attempt<AccidentCase>> LIFECYCLE =
            AccidentLifecycle.TABLE;

    /** Its declaration. */
    public static final AggregateType<AccidentCase> TYPE = AggregateType.named(
                    "accident-case",
                    AccidentCase.class,
                    accident -> accident.id().value())
            .text("state", accident -> accident.state().code())
            .text("customer", accident -> accident.report().customer().value())
            .text("vehicle", accident -> TypedId.text(accident.report().vehicle()))
            .text("insurer", accident -> accident.report().insurer().value())
            .text("responsible", accident -> accident.responsibility().person().value())
            .text("workOrder", accident -> TypedId.text(accident.repair().order()))
            .instant("reportedAt", AccidentCase::reportedAt)
            .instant("repairedAt", accident -> accident.repair().completedAt())
            .flag("open", AccidentCase::stillOpen)
            .events(AccidentEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines a case speaks for. */
    public static final List<DeadlineKind> DEADLINES =
            List.of(DeadlineKind.ACCIDENT_RESCUE, DeadlineKind.ACCIDENT_CONTACT, DeadlineKind.ACCIDENT_REPAIR);

    public AccidentCase {
        reportedAt = Instants.cut(reportedAt);
        log = List.copyOf(log);
        told = List.copyOf(told);
        extensions = Extensions.copy(extensions);
    }

    /**
     * A customer reports an accident, whether the car will come or not.
     *
     * @param responsible who handles it from now on
     * @param team the store's accident team
     * @throws org.dealersdk.domain.problem.DealerException ACC-003 in the future, TEA- with everything that stands against the person
     */
    @Requirement({"R117", "R297", "R307", "R310", "R389", "M40"})
    public static Change<AccidentCase> report(
            AccidentCaseId id, AccidentReport report, StaffId responsible, Team team, Occasion occasion) {
        return AccidentCourse.report(id, report, responsible, team, occasion);
    }

    /**
     * Help is sent to the customer.
     *
     * @param rescuer who is sent, such as the tow truck's number
     */
    @Requirement("R307")
    public Change<AccidentCase> sendRescue(String rescuer, Occasion occasion) {
        return AccidentCourse.sendRescue(this, rescuer, occasion);
    }

    /** The car is here. */
    @Requirement("R310")
    public Change<AccidentCase> arrive(Occasion occasion) {
        AccidentDraft here =
                new AccidentDraft(this).arrival(new Arrival(arrival.rescueSentAt(), arrival.rescuer(), occasion.at()));
        return Change.of(step(AccidentTrigger.ARRIVE, here, occasion), new AccidentEvent.Arrived());
    }

    /** We look at the damage; what its repair takes is asked of the insurer. */
    public Change<AccidentCase> survey(String found, Money estimate, Occasion occasion) {
        return AccidentCourse.survey(this, found, estimate, occasion);
    }

    /** The insurer's assessor has seen the damage. */
    public Change<AccidentCase> assess(String reference, Money amount, Occasion occasion) {
        Assessment made = new Assessment(occasion.at(), reference, amount);
        AccidentDraft seen = new AccidentDraft(this).damage(new DamageFile(damage.survey(), made, damage.claims()));
        return Change.of(step(AccidentTrigger.ASSESS, seen, occasion), new AccidentEvent.Assessed(amount));
    }

    /**
     * The insurer approves the repair.
     *
     * @param amount what the repair may come to altogether, the excess included
     * @param excess what the customer bears of it
     */
    public Change<AccidentCase> approve(String reference, Money amount, Money excess, Occasion occasion) {
        return AccidentCourse.answer(
                this,
                AccidentTrigger.APPROVE,
                new ClaimAnswer(occasion.at(), reference, true, amount, excess),
                occasion);
    }

    /** The work order of the repair is opened; until work begins another one may take its place. */
    public Change<AccidentCase> linkOrder(WorkOrderId order, Occasion occasion) {
        AccidentDraft linked = new AccidentDraft(this).repair(repair.on(order));
        return Change.of(step(AccidentTrigger.LINK_ORDER, linked, occasion), new AccidentEvent.OrderLinked(order));
    }

    /** Work on the insured lines begins. */
    public Change<AccidentCase> startRepair(Occasion occasion) {
        return AccidentCourse.startRepair(this, occasion);
    }

    /**
     * Hidden damage is found.
     *
     * @param requested what the repair comes to altogether now
     */
    public Change<AccidentCase> requestSupplement(String reason, Money requested, Occasion occasion) {
        return AccidentCourse.requestSupplement(this, reason, requested, occasion);
    }

    /** The insurer approves what was found later. */
    public Change<AccidentCase> approveSupplement(String reference, Money amount, Money excess, Occasion occasion) {
        ClaimAnswer answer = new ClaimAnswer(occasion.at(), reference, true, amount, excess);
        return AccidentCourse.answer(this, AccidentTrigger.ANSWER_SUPPLEMENT, answer, occasion);
    }

    /** The insurer does not pay for what was found later; what was approved before still holds. */
    public Change<AccidentCase> refuseSupplement(String reference, Occasion occasion) {
        return AccidentCourse.refuse(this, reference, occasion);
    }

    /** Work is completed. */
    @Requirement("R306")
    public Change<AccidentCase> completeRepair(Occasion occasion) {
        return AccidentCourse.completeRepair(this, occasion);
    }

    /** Insurer and customer are charged for the insured lines. */
    @Requirement("R296")
    public Change<AccidentCase> invoice(Money insurerShare, Money excess, Occasion occasion) {
        AccidentDraft charged = new AccidentDraft(this).repair(repair.invoiced(insurerShare, excess));
        AccidentCase after = step(AccidentTrigger.INVOICE, charged, occasion);
        return Change.of(after, new AccidentEvent.Invoiced(insurerShare, excess));
    }

    /**
     * The insurer pays.
     *
     * @param shortfall why it is less than what was charged, or null
     */
    public Change<AccidentCase> settle(Money paid, @Nullable String shortfall, Occasion occasion) {
        return AccidentCourse.settle(this, paid, shortfall, occasion);
    }

    /** Nothing is open any more. */
    public Change<AccidentCase> close(Occasion occasion) {
        AccidentCase after = step(AccidentTrigger.CLOSE, new AccidentDraft(this), occasion);
        return Change.of(after, new AccidentEvent.Closed());
    }

    /** The car is not repaired here. */
    @Requirement("R310")
    public Change<AccidentCase> lose(LossReason reason, Occasion occasion) {
        AccidentDraft lost = new AccidentDraft(this).ending(new CaseEnding(occasion.at(), reason, null));
        return Change.of(step(AccidentTrigger.LOSE, lost, occasion), new AccidentEvent.Lost(reason));
    }

    /** The insurer pays for the car instead of the repair. */
    public Change<AccidentCase> declareTotalLoss(Money carValue, Occasion occasion) {
        AccidentDraft lost = new AccidentDraft(this).ending(new CaseEnding(occasion.at(), null, carValue));
        AccidentCase after = step(AccidentTrigger.DECLARE_TOTAL_LOSS, lost, occasion);
        return Change.of(after, new AccidentEvent.TotalLoss(carValue));
    }

    /** Somebody was spoken to. */
    @Requirement("R304")
    public Change<AccidentCase> log(Concerned with, String text, Occasion occasion) {
        Communication entry = new Communication(occasion.at(), occasion.actor().staff(), with, text);
        AccidentCase after = step(AccidentTrigger.LOG, new AccidentDraft(this).logged(entry), occasion);
        return Change.of(after, new AccidentEvent.Logged(with));
    }

    /** Asks another member of the team to take it over; the same person stays responsible until that one accepts. */
    @Requirement({"R117", "M23"})
    public Change<AccidentCase> offerTo(StaffId staff, Team team, Occasion occasion) {
        return AccidentCourse.offer(this, staff, team, occasion);
    }

    /** The one who was asked, and nobody else, takes it over. */
    @Requirement({"R117", "R297", "R389", "M23", "M40"})
    public Change<AccidentCase> acceptHandOver(Team team, Occasion occasion) {
        return AccidentCourse.takeOver(this, team, occasion);
    }

    /** The offer is declined or taken back. */
    @Requirement("M23")
    public Change<AccidentCase> declineHandOver(Occasion occasion) {
        return AccidentCourse.decline(this, occasion);
    }

    /** Notes what is late, each thing once. */
    @Requirement({"R304", "R306", "R307"})
    public Change<AccidentCase> noteDue(Occasion occasion) {
        return AccidentCourse.noteDue(this, occasion);
    }

    /** Puts the survivor of a merge in the place of the customer; possible in every state. */
    public Change<AccidentCase> passOn(CustomerId survivor) {
        AccidentCase after = new AccidentDraft(this).report(report.of(survivor)).build();
        return Change.of(after, new AccidentEvent.PassedOn(report.customer(), survivor));
    }

    /** Removes every text about the customer, and unknown fields; what is counted stays. Possible in every state. */
    public Change<AccidentCase> eraseWords() {
        return Change.of(new AccidentDraft(this).withoutWords().build(), new AccidentEvent.WordsErased());
    }

    /** What is due and not told yet, at most one per kind. */
    public List<Due> due(DealerPolicy policy) {
        return AccidentCourse.due(this, policy);
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<AccidentState> mayI(AccidentTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** True until it is closed or ended otherwise. */
    public boolean stillOpen() {
        return !LIFECYCLE.isFinal(state);
    }

    @Override
    public String toString() {
        return "AccidentCase[" + id.value() + ", " + state.code() + "]";
    }

    AccidentCase step(AccidentTrigger trigger, AccidentDraft draft, Occasion occasion) {
        AccidentState next = draft.build().mayI(trigger, occasion).orThrow();
        return draft.state(next).build();
    }
}
