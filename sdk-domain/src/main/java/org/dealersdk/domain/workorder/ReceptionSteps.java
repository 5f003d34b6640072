package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.jspecify.annotations.Nullable;

/** What is done with a work order at the reception: diagnosis, estimate and the customer's answer. */
public sealed interface ReceptionSteps permits WorkOrder {

    /** Names the vehicle's record once there is one; refused when there is one already or the order is over (WOR-060). */
    default Change<WorkOrder> identifyVehicle(VehicleId vehicle) {
        WorkOrder order = (WorkOrder) this;
        new Problems()
                .require(
                        order.intake().vehicle() == null && !WorkOrder.LIFECYCLE.isFinal(order.state()),
                        WorkOrderProblem.VEHICLE_KNOWN,
                        "intake.vehicle")
                .orThrow();
        return Change.of(new Draft(order).vehicle(vehicle).build(), new WorkOrderEvent.VehicleIdentified(vehicle));
    }

    /** Records the diagnosis; a later one replaces it, which is kept beside, also once work has begun. */
    default Change<WorkOrder> diagnose(Diagnosis made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Diagnosis before = order.diagnosis();
        Draft draft = new Draft(order).diagnosis(made);
        if (before != null) {
            draft.floor(order.shopFloor().with(before));
        }
        WorkOrder after = order.step(WorkOrderTrigger.DIAGNOSE, draft, occasion);
        List<DomainEvent> events = new ArrayList<>();
        events.add(
                before == null || order.milestones().started() == null
                        ? new WorkOrderEvent.Diagnosed(made.by())
                        : new WorkOrderEvent.Rediagnosed(made.by(), before.by()));
        events.addAll(ReceptionGuards.remarks(made, after, occasion));
        return new Change<>(after, events);
    }

    /**
     * The technical support answers the question of the diagnosis and signs it off; only a member of the technical support can.
     *
     * @param found what is the matter and what is proposed
     */
    @Requirement({"R064", "M43"})
    default Change<WorkOrder> signOffDiagnosis(String found, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Diagnosis made = order.diagnosis();
        if (made == null) {
            throw WorkOrderProblem.NO_DIAGNOSIS.failure();
        }
        StaffId support = occasion.actor().staff();
        WorkOrder after = order.step(
                WorkOrderTrigger.DIAGNOSE, new Draft(order).diagnosis(made.signedOff(support, found)), occasion);
        return Change.of(after, new WorkOrderEvent.DiagnosisSignedOff(support));
    }

    /** The car is walked around with the customer; a later sheet replaces the earlier one until work begins. */
    @Requirement({"R066", "R067", "R070", "R071", "R072"})
    default Change<WorkOrder> walkAround(WalkAround sheet, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.WALK_AROUND, new Draft(order).walkAround(sheet), occasion);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new WorkOrderEvent.WalkedAround());
        events.addAll(LineEvents.seen(sheet));
        return new Change<>(after, events);
    }

    /**
     * Proposes lines and makes the estimate from them. Earlier proposals without an answer are replaced; agreed lines stay as they
     * are, whatever is given. With the car in the workshop this proposes additional work. Of several options for a problem the first
     * counts in the total; whoever makes the estimate allows its deviations from usual prices.
     *
     * @param proposed new lines; their approval is set to proposed
     */
    @Requirement({"R088", "R091", "R093", "R102", "R127"})
    default Change<WorkOrder> estimate(
            EstimateMethod method, List<? extends WorkLine> proposed, Instant promisedAt, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> all = Lines.propose(order.lines(), proposed, occasion);
        Totals totals = Lines.sum(Lines.counted(all), Lines::isWanted);
        int revision = order.estimate() == null ? 1 : order.estimate().revision() + 1;
        Estimate made = totals == null ? null : new Estimate(revision, method, totals, promisedAt, occasion.at());
        WorkOrder after = order.step(
                WorkOrderTrigger.ESTIMATE, new Draft(order).lines(all).estimate(made), occasion);
        return Change.of(after, LineEvents.estimated(after));
    }

    /** The customer, or the dealer where he pays everything himself, agrees to all that is proposed. */
    default Change<WorkOrder> authorise(
            @Nullable Confirmations confirmations, @Nullable Signature signature, Occasion occasion) {
        return authorise(confirmations, signature, Map.of(), occasion);
    }

    /**
     * The customer answers line by line, confirms five times and signs: a new revision of the contract. An agreed line on which nobody
     * has begun may be withdrawn by the same means. What lines were charged so far becomes their agreed price.
     *
     * @param answers approved, declined or deferred by line; a proposed line without an answer is approved, of several options for a
     *     problem only the lines of the one that is picked, and the others declined
     */
    @Requirement({"R097", "R098", "R099", "R100", "R102", "R127", "R129", "M10"})
    default Change<WorkOrder> authorise(
            @Nullable Confirmations confirmations,
            @Nullable Signature signature,
            Map<LineId, Approval> answers,
            Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> answered = Lines.answer(order.lines(), answers);
        Agreement made = Agreement.next(order, answered, confirmations, signature, occasion);
        WorkOrder after = order.step(
                WorkOrderTrigger.AUTHORISE, new Draft(order).lines(answered).agreed(made), occasion);
        return Change.of(after, LineEvents.authorised(order, after));
    }

    /** The customer declines everything proposed. */
    default Change<WorkOrder> decline(Occasion occasion) {
        return decline(List.of(), occasion);
    }

    /**
     * The customer wants nothing of what is proposed. Before work begins the whole order is declined, earlier agreed lines included; with
     * the car in the workshop the agreed lines go on.
     *
     * @param later lines that are put off rather than declined
     */
    @Requirement("R129")
    default Change<WorkOrder> decline(Collection<LineId> later, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> answered = Lines.refuse(order.lines(), later, order.state() == WorkOrderState.ESTIMATED);
        WorkOrder after = order.step(WorkOrderTrigger.DECLINE, new Draft(order).lines(answered), occasion);
        return Change.of(after, LineEvents.declined(order, after));
    }

    /**
     * The customer decides on a found fault. An accepted one becomes work once lines for it are estimated and authorised.
     *
     * @param answeredBy reference of the person who decided; never a name
     */
    @Requirement("R129")
    default Change<WorkOrder> decideFinding(
            FindingId id, Disposition disposition, String answeredBy, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        CustomerAnswer answer = new CustomerAnswer(disposition, answeredBy, occasion.at());
        WorkOrder after = order.step(WorkOrderTrigger.DECIDE_FINDING, new Draft(order).answered(id, answer), occasion);
        return Change.of(after, new WorkOrderEvent.FindingDecided(id, disposition));
    }
}
