package org.dealersdk.domain.appointment;

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
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An agreed visit, from the wish to the customer who came. Immutable; each command returns what is afterwards and what happened, or
 * throws {@link org.dealersdk.domain.lifecycle.TransitionRefused} with all reasons. Bays and advisers are taken from
 * {@link CapacityDay}, in the same unit of work.
 *
 * @param id its id, given by whoever books, so that booking twice is booking once
 * @param origin who thought of it
 * @param channel the way it came in
 * @param requestedAt when
 * @param order the work order the visit will become; parts are reserved for it
 * @param state where it stands
 * @param visit what it is about
 * @param diagnosis the fault judged in advance, or null
 * @param parts the parts it will need
 * @param slot the definite time, or null while none was offered
 * @param adviser who will receive the customer, or null while no time was offered
 * @param deposit what was paid in advance, or null
 * @param consent the customer's agreement and signature to this time, or null
 * @param acknowledgements who took note of this time
 * @param notices what the customer was told
 * @param preparation that everything is ready, or null
 * @param fellDue what fell due for this time without having been done, and was told
 * @param ending how it ended, or null
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R040", "R041", "R042", "R049", "R054"})
public record Appointment(
        AppointmentId id,
        AppointmentOrigin origin,
        BookingChannel channel,
        Instant requestedAt,
        WorkOrderId order,
        AppointmentState state,
        Visit visit,
        @Nullable PreDiagnosis diagnosis,
        List<PartNeed> parts,
        @Nullable Slot slot,
        @Nullable StaffId adviser,
        @Nullable Deposit deposit,
        @Nullable Consent consent,
        List<Acknowledgement> acknowledgements,
        List<CustomerNotice> notices,
        @Nullable Preparation preparation,
        List<DeadlineKind> fellDue,
        @Nullable Ending ending,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<AppointmentState, AppointmentTrigger, Attempt<Appointment>> LIFECYCLE =
            AppointmentLifecycle.TABLE;

    /** Its declaration. */
    public static final AggregateType<Appointment> TYPE = AppointmentDeclaration.TYPE;

    /** The kinds of deadlines an appointment speaks for. */
    public static final List<DeadlineKind> DEADLINES = List.of(
            DeadlineKind.APPOINTMENT_REMINDER,
            DeadlineKind.APPOINTMENT_ACKNOWLEDGE,
            DeadlineKind.APPOINTMENT_PREPARE,
            DeadlineKind.APPOINTMENT_NO_SHOW);

    public Appointment {
        parts = List.copyOf(parts);
        acknowledgements = List.copyOf(acknowledgements);
        notices = List.copyOf(notices);
        fellDue = List.copyOf(fellDue);
        extensions = Extensions.copy(extensions);
    }

    /** Notes a wish of the customer, or the dealer's own idea; it may have gaps. */
    @Requirement({"R040", "R059"})
    public static Change<Appointment> request(
            AppointmentId id, AppointmentOrigin origin, BookingChannel channel, Visit visit, Occasion occasion) {
        return AppointmentCourse.request(id, origin, channel, visit, occasion);
    }

    /** Tells more fully what the visit is about. */
    @Requirement({"R054", "M02"})
    public Change<Appointment> describe(Visit told, Occasion occasion) {
        Appointment after = step(AppointmentTrigger.DESCRIBE, new AppointmentDraft(this).visit(told), occasion);
        return Change.of(after, new AppointmentEvent.Described());
    }

    /** Records what the fault probably is. */
    @Requirement("R054")
    public Change<Appointment> diagnose(PreDiagnosis made, Occasion occasion) {
        Appointment after = step(AppointmentTrigger.DIAGNOSE, new AppointmentDraft(this).diagnosis(made), occasion);
        return Change.of(after, new AppointmentEvent.PreDiagnosed(made.by()));
    }

    /** Says which parts are needed, instead of those said before. */
    @Requirement({"R094", "M07"})
    public Change<Appointment> needParts(List<PartNeed> needed, Occasion occasion) {
        Appointment after = step(AppointmentTrigger.NEED_PARTS, new AppointmentDraft(this).parts(needed), occasion);
        return Change.of(after, new AppointmentEvent.PartsNeeded(needed.size()));
    }

    /**
     * The parts department answers about a line.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-028 when there is no such line
     */
    @Requirement({"R051", "R094", "M07"})
    public Change<Appointment> answerPart(LineId line, PartAnswer answer, Occasion occasion) {
        return AppointmentCourse.answer(this, line, answer, occasion);
    }

    /** Offers the customer a definite time and an adviser. */
    @Requirement({"R040", "R042", "R049", "R094"})
    public Change<Appointment> propose(Slot offered, StaffId named, Occasion occasion) {
        Appointment after = step(
                AppointmentTrigger.PROPOSE,
                new AppointmentDraft(this).slot(offered).adviser(named),
                occasion);
        return Change.of(after, new AppointmentEvent.Proposed(offered, named));
    }

    /** The customer pays in advance, or pays some more. */
    @Requirement("R043")
    public Change<Appointment> payDeposit(Money amount, Occasion occasion) {
        return AppointmentCourse.pay(this, amount, occasion);
    }

    /** The customer agrees to what was offered and signs; from now on everybody concerned knows of it. */
    @Requirement({"R041", "R044", "R050", "M02", "M06", "M07"})
    public Change<Appointment> confirm(Consent given, Occasion occasion) {
        return AppointmentCourse.confirm(this, given, occasion);
    }

    /** Somebody of a role that was told takes note. */
    @Requirement({"R050", "M06"})
    public Change<Appointment> acknowledge(Role role, Occasion occasion) {
        return AppointmentCourse.acknowledge(this, role, occasion);
    }

    /** Records that the customer was told something. */
    @Requirement({"R045", "M08"})
    public Change<Appointment> tellCustomer(CustomerNotice notice, Occasion occasion) {
        Appointment after = step(AppointmentTrigger.TELL_CUSTOMER, new AppointmentDraft(this).told(notice), occasion);
        return Change.of(after, new AppointmentEvent.CustomerTold(notice.kind(), notice.channel()));
    }

    /** Somebody else will receive the customer. */
    @Requirement({"R049", "M05"})
    public Change<Appointment> changeAdviser(StaffId named, Occasion occasion) {
        return AppointmentCourse.changeAdviser(this, named, occasion);
    }

    /** The customer agrees to another time and signs anew; what was prepared for the old one does not count. */
    @Requirement({"R041", "R042", "R048"})
    public Change<Appointment> reschedule(Slot agreed, StaffId named, Consent given, Occasion occasion) {
        return AppointmentCourse.reschedule(this, agreed, named, given, occasion);
    }

    /** Everything is ready and the customer is coming. */
    @Requirement({"R052", "M08"})
    public Change<Appointment> prepare(boolean customerComes, Occasion occasion) {
        Preparation made = new Preparation(occasion.actor().staff(), occasion.at(), customerComes);
        Appointment after = step(AppointmentTrigger.PREPARE, new AppointmentDraft(this).preparation(made), occasion);
        return Change.of(after, new AppointmentEvent.Prepared());
    }

    /**
     * Notes that something fell due and is not done.
     *
     * @throws org.dealersdk.domain.lifecycle.TransitionRefused APT-030 when it is not due, done, or noted before
     */
    @Requirement({"R045", "M06", "M08", "V17"})
    public Change<Appointment> noteDue(DeadlineKind kind, Occasion occasion) {
        return AppointmentCourse.noteDue(this, kind, occasion);
    }

    /** The customer comes, and the order is opened. */
    @Requirement({"R047", "M08", "K28"})
    public Change<Appointment> arrive(WorkOrderId opened, Occasion occasion) {
        return AppointmentCourse.arrive(this, opened, occasion);
    }

    /** The customer has not come in time. */
    @Requirement({"A24", "K28"})
    public Change<Appointment> markNoShow(Occasion occasion) {
        return AppointmentCourse.noShow(this, occasion);
    }

    /** The customer calls it off. */
    @Requirement("A24")
    public Change<Appointment> cancel(Occasion occasion) {
        return AppointmentCourse.end(this, AppointmentTrigger.CANCEL, EndReason.CUSTOMER_WITHDREW, occasion);
    }

    /** The dealer calls it off; once it is confirmed, the customer must have been told before the appointed time. */
    @Requirement({"R052", "M08", "A24"})
    public Change<Appointment> callOff(EndReason reason, Occasion occasion) {
        return AppointmentCourse.end(this, AppointmentTrigger.CALL_OFF, reason, occasion);
    }

    /** The same without what tells something about a person; possible in every state. */
    public Change<Appointment> forget() {
        return Change.of(new AppointmentDraft(this).visit(visit.forgotten()).build());
    }

    /** What the deposit must at least come to: the policy's share of the list price of the high-value parts; null when none is asked. */
    @Requirement({"R043", "A24"})
    public @Nullable Money depositNeeded(DealerPolicy policy) {
        return Deposits.needed(parts, policy.appointment().deposit());
    }

    /** What is due, at most one per kind. */
    public List<Due> due(DealerPolicy policy) {
        return AppointmentPlanning.due(this, policy);
    }

    /** Whether a step may be taken, and everything that is missing for it; capacity aside. */
    public Decision<AppointmentState> mayI(AppointmentTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** The answer for every trigger. */
    public Map<AppointmentTrigger, Decision<AppointmentState>> mayIAll(Occasion occasion) {
        return new Attempt<>(this, occasion).decideAll(LIFECYCLE, state);
    }

    /** Id and state; nothing of persons. */
    @Override
    public String toString() {
        return "Appointment[" + id.value() + ", " + state.code() + "]";
    }

    Appointment step(AppointmentTrigger trigger, AppointmentDraft draft, Occasion occasion) {
        AppointmentState next = draft.build().mayI(trigger, occasion).orThrow();
        return draft.state(next).build();
    }
}
