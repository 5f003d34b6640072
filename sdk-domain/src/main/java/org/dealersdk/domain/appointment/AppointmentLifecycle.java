package org.dealersdk.domain.appointment;

import static org.dealersdk.domain.appointment.AppointmentGuards.*;
import static org.dealersdk.domain.appointment.AppointmentState.ARRIVED;
import static org.dealersdk.domain.appointment.AppointmentState.CANCELLED;
import static org.dealersdk.domain.appointment.AppointmentState.CONFIRMED;
import static org.dealersdk.domain.appointment.AppointmentState.NO_SHOW;
import static org.dealersdk.domain.appointment.AppointmentState.PREPARED;
import static org.dealersdk.domain.appointment.AppointmentState.PROPOSED;
import static org.dealersdk.domain.appointment.AppointmentState.REQUESTED;

import java.util.EnumSet;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;

/** The table of an appointment's life. */
final class AppointmentLifecycle {

    /** Nothing is agreed yet. */
    static final Set<AppointmentState> OPEN = Set.copyOf(EnumSet.of(REQUESTED, PROPOSED));

    /** Bay, adviser and parts are held. */
    static final Set<AppointmentState> BOOKED = Set.copyOf(EnumSet.of(CONFIRMED, PREPARED));

    static final Lifecycle<AppointmentState, AppointmentTrigger, Attempt<Appointment>> TABLE = table();

    private AppointmentLifecycle() {}

    private static Lifecycle<AppointmentState, AppointmentTrigger, Attempt<Appointment>> table() {
        Set<AppointmentState> alive = EnumSet.copyOf(OPEN);
        alive.addAll(BOOKED);
        var table = Lifecycle.<AppointmentState, AppointmentTrigger, Attempt<Appointment>>named(
                        "appointment", AppointmentState.class, AppointmentTrigger.class)
                .startsIn(REQUESTED)
                .endsIn(ARRIVED, NO_SHOW, CANCELLED);
        stay(table, OPEN, AppointmentTrigger.DESCRIBE);
        stay(table, OPEN, AppointmentTrigger.DIAGNOSE);
        stay(table, OPEN, AppointmentTrigger.NEED_PARTS);
        stay(table, OPEN, AppointmentTrigger.ANSWER_PARTS);
        stay(table, BOOKED, AppointmentTrigger.ANSWER_PARTS, PARTS_HELD);
        stay(table, alive, AppointmentTrigger.PAY_DEPOSIT);
        stay(table, BOOKED, AppointmentTrigger.ACKNOWLEDGE, TOLD_ROLE);
        stay(table, BOOKED, AppointmentTrigger.TELL_CUSTOMER, NOTICE_GIVEN);
        stay(table, BOOKED, AppointmentTrigger.CHANGE_ADVISER);
        stay(table, BOOKED, AppointmentTrigger.NOTE_DUE);
        return table.onAny(OPEN, AppointmentTrigger.PROPOSE, PROPOSED, DEFINITE_TIME, PARTS_ASKED, PARTS_IN_TIME)
                .on(PROPOSED, AppointmentTrigger.CONFIRM, CONFIRMED, agreement())
                .onAny(BOOKED, AppointmentTrigger.RESCHEDULE, CONFIRMED, agreement())
                .on(CONFIRMED, AppointmentTrigger.PREPARE, PREPARED, ACKNOWLEDGED, PARTS_HELD, CUSTOMER_COMES)
                .onAny(BOOKED, AppointmentTrigger.ARRIVE, ARRIVED, PREPARED_BEFORE, ON_THE_DAY)
                .onAny(BOOKED, AppointmentTrigger.MARK_NO_SHOW, NO_SHOW, AWAITED_LONG_ENOUGH)
                .onAny(alive, AppointmentTrigger.CANCEL, CANCELLED)
                .onAny(OPEN, AppointmentTrigger.CALL_OFF, CANCELLED)
                .onAny(BOOKED, AppointmentTrigger.CALL_OFF, CANCELLED, TOLD_BEFORE)
                .build();
    }

    /** What the customer signs must be complete, possible and kept. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Guard<Attempt<Appointment>>[] agreement() {
        return new Guard[] {COMPLETE, DIAGNOSED, DEFINITE_TIME, PARTS_ASKED, PARTS_IN_TIME, PARTS_HELD, DEPOSIT, SIGNED
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void stay(
            LifecycleBuilder<AppointmentState, AppointmentTrigger, Attempt<Appointment>> table,
            Set<AppointmentState> states,
            AppointmentTrigger trigger,
            Guard<Attempt<Appointment>>... guards) {
        for (AppointmentState state : EnumSet.copyOf(states)) {
            table.on(state, trigger, state, guards);
        }
    }
}
