package org.dealersdk.runtime.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentProblem;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.appointment.CapacityId;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;

/**
 * Bay and adviser are taken in the unit of work that confirms the appointment, and given back in the one that ends it. Two records
 * are read and written, found by their keys, however many appointments there are.
 */
@Requirement({"R044", "R048", "M04", "M05", "M29"})
public final class BookedCapacity {

    private BookedCapacity() {}

    /**
     * Why bay and adviser cannot be taken at that time; empty when they can.
     *
     * @param days finds what is stored of a day
     */
    public static List<Problem> obstacles(
            AppointmentId appointment,
            Slot slot,
            StaffId adviser,
            DealerPolicy policy,
            Function<CapacityId, Optional<CapacityDay>> days) {
        LocalDate date = date(slot, policy);
        CapacityDay bays = days.apply(CapacityId.of(slot.bay(), date))
                .orElseGet(() -> CapacityDay.ofBays(slot.bay(), date, policy).after());
        List<Problem> problems = new ArrayList<>(bays.obstacles(appointment, slot.time()));
        problems.addAll(adviserObstacles(appointment, slot, adviser, policy, days));
        return problems;
    }

    static void ofConfirmed(Happened<? extends Appointment, AppointmentEvent.Confirmed> confirmed, Ledger ledger) {
        AppointmentEvent.Confirmed event = confirmed.event();
        take(ledger, confirmed.aggregate().id(), event.slot(), event.adviser());
    }

    static void ofRescheduled(
            Happened<? extends Appointment, AppointmentEvent.Rescheduled> rescheduled, Ledger ledger) {
        AppointmentEvent.Rescheduled event = rescheduled.event();
        AppointmentId id = rescheduled.aggregate().id();
        free(ledger, id, event.from(), event.adviserBefore());
        take(ledger, id, event.to(), event.adviser());
    }

    static void ofAdviserChanged(
            Happened<? extends Appointment, AppointmentEvent.AdviserChanged> changed, Ledger ledger) {
        AppointmentEvent.AdviserChanged event = changed.event();
        AppointmentId id = changed.aggregate().id();
        LocalDate date = date(event.slot(), ledger.occasion().policy());
        freeDay(ledger, CapacityId.of(event.from(), date), id);
        new Problems()
                .addAll(adviserObstacles(
                        id,
                        event.slot(),
                        event.to(),
                        ledger.occasion().policy(),
                        key -> ledger.find(CapacityDay.TYPE, key)))
                .orThrow();
        takeAdviser(ledger, id, event.slot(), event.to(), date);
    }

    static void ofCancelled(Happened<? extends Appointment, AppointmentEvent.Cancelled> cancelled, Ledger ledger) {
        Slot slot = cancelled.event().slot();
        StaffId adviser = cancelled.event().adviser();
        if (slot != null && adviser != null) {
            free(ledger, cancelled.aggregate().id(), slot, adviser);
        }
    }

    static void ofNoShow(Happened<? extends Appointment, AppointmentEvent.NoShow> missed, Ledger ledger) {
        free(
                ledger,
                missed.aggregate().id(),
                missed.event().slot(),
                missed.event().adviser());
    }

    private static void take(Ledger ledger, AppointmentId id, Slot slot, StaffId adviser) {
        DealerPolicy policy = ledger.occasion().policy();
        new Problems()
                .addAll(obstacles(id, slot, adviser, policy, key -> ledger.find(CapacityDay.TYPE, key)))
                .orThrow();
        LocalDate date = date(slot, policy);
        takeDay(ledger, CapacityId.of(slot.bay(), date), CapacityDay.ofBays(slot.bay(), date, policy), id, slot.time());
        takeAdviser(ledger, id, slot, adviser, date);
    }

    private static void takeAdviser(Ledger ledger, AppointmentId id, Slot slot, StaffId adviser, LocalDate date) {
        DealerPolicy policy = ledger.occasion().policy();
        Window open = policy.calendar().workingCalendar().openOn(date);
        takeDay(
                ledger,
                CapacityId.of(adviser, date),
                CapacityDay.ofAdviser(adviser, date, open),
                id,
                reception(slot, policy));
    }

    private static void takeDay(
            Ledger ledger, CapacityId key, Change<CapacityDay> missing, AppointmentId id, Window time) {
        if (ledger.find(CapacityDay.TYPE, key).isPresent()) {
            ledger.change(CapacityDay.TYPE, key, day -> day.take(id, time));
        } else {
            ledger.add(CapacityDay.TYPE, missing.then(day -> day.take(id, time)));
        }
    }

    private static void free(Ledger ledger, AppointmentId id, Slot slot, StaffId adviser) {
        LocalDate date = date(slot, ledger.occasion().policy());
        freeDay(ledger, CapacityId.of(slot.bay(), date), id);
        freeDay(ledger, CapacityId.of(adviser, date), id);
    }

    private static void freeDay(Ledger ledger, CapacityId key, AppointmentId id) {
        if (ledger.find(CapacityDay.TYPE, key).isPresent()) {
            ledger.change(CapacityDay.TYPE, key, day -> day.free(id));
        }
    }

    /** An adviser without an entry in the rota is off duty, unless the policy takes all opening hours for the shift. */
    private static List<Problem> adviserObstacles(
            AppointmentId appointment,
            Slot slot,
            StaffId adviser,
            DealerPolicy policy,
            Function<CapacityId, Optional<CapacityDay>> days) {
        LocalDate date = date(slot, policy);
        Optional<CapacityDay> onRota = days.apply(CapacityId.of(adviser, date));
        if (onRota.isEmpty() && policy.appointment().rotaRequired()) {
            return List.of(AppointmentProblem.OFF_DUTY.at("slot", "adviser:" + adviser.value()));
        }
        Window open = policy.calendar().workingCalendar().openOn(date);
        CapacityDay shift = onRota.orElseGet(
                () -> CapacityDay.ofAdviser(adviser, date, open).after());
        return shift.obstacles(appointment, reception(slot, policy));
    }

    private static Window reception(Slot slot, DealerPolicy policy) {
        Instant until = policy.calendar()
                .workingCalendar()
                .plus(slot.at(), policy.appointment().receptionTime());
        return new Window(slot.at(), until);
    }

    private static LocalDate date(Slot slot, DealerPolicy policy) {
        return policy.calendar().workingCalendar().dateOf(slot.at());
    }
}
