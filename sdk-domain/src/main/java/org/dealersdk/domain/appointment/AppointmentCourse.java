package org.dealersdk.domain.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The steps of an appointment. */
final class AppointmentCourse {

    private AppointmentCourse() {}

    static Change<Appointment> request(
            AppointmentId id, AppointmentOrigin origin, BookingChannel channel, Visit visit, Occasion occasion) {
        Appointment appointment = new Appointment(
                id,
                origin,
                channel,
                occasion.at(),
                new WorkOrderId(occasion.ids().next()),
                AppointmentState.REQUESTED,
                visit,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                Map.of());
        List<Problem> problems = Appointment.TYPE.problems(appointment);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
        return Change.of(
                appointment,
                new AppointmentEvent.Requested(
                        origin, channel, visit.contact().customer(), visit.vehicle(), visit.jobType()));
    }

    static Change<Appointment> answer(Appointment before, LineId line, PartAnswer answer, Occasion occasion) {
        List<PartNeed> parts = new ArrayList<>(before.parts());
        parts.replaceAll(need -> need.line().equals(line) ? need.answered(answer) : need);
        new Problems()
                .require(
                        before.parts().stream().anyMatch(need -> need.line().equals(line)),
                        AppointmentProblem.NO_SUCH_LINE,
                        "parts",
                        line.value())
                .orThrow();
        Appointment after =
                before.step(AppointmentTrigger.ANSWER_PARTS, new AppointmentDraft(before).parts(parts), occasion);
        return Change.of(after, new AppointmentEvent.PartAnswered(line, answer.availability(), answer.arrivesAt()));
    }

    static Change<Appointment> pay(Appointment before, Money amount, Occasion occasion) {
        Deposit paid = before.deposit();
        new Problems()
                .require(amount.isPositive(), AppointmentProblem.NOTHING_PAID, "deposit")
                .require(paid == null || paid.amount().isSameCurrency(amount), AppointmentProblem.CURRENCY, "deposit")
                .orThrow();
        Money all = paid == null ? amount : paid.amount().plus(amount);
        Deposit deposit = new Deposit(all, occasion.at(), occasion.actor().staff(), null);
        Appointment after =
                before.step(AppointmentTrigger.PAY_DEPOSIT, new AppointmentDraft(before).deposit(deposit), occasion);
        return Change.of(after, new AppointmentEvent.DepositPaid(amount));
    }

    static Change<Appointment> confirm(Appointment before, Consent given, Occasion occasion) {
        Appointment after =
                before.step(AppointmentTrigger.CONFIRM, new AppointmentDraft(before).consent(given), occasion);
        return new Change<>(after, told(after, occasion, new AppointmentEvent.Confirmed(slot(after), adviser(after))));
    }

    static Change<Appointment> acknowledge(Appointment before, Role role, Occasion occasion) {
        Acknowledgement made = new Acknowledgement(role, occasion.actor().staff(), occasion.at());
        Appointment after =
                before.step(AppointmentTrigger.ACKNOWLEDGE, new AppointmentDraft(before).acknowledged(made), occasion);
        boolean again = before.acknowledgements().stream().anyMatch(one -> one.role() == role);
        return again ? Change.of(before) : Change.of(after, new AppointmentEvent.Acknowledged(role));
    }

    static Change<Appointment> changeAdviser(Appointment before, StaffId named, Occasion occasion) {
        Appointment after =
                before.step(AppointmentTrigger.CHANGE_ADVISER, new AppointmentDraft(before).adviser(named), occasion);
        StaffId was = adviser(before);
        return was.equals(named)
                ? Change.of(before)
                : Change.of(after, new AppointmentEvent.AdviserChanged(was, named, slot(after)));
    }

    static Change<Appointment> reschedule(
            Appointment before, Slot agreed, StaffId named, Consent given, Occasion occasion) {
        AppointmentDraft draft =
                new AppointmentDraft(before).anew().slot(agreed).adviser(named).consent(given);
        Appointment after = before.step(AppointmentTrigger.RESCHEDULE, draft, occasion);
        return new Change<>(
                after,
                told(after, occasion, new AppointmentEvent.Rescheduled(slot(before), agreed, adviser(before), named)));
    }

    static Change<Appointment> noteDue(Appointment before, DeadlineKind kind, Occasion occasion) {
        Appointment after =
                before.step(AppointmentTrigger.NOTE_DUE, new AppointmentDraft(before).fellDue(kind), occasion);
        boolean due = kind != DeadlineKind.APPOINTMENT_NO_SHOW
                && before.due(occasion.policy()).stream()
                        .anyMatch(one -> one.kind().equals(kind) && !one.at().isAfter(occasion.at()));
        if (!due) {
            throw new TransitionRefused(List.of(AppointmentProblem.NOT_DUE.at("slot.at", occasion.at())));
        }
        return Change.of(after, new AppointmentEvent.FellDue(kind));
    }

    static Change<Appointment> arrive(Appointment before, WorkOrderId opened, Occasion occasion) {
        boolean prepared = before.state() == AppointmentState.PREPARED;
        return ended(
                before,
                AppointmentTrigger.ARRIVE,
                EndReason.KEPT,
                new AppointmentDraft(before).order(opened),
                new AppointmentEvent.Arrived(opened, prepared),
                occasion);
    }

    static Change<Appointment> noShow(Appointment before, Occasion occasion) {
        before.mayI(AppointmentTrigger.MARK_NO_SHOW, occasion).orThrow();
        return ended(
                before,
                AppointmentTrigger.MARK_NO_SHOW,
                EndReason.DID_NOT_COME,
                new AppointmentDraft(before),
                new AppointmentEvent.NoShow(slot(before), adviser(before)),
                occasion);
    }

    static Change<Appointment> end(
            Appointment before, AppointmentTrigger trigger, EndReason reason, Occasion occasion) {
        boolean booked = AppointmentLifecycle.BOOKED.contains(before.state());
        DomainEvent event =
                new AppointmentEvent.Cancelled(reason, booked ? before.slot() : null, booked ? before.adviser() : null);
        return ended(before, trigger, reason, new AppointmentDraft(before), event, occasion);
    }

    private static Change<Appointment> ended(
            Appointment before,
            AppointmentTrigger trigger,
            EndReason reason,
            AppointmentDraft draft,
            DomainEvent event,
            Occasion occasion) {
        List<DomainEvent> events = new ArrayList<>(List.of(event));
        draft.ending(new Ending(reason, occasion.at(), occasion.actor().staff()));
        Deposit deposit = before.deposit();
        if (deposit != null) {
            DepositOutcome outcome = Deposits.outcome(before, reason, occasion);
            draft.deposit(deposit.settled(outcome));
            events.add(new AppointmentEvent.DepositSettled(deposit.amount(), outcome));
        }
        Appointment after = before.step(trigger, draft, occasion);
        if (after.state() != AppointmentState.ARRIVED && AppointmentLifecycle.BOOKED.contains(before.state())) {
            inform(events, null, occasion);
        }
        return new Change<>(after, events);
    }

    /** What happened, and that each role concerned is told of it. */
    private static List<DomainEvent> told(Appointment after, Occasion occasion, DomainEvent event) {
        List<DomainEvent> events = new ArrayList<>(List.of(event));
        inform(events, slot(after), occasion);
        return events;
    }

    private static void inform(List<DomainEvent> events, @Nullable Slot slot, Occasion occasion) {
        for (Role role : occasion.policy().appointment().informed()) {
            events.add(new AppointmentEvent.DepartmentInformed(role, slot));
        }
    }

    /** Guards let nothing be confirmed without a slot. */
    private static Slot slot(Appointment appointment) {
        Slot slot = appointment.slot();
        if (slot == null) {
            throw AppointmentProblem.NO_TIME.failure();
        }
        return slot;
    }

    /** Guards let nothing be confirmed without an adviser. */
    private static StaffId adviser(Appointment appointment) {
        StaffId adviser = appointment.adviser();
        if (adviser == null) {
            throw AppointmentProblem.NO_ADVISER.failure();
        }
        return adviser;
    }
}
