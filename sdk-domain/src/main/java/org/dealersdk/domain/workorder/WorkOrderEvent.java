package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.RepairPhase;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to work orders. */
public sealed interface WorkOrderEvent extends DomainEvent {

    /** The car was taken in. */
    record Opened(
            String number,
            @Nullable CustomerId customer,
            @Nullable VehicleId vehicle,
            StaffId adviser,
            Origin origin,
            JobType jobType,
            Instant receivedAt)
            implements WorkOrderEvent {}

    /** Damage was seen on the walk-around: an opportunity for a repair the insurer pays. */
    record RepairOpportunitySeen(List<CarPlace> places) implements WorkOrderEvent {}

    /** Things too large for a locker stay in the car; for the workshop control room. */
    record ThingsLeftInCar(int count) implements WorkOrderEvent {}

    /** The inspection sheet was made or made anew. */
    record WalkedAround() implements WorkOrderEvent {}

    /** The technical support signed the diagnosis off. */
    record DiagnosisSignedOff(StaffId support) implements WorkOrderEvent {}

    /** A consultation was shorter than it should be. */
    record ConsultationTooShort(long seconds) implements WorkOrderEvent {}

    /** The vehicle's record was found or made after the car was taken in. */
    record VehicleIdentified(VehicleId vehicle) implements WorkOrderEvent {}

    /** The accident case behind insured lines is known, and who is responsible for it. */
    @Requirement({"R117", "M40"})
    record Insured(
            AccidentCaseId accident,
            StaffId responsible,
            @Nullable Money excess) implements WorkOrderEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements WorkOrderEvent {}

    /** The fault was diagnosed. */
    record Diagnosed(StaffId by) implements WorkOrderEvent {}

    /** An estimate was made or revised. */
    record Estimated(int revision, Money total, Instant promisedAt) implements WorkOrderEvent {}

    /** Lines were agreed: a new revision of the contract. */
    record Authorised(
            int revision,
            Money total,
            Instant promisedAt,
            List<LineId> approved,
            List<LineId> declined,
            List<LineId> deferred)
            implements WorkOrderEvent {}

    /** Everything open was refused or put off. */
    record Declined(List<LineId> declined, List<LineId> deferred) implements WorkOrderEvent {}

    /** A technician took up agreed lines. */
    record WorkStarted(StaffId technician, List<LineId> lines) implements WorkOrderEvent {}

    /** A part was handed to the workshop for an agreed line. */
    record PartIssued(LineId line, PartId part, Quantity quantity, ReservationId reservation)
            implements WorkOrderEvent {}

    /** An issued part came back unused. */
    record PartReturned(LineId line, PartId part, Quantity quantity, ReservationId reservation)
            implements WorkOrderEvent {}

    /** Work stands still. */
    record Held(HoldReason reason) implements WorkOrderEvent {}

    /** Work goes on. */
    record Resumed(HoldReason reason, Instant heldSince) implements WorkOrderEvent {}

    /** A hidden fault was found. */
    record FindingReported(FindingId finding, Urgency urgency, Money cost) implements WorkOrderEvent {}

    /** The customer decided on a found fault. */
    record FindingDecided(FindingId finding, Disposition disposition) implements WorkOrderEvent {}

    /** One line is done. */
    record LineFinished(LineId line, Money amount) implements WorkOrderEvent {}

    /** All agreed lines are done, checked, reported and signed. */
    record WorkCompleted() implements WorkOrderEvent {}

    /** The car passed the final inspection. */
    record Inspected(StaffId inspector) implements WorkOrderEvent {}

    /** Root cause and responsible person of a rework are known. */
    record ReworkExplained(StaffId responsible) implements WorkOrderEvent {}

    /** The car went back into the workshop. */
    record SentBack(List<LineId> lines) implements WorkOrderEvent {}

    /** The car can be collected. */
    record MadeReady() implements WorkOrderEvent {}

    /** The hand-over note is prepared. */
    record HandOverPrepared() implements WorkOrderEvent {}

    /** The customer was told that the car can be collected. */
    record CollectionNotified(ContactChannel channel, boolean reached) implements WorkOrderEvent {}

    /** The customer has accepted the settlement preview. */
    record PreviewAccepted(Money due) implements WorkOrderEvent {}

    /** A payer paid before his settlement. */
    record PaymentTaken(Payer payer, Money amount, PaymentMethod method) implements WorkOrderEvent {}

    /** The customer is spared fees. */
    record FeesWaived(WaiverReason reason, Money amount, Payer borneBy) implements WorkOrderEvent {}

    /** The order was inspected long ago and is not settled. */
    record SettlementOverdue(Instant inspectedAt) implements WorkOrderEvent {}

    /** Price or payer of a finished line was corrected. */
    record LineCorrected(LineId line, Payer payer, Money amount) implements WorkOrderEvent {}

    /** The order was opened again; its settlements are void. */
    record Reopened(WorkOrderState from) implements WorkOrderEvent {}

    /** Every payer has an accepted settlement. */
    record Settled(Money total, Money arrears) implements WorkOrderEvent {}

    /** The car was handed over. */
    record Delivered(
            Instant at,
            JobType jobType,
            @Nullable CustomerId customer,
            @Nullable VehicleId vehicle) implements WorkOrderEvent {}

    /** The order is over. */
    record Closed() implements WorkOrderEvent {}

    /** The order was called off. */
    record Cancelled(CancelReason reason) implements WorkOrderEvent {}

    /** The car was moved on the premises. */
    record StageMoved(WorkshopStage from, WorkshopStage to) implements WorkOrderEvent {}

    /** The car was given to a team; orders whose turn it would have been were passed over. */
    record Dispatched(String team, @Nullable StaffId technician, List<WorkOrderId> passedOver)
            implements WorkOrderEvent {}

    /** A technician began to work on a line. */
    record ClockedOn(LineId line, StaffId technician) implements WorkOrderEvent {}

    /** A technician stopped working on a line. */
    record ClockedOff(LineId line, StaffId technician) implements WorkOrderEvent {}

    /** A technician's time was corrected. */
    record PunchCorrected(int number, LineId line, StaffId technician, StaffId by) implements WorkOrderEvent {}

    /** A technician in difficulty asks for help. */
    record HelpAsked(LineId line, StaffId technician) implements WorkOrderEvent {}

    /** He was helped. */
    record HelpAnswered(LineId line, StaffId by) implements WorkOrderEvent {}

    /** The front desk talked with customer or workshop. */
    record Talked(
            RepairPhase phase, Counterpart with, @Nullable FindingId finding) implements WorkOrderEvent {}

    /** A technician has confirmed that he worked by the book. */
    record ProcedureFollowed(LineId line) implements WorkOrderEvent {}

    /** The serial number of a fitted piece is known. */
    record SerialRecorded(LineId line, PartId part) implements WorkOrderEvent {}

    /** The true fault was only found after work had begun. */
    record Rediagnosed(StaffId by, StaffId firstBy) implements WorkOrderEvent {}

    /** A fault that was repaired before is repaired again. */
    record CameBack(
            LineId line,
            WorkOrderId first,
            WorkOrderId previous,
            List<StaffId> technicians,
            @Nullable StaffId inspector)
            implements WorkOrderEvent {}

    /** The car is in a quick lane. */
    record QuickServicePromised(QuickLane lane, Instant dueAt) implements WorkOrderEvent {}

    /** Another time is promised; the customer was told before the old one passed, or not. */
    record PromiseRenewed(Instant from, Instant to, boolean toldInTime) implements WorkOrderEvent {}

    /** A promised time passed: the car was not ready, and nobody had told the customer. */
    record PromiseBroken(Instant promisedAt) implements WorkOrderEvent {}

    /** The adviser was warned of a delay, early enough or not. */
    record DelayWarned(Instant promisedAt, @Nullable Instant expectedAt, boolean inTime) implements WorkOrderEvent {}

    /** The promised time comes near, the car is not ready, and the workshop has not said whether it will be. */
    record DelayFeared(Instant promisedAt) implements WorkOrderEvent {}

    /** The adviser asked the workshop how far it is. */
    record ProgressChecked(@Nullable Instant expectedAt) implements WorkOrderEvent {}

    /** It is time that the adviser asks. */
    record ProgressCheckDue(StaffId adviser, Instant since) implements WorkOrderEvent {}

    /** The customer has not heard anything for as long as the policy allows. */
    record CustomerUninformed(StaffId adviser, Instant since) implements WorkOrderEvent {}

    /** One of the store's own statuses was entered within the present state. */
    record StatusEntered(String code) implements WorkOrderEvent {}

    /** Another system said where the order stands. */
    record ForeignStatusNoted(String system, String code) implements WorkOrderEvent {}

    /** Somebody added a remark. */
    record Noted(StaffId by) implements WorkOrderEvent {}
}
