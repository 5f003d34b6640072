package org.dealersdk.domain.accident;

import static org.dealersdk.domain.accident.AccidentGuards.*;
import static org.dealersdk.domain.accident.AccidentState.*;

import java.util.EnumSet;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;

/** The table of an accident case's life. */
final class AccidentLifecycle {

    /** Somebody is responsible for what happens next. */
    static final Set<AccidentState> OPEN =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(AccidentState.CLOSED, AccidentState.LOST, TOTAL_LOSS)));

    static final Lifecycle<AccidentState, AccidentTrigger, Attempt<AccidentCase>> TABLE = table();

    private AccidentLifecycle() {}

    private static Lifecycle<AccidentState, AccidentTrigger, Attempt<AccidentCase>> table() {
        var table = Lifecycle.<AccidentState, AccidentTrigger, Attempt<AccidentCase>>named(
                        "accident case", AccidentState.class, AccidentTrigger.class)
                .startsIn(REPORTED)
                .endsIn(CLOSED, LOST, TOTAL_LOSS);
        course(table);
        Set<AccidentState> beforeRepair = EnumSet.range(REPORTED, APPROVED);
        table.onAny(beforeRepair, AccidentTrigger.LOSE, LOST, RESPONSIBLE, NOTHING_OFFERED)
                .onAny(
                        EnumSet.of(SURVEYED, ASSESSED, APPROVED, REPAIRING),
                        AccidentTrigger.DECLARE_TOTAL_LOSS,
                        TOTAL_LOSS,
                        RESPONSIBLE,
                        NOTHING_OFFERED);
        for (AccidentState state : EnumSet.copyOf(OPEN)) {
            table.on(state, AccidentTrigger.LOG, state)
                    .on(state, AccidentTrigger.OFFER_HAND_OVER, state, TO_ANOTHER)
                    .on(state, AccidentTrigger.ACCEPT_HAND_OVER, state, OFFERED, ASKED)
                    .on(state, AccidentTrigger.DECLINE_HAND_OVER, state, OFFERED)
                    .on(state, AccidentTrigger.NOTE_DUE, state, LATE);
        }
        return table.build();
    }

    private static void course(LifecycleBuilder<AccidentState, AccidentTrigger, Attempt<AccidentCase>> table) {
        table.on(REPORTED, AccidentTrigger.SEND_RESCUE, RESCUE)
                .onAny(EnumSet.of(REPORTED, RESCUE), AccidentTrigger.ARRIVE, ARRIVED)
                .on(ARRIVED, AccidentTrigger.SURVEY, SURVEYED, RESPONSIBLE)
                .on(SURVEYED, AccidentTrigger.ASSESS, ASSESSED, RESPONSIBLE, ONE_CURRENCY)
                .on(ASSESSED, AccidentTrigger.APPROVE, APPROVED, RESPONSIBLE, ONE_CURRENCY)
                .on(APPROVED, AccidentTrigger.START_REPAIR, REPAIRING, HAS_ORDER);
        for (AccidentState state : EnumSet.of(APPROVED, REPAIRING)) {
            table.on(state, AccidentTrigger.REQUEST_SUPPLEMENT, state, RESPONSIBLE, ONE_CURRENCY, MORE_THAN_APPROVED)
                    .on(state, AccidentTrigger.ANSWER_SUPPLEMENT, state, RESPONSIBLE, ONE_CURRENCY);
        }
        for (AccidentState state : EnumSet.range(ARRIVED, APPROVED)) {
            table.on(state, AccidentTrigger.LINK_ORDER, state);
        }
        table.on(REPAIRING, AccidentTrigger.COMPLETE_REPAIR, REPAIRED, ANSWERED)
                .on(REPAIRED, AccidentTrigger.INVOICE, REPAIRED, ONE_CURRENCY, WITHIN_APPROVAL, EXCESS)
                .on(REPAIRED, AccidentTrigger.SETTLE, SETTLED, RESPONSIBLE, INVOICED, ONE_CURRENCY, PAID)
                .on(SETTLED, AccidentTrigger.CLOSE, CLOSED, RESPONSIBLE, NOTHING_OFFERED, SHORTFALL_EXPLAINED);
    }
}
