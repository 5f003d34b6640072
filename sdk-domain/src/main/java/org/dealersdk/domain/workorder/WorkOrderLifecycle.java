package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.AgreementGuards.*;
import static org.dealersdk.domain.workorder.FloorGuards.*;
import static org.dealersdk.domain.workorder.HandOverGuards.*;
import static org.dealersdk.domain.workorder.InspectionGuards.*;
import static org.dealersdk.domain.workorder.InsuredGuards.RESPONSIBLE_PERSON;
import static org.dealersdk.domain.workorder.PaymentGuards.*;
import static org.dealersdk.domain.workorder.PriceGuards.*;
import static org.dealersdk.domain.workorder.PromiseGuards.*;
import static org.dealersdk.domain.workorder.ReceptionGuards.*;
import static org.dealersdk.domain.workorder.ReopeningGuards.*;
import static org.dealersdk.domain.workorder.SettlementGuards.*;
import static org.dealersdk.domain.workorder.WorkOrderState.*;
import static org.dealersdk.domain.workorder.WorkOrderTrigger.*;
import static org.dealersdk.domain.workorder.WorkshopGuards.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;

/** The table of a work order's business status. */
final class WorkOrderLifecycle {

    /** What an estimate must hold, wherever it is made. */
    private static final Guard<Attempt<WorkOrder>>[] PROPOSAL =
            all(DIAGNOSIS, SUPPORTED, SOUND_LINES, PDI_IS_INTERNAL, USUAL_PRICES, NEEDED);

    /** What the customer's signature must stand on, wherever it is given. */
    private static final Guard<Attempt<WorkOrder>>[] CONTRACT = all(
            FIVE_CONFIRMATIONS,
            EXPLAINED,
            COMMITMENTS,
            OTHER_MAKES_AGREED,
            ONE_OPTION,
            SIGNATURE,
            LINES_DECIDED,
            ONLY_APPROVED);

    /** What must hold of a line before its parts leave the store. */
    private static final Guard<Attempt<WorkOrder>>[] ISSUE =
            all(AGREED, ONLY_APPROVED, OTHER_MAKES_AGREED, RESPONSIBLE_PERSON);

    static final Lifecycle<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> TABLE = table();

    private WorkOrderLifecycle() {}

    private static Lifecycle<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> table() {
        LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows =
                Lifecycle.named("work order", WorkOrderState.class, WorkOrderTrigger.class);
        rows.startsIn(OPENED).endsIn(CLOSED, CANCELLED);
        beforeWork(rows);
        for (WorkOrderState here : List.of(IN_PROGRESS, ON_HOLD)) {
            inTheWorkshop(rows, here);
        }
        work(rows);
        floor(rows);
        promises(rows);
        afterWork(rows);
        return rows.build();
    }

    private static void beforeWork(LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows) {
        rows.onAny(Set.of(OPENED, DIAGNOSED), DIAGNOSE, DIAGNOSED, DIAGNOSIS, CONSULTED, OWN_SIGNATURE)
                .on(OPENED, WALK_AROUND, OPENED)
                .on(DIAGNOSED, WALK_AROUND, DIAGNOSED)
                .on(ESTIMATED, WALK_AROUND, ESTIMATED)
                .on(AUTHORISED, WALK_AROUND, AUTHORISED)
                .onAny(Set.of(DIAGNOSED, ESTIMATED, DECLINED, AUTHORISED), ESTIMATE, ESTIMATED, PROPOSAL)
                .on(ESTIMATED, AUTHORISE, AUTHORISED, with(CONTRACT, WITHIN_QUICK_PROMISE))
                .on(ESTIMATED, DECLINE, DECLINED, NO_WORK_DONE)
                .on(DECLINED, CLOSE, CLOSED)
                .on(AUTHORISED, ISSUE_PARTS, AUTHORISED, ISSUE)
                .on(AUTHORISED, RETURN_PARTS, AUTHORISED)
                .onAny(
                        Set.of(OPENED, DIAGNOSED, ESTIMATED, AUTHORISED, IN_PROGRESS, ON_HOLD),
                        CANCEL,
                        CANCELLED,
                        NO_WORK_DONE);
    }

    /** What is possible with the car in the workshop, whether somebody is working on it just now or not. */
    private static void inTheWorkshop(
            LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows, WorkOrderState here) {
        rows.on(here, REPORT_FINDING, here, FINDINGS_COMPLETE)
                .on(here, DECIDE_FINDING, here)
                .on(here, ESTIMATE, here, PROPOSAL)
                .on(here, AUTHORISE, here, CONTRACT)
                .on(here, DECLINE, here)
                .on(here, ISSUE_PARTS, here, ISSUE)
                .on(here, RETURN_PARTS, here);
    }

    private static void work(LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows) {
        rows.onAny(
                        Set.of(AUTHORISED, IN_PROGRESS, ON_HOLD),
                        START,
                        IN_PROGRESS,
                        AGREED,
                        ONLY_APPROVED,
                        COVERS_FITTED,
                        HANDED_IN,
                        TALKED_BEFORE,
                        RESPONSIBLE_PERSON)
                .onAny(Set.of(AUTHORISED, IN_PROGRESS), HOLD, ON_HOLD, NOBODY_CLOCKED_ON)
                .on(ON_HOLD, RESUME, IN_PROGRESS, BEGUN)
                .on(
                        IN_PROGRESS,
                        FINISH_LINES,
                        IN_PROGRESS,
                        AGREED,
                        ONLY_APPROVED,
                        FINISHED_PROPERLY,
                        BY_THE_BOOK,
                        PUNCHES_SOUND,
                        SOUND_LINES)
                .on(
                        IN_PROGRESS,
                        COMPLETE_WORK,
                        WORK_COMPLETED,
                        AGREED,
                        LINES_DECIDED,
                        ALL_LINES_DONE,
                        NO_OPEN_FINDING,
                        REPORTED,
                        NOBODY_CLOCKED_ON,
                        HELP_ANSWERED,
                        TALKED_DURING,
                        RESPONSIBLE_PERSON);
    }

    /** What goes on around the work. */
    private static void floor(LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows) {
        rows.on(IN_PROGRESS, CLOCK_ON, IN_PROGRESS, ONLY_APPROVED, PUNCHES_SOUND)
                .on(IN_PROGRESS, CLOCK_OFF, IN_PROGRESS, PUNCHES_SOUND);
        for (WorkOrderState here : List.of(IN_PROGRESS, ON_HOLD)) {
            rows.on(here, DIAGNOSE, here, DIAGNOSIS)
                    .on(here, ASK_HELP, here, HELP_SOUND)
                    .on(here, ANSWER_HELP, here, HELP_SOUND);
        }
    }

    /** What is done to keep a promised time. */
    private static void promises(LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows) {
        for (WorkOrderState here : List.of(OPENED, DIAGNOSED, ESTIMATED, AUTHORISED)) {
            rows.on(here, PROMISE_QUICK, here, LANE_TAKES_IT);
        }
        for (WorkOrderState here : PromiseWatch.WATCHED) {
            rows.on(here, RENEW_PROMISE, here, CUSTOMER_TOLD)
                    .on(here, WARN_OF_DELAY, here, DELAY_EXPLAINED)
                    .on(here, CHECK_PROGRESS, here, ANSWERED);
        }
    }

    private static void afterWork(LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows) {
        rows.on(WORK_COMPLETED, INSPECT, INSPECTED, INSPECTION_PASSED, ALL_ITEMS_INSPECTED)
                .onAny(
                        Set.of(WORK_COMPLETED, INSPECTED, READY),
                        SEND_BACK,
                        IN_PROGRESS,
                        REWORK_EXPLAINED,
                        ONLY_APPROVED)
                .on(INSPECTED, MAKE_READY, READY, INSPECTION_PASSED, TALKED_AFTER);
        for (WorkOrderState here : List.of(INSPECTED, READY, SETTLED)) {
            rows.on(here, PREPARE_HAND_OVER, here, NOTE_SOUND);
        }
        for (WorkOrderState here : List.of(READY, SETTLED)) {
            rows.on(here, NOTIFY_COLLECTION, here, PREPARED, TOLD);
        }
        settlement(rows, READY, SETTLED);
        settlement(rows, DELIVERED, DELIVERED, NOT_YET_SETTLED);
        rows.on(READY, DELIVER, DELIVERED, ON_CREDIT, HANDED_OVER)
                .on(SETTLED, DELIVER, DELIVERED, HANDED_OVER)
                .on(DELIVERED, CLOSE, CLOSED, PAYERS_SETTLED, CAUSES_FOUND)
                .on(SETTLED, REOPEN, READY, MAY_REOPEN)
                .on(DELIVERED, REOPEN, DELIVERED, MAY_REOPEN)
                .reopen(CLOSED, REOPEN, DELIVERED, MAY_REOPEN);
    }

    /** What leads to the settlement of a car that is here or, of a credit customer or opened again, gone already. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void settlement(
            LifecycleBuilder<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> rows,
            WorkOrderState here,
            WorkOrderState settled,
            Guard<Attempt<WorkOrder>>... first) {
        rows.on(here, AUTHORISE, here, with(first, CONTRACT))
                .on(here, CORRECT, here, with(first, REOPENED, SOUND_LINES, PDI_IS_INTERNAL, ONLY_APPROVED))
                .on(here, WAIVE, here, with(first, WAIVERS_SOUND))
                .on(here, ACCEPT_PREVIEW, here, with(first, PREVIEW_ACCEPTED))
                .on(here, TAKE_PAYMENT, here, with(first, PREVIEW_ACCEPTED, ADVANCES_SOUND))
                .on(
                        here,
                        SETTLE,
                        settled,
                        with(
                                first,
                                INSPECTION_PASSED,
                                AGREED,
                                PAYERS_SETTLED,
                                PAID,
                                PROMISE_WAIVED,
                                ACCOUNTS_BALANCED,
                                WITHIN_ESTIMATE));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Guard<Attempt<WorkOrder>>[] all(Guard<Attempt<WorkOrder>>... guards) {
        return guards;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Guard<Attempt<WorkOrder>>[] with(
            Guard<Attempt<WorkOrder>>[] first, Guard<Attempt<WorkOrder>>... further) {
        Guard<Attempt<WorkOrder>>[] all = Arrays.copyOf(first, first.length + further.length);
        System.arraycopy(further, 0, all, first.length, further.length);
        return all;
    }
}
