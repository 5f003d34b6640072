package org.dealersdk.domain.workorder;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleProblem;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.VehicleId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkOrderLifecycleTest {

    /** Written out by hand: every step the trade knows, and no other. */
    private static final String STATUS = """
            opened walk-around opened
            diagnosed walk-around diagnosed
            estimated walk-around estimated
            authorised walk-around authorised
            opened diagnose diagnosed
            opened cancel cancelled
            diagnosed diagnose diagnosed
            diagnosed estimate estimated
            diagnosed cancel cancelled
            estimated estimate estimated
            estimated authorise authorised
            estimated decline declined
            estimated cancel cancelled
            declined estimate estimated
            declined close closed
            authorised estimate estimated
            authorised start in-progress
            authorised issue-parts authorised
            authorised return-parts authorised
            authorised hold on-hold
            authorised cancel cancelled
            in-progress estimate in-progress
            in-progress authorise in-progress
            in-progress decline in-progress
            in-progress start in-progress
            in-progress issue-parts in-progress
            in-progress return-parts in-progress
            in-progress hold on-hold
            in-progress report-finding in-progress
            in-progress decide-finding in-progress
            in-progress finish-lines in-progress
            in-progress complete-work work-completed
            in-progress cancel cancelled
            on-hold estimate on-hold
            on-hold authorise on-hold
            on-hold decline on-hold
            on-hold start in-progress
            on-hold issue-parts on-hold
            on-hold return-parts on-hold
            on-hold resume in-progress
            on-hold report-finding on-hold
            on-hold decide-finding on-hold
            on-hold cancel cancelled
            work-completed inspect inspected
            work-completed send-back in-progress
            inspected make-ready ready
            inspected prepare-hand-over inspected
            ready prepare-hand-over ready
            ready notify-collection ready
            ready correct ready
            ready waive ready
            ready accept-preview ready
            ready take-payment ready
            settled prepare-hand-over settled
            settled notify-collection settled
            settled reopen ready
            delivered correct delivered
            delivered waive delivered
            delivered accept-preview delivered
            delivered take-payment delivered
            delivered reopen delivered
            closed reopen delivered
            inspected send-back in-progress
            ready authorise ready
            ready send-back in-progress
            ready settle settled
            ready deliver delivered
            settled deliver delivered
            delivered authorise delivered
            delivered settle delivered
            delivered close closed
            opened promise-quick opened
            diagnosed promise-quick diagnosed
            estimated promise-quick estimated
            authorised promise-quick authorised
            authorised renew-promise authorised
            authorised warn-of-delay authorised
            authorised check-progress authorised
            in-progress renew-promise in-progress
            in-progress warn-of-delay in-progress
            in-progress check-progress in-progress
            on-hold renew-promise on-hold
            on-hold warn-of-delay on-hold
            on-hold check-progress on-hold
            work-completed renew-promise work-completed
            work-completed warn-of-delay work-completed
            work-completed check-progress work-completed
            inspected renew-promise inspected
            inspected warn-of-delay inspected
            inspected check-progress inspected
            in-progress clock-on in-progress
            in-progress clock-off in-progress
            in-progress diagnose in-progress
            in-progress ask-help in-progress
            in-progress answer-help in-progress
            on-hold diagnose on-hold
            on-hold ask-help on-hold
            on-hold answer-help on-hold
            """;

    private static final String STAGES = """
            waiting dispatch dispatched
            waiting drive-in in-bay
            waiting park parked
            waiting wash washing
            waiting leave gone
            dispatched drive-in in-bay
            dispatched park parked
            dispatched send-out sublet-out
            dispatched leave gone
            in-bay park parked
            in-bay send-out sublet-out
            in-bay wash washing
            in-bay check quality-check
            in-bay leave gone
            parked dispatch dispatched
            parked drive-in in-bay
            parked send-out sublet-out
            parked wash washing
            parked check quality-check
            parked leave gone
            sublet-out bring-back parked
            washing dispatch dispatched
            washing park parked
            washing check quality-check
            washing line-up lined-up
            quality-check dispatch dispatched
            quality-check drive-in in-bay
            quality-check park parked
            quality-check wash washing
            quality-check line-up lined-up
            quality-check leave gone
            lined-up wash washing
            lined-up check quality-check
            lined-up leave gone
            """;

    @Test
    void the_business_status_knows_these_steps_and_no_other() {
        assertThat(rows(WorkOrder.LIFECYCLE))
                .isEqualTo(new TreeSet<>(STATUS.lines().toList()));
    }

    @Test
    void the_workshop_stage_knows_these_steps_and_no_other() {
        assertThat(rows(WorkOrder.STAGES))
                .isEqualTo(new TreeSet<>(STAGES.lines().toList()));
    }

    @ParameterizedTest
    @EnumSource
    void every_state_answers_every_trigger_as_the_table_says(WorkOrderState state) {
        WorkOrder order = in(state);
        assertThat(order.state()).isEqualTo(state);
        assertThat(WorkOrder.TYPE.problems(order)).isEmpty();

        order.mayIAll(occasion()).forEach((trigger, answer) -> {
            boolean noSuchStep =
                    answer.problems().stream().anyMatch(problem -> problem.code() instanceof LifecycleProblem);
            String step = state.code() + " " + trigger.code() + " ";
            assertThat(noSuchStep).as(step).isEqualTo(STATUS.lines().noneMatch(row -> row.startsWith(step)));
            if (answer instanceof Decision.Accepted<WorkOrderState> accepted) {
                assertThat(STATUS.lines()).contains(step + accepted.to().code());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_stage_answers_every_move_as_the_table_says(WorkshopStage stage) {
        WorkOrder order = new Draft(in(WorkOrderState.CANCELLED)).stage(stage).build();
        for (StageMove move : StageMove.values()) {
            boolean noSuchStep = order.mayI(move, occasion()).problems().stream()
                    .anyMatch(problem -> problem.code() instanceof LifecycleProblem);
            String step = stage.code() + " " + move.code() + " ";
            assertThat(noSuchStep).as(step).isEqualTo(STAGES.lines().noneMatch(row -> row.startsWith(step)));
        }
    }

    @Test
    void random_walks_stay_in_the_table_and_leave_nothing_unsound() {
        Set<String> taken = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            WorkOrder order = opened(intake(WalkAround.unremarkable(), random.nextBoolean()));
            for (int step = 0; step < 80; step++) {
                WorkOrderTrigger trigger = random.nextInt(3) == 0
                        ? WorkOrderTrigger.values()[random.nextInt(WorkOrderTrigger.values().length)]
                        : towardsTheEnd(order, random);
                Change<WorkOrder> change = attempt(order, trigger, random);
                if (change != null) {
                    taken.add(order.state().code() + " " + trigger.code() + " "
                            + change.after().state().code());
                    order = change.after();
                    assertThat(WorkOrder.TYPE.problems(order))
                            .as("seed %s, %s", seed, trigger)
                            .isEmpty();
                    assertThat(change.events()).isNotEmpty().allMatch(WorkOrderEvent.class::isInstance);
                }
            }
        }
        assertThat(STATUS.lines()).containsAll(taken);
        assertThat(taken.stream().map(step -> step.substring(step.lastIndexOf(' ') + 1)))
                .as("every state was visited")
                .contains("settled", "delivered", "closed", "cancelled", "declined", "on-hold");
    }

    @Test
    @Requirement("R165")
    void the_car_leaves_only_when_it_was_handed_over_or_nothing_will_be_done_to_it() {
        Set<WorkOrderState> released = Set.of(
                WorkOrderState.DELIVERED, WorkOrderState.CLOSED, WorkOrderState.DECLINED, WorkOrderState.CANCELLED);
        for (WorkOrderState state : WorkOrderState.values()) {
            WorkOrder order = new Draft(in(state)).stage(WorkshopStage.LINED_UP).build();
            assertThat(order.mayI(StageMove.LEAVE, occasion()).isAccepted())
                    .as(state.code())
                    .isEqualTo(released.contains(state));
        }
    }

    @Test
    void a_car_goes_to_a_subcontractor_only_for_agreed_sublet_work() {
        SubletLine sublet =
                SubletLine.proposed("5", Trade.PAINT, "respray", Payer.CUSTOMER, "S9", "one year", cny("400.00"));
        WorkOrder inTheBay =
                inProgress().moveStage(StageMove.DRIVE_IN, occasion()).after();
        WorkOrder proposed = estimated(inTheBay, List.of(sublet));

        assertThat(codes(proposed.mayI(StageMove.SEND_OUT, occasion())))
                .containsExactly(WorkOrderProblem.NO_SUBLET_LINE);

        Change<WorkOrder> sent = authorised(proposed).moveStage(StageMove.SEND_OUT, occasion());
        assertThat(sent.after().stage()).isEqualTo(WorkshopStage.SUBLET_OUT);
        assertThat(sent.after().state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(sent.events())
                .containsExactly(new WorkOrderEvent.StageMoved(WorkshopStage.IN_BAY, WorkshopStage.SUBLET_OUT));
    }

    @Test
    void a_closed_order_is_locked_but_takes_notes() {
        WorkOrder closed = in(WorkOrderState.CLOSED);

        closed.mayIAll(occasion()).forEach((trigger, answer) -> {
            assertThat(answer.isAccepted()).as(trigger.code()).isFalse();
            if (trigger != WorkOrderTrigger.REOPEN) {
                assertThat(codes(answer)).containsExactly(LifecycleProblem.NO_SUCH_TRANSITION);
            }
        });
        Change<WorkOrder> noted = closed.note("customer rang to say thanks", occasion());
        assertThat(noted.after().notes()).hasSize(1);
        assertThat(noted.events()).containsExactly(new WorkOrderEvent.Noted(ADVISER));
        assertThatThrownBy(() -> closed.note(" ", occasion())).isInstanceOf(DealerException.class);
    }

    @Test
    void an_order_on_hold_that_nobody_began_is_started_not_resumed() {
        WorkOrder waiting = authorised().hold(HoldReason.PARTS, occasion()).after();

        assertThat(codes(waiting.mayI(WorkOrderTrigger.RESUME, occasion())))
                .containsExactly(WorkOrderProblem.NOT_BEGUN);
        assertThat(inProgress(waiting).hold()).isNull();
        Change<WorkOrder> resumed = in(WorkOrderState.ON_HOLD).resume(occasion());
        assertThat(resumed.after().hold()).isNull();
        assertThat(resumed.events()).containsExactly(new WorkOrderEvent.Resumed(HoldReason.PARTS, NOW));
    }

    @Test
    void an_order_is_called_off_only_before_work_is_done_or_parts_are_issued() {
        assertThat(authorised()
                        .cancel(CancelReason.CUSTOMER_WITHDREW, occasion())
                        .events())
                .containsExactly(new WorkOrderEvent.Cancelled(CancelReason.CUSTOMER_WITHDREW));

        WorkOrder supplied = authorised().issueParts(reservations(), occasion()).after();
        assertThat(codes(supplied.mayI(WorkOrderTrigger.CANCEL, occasion())))
                .containsExactly(WorkOrderProblem.WORK_ALREADY_DONE);
        WorkOrder back = supplied.returnPart(PART, occasion()).after();
        assertThat(back.mayI(WorkOrderTrigger.CANCEL, occasion()).isAccepted()).isTrue();
    }

    @Test
    void an_order_may_be_opened_before_the_vehicle_has_a_record() {
        Intake unknown = Intake.walkIn(
                intake().customer(), null, NOW, ADVISER, JobType.MAINTENANCE, "service", 0, WalkAround.unremarkable());
        WorkOrder order = opened(unknown);

        Change<WorkOrder> identified = order.identifyVehicle(new VehicleId("V7"));

        assertThat(identified.after().intake().vehicle()).isEqualTo(new VehicleId("V7"));
        assertThatThrownBy(() -> identified.after().identifyVehicle(new VehicleId("V8")))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("WOR-060");
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded> Set<String> rows(
            Lifecycle<S, T, Attempt<WorkOrder>> table) {
        return new TreeSet<>(table.transitions().stream()
                .map(row -> row.from().code() + " " + row.trigger().code() + " "
                        + row.to().code())
                .collect(toSet()));
    }

    static List<Object> codes(Decision<?> decision) {
        List<Object> codes = new ArrayList<>();
        decision.problems().forEach(problem -> codes.add(problem.code()));
        return codes;
    }

    /** A step that brings the order on, so that walks reach the late states too. */
    private static WorkOrderTrigger towardsTheEnd(WorkOrder order, SplittableRandom random) {
        List<WorkOrderTrigger> possible = new ArrayList<>();
        WorkOrder.LIFECYCLE.transitions().stream()
                .filter(row -> row.from() == order.state() && row.trigger() != WorkOrderTrigger.CANCEL)
                .filter(row -> row.trigger().compareTo(WorkOrderTrigger.PROMISE_QUICK) < 0
                        || row.trigger() == WorkOrderTrigger.CLOCK_OFF
                        || row.trigger() == WorkOrderTrigger.ANSWER_HELP)
                .forEach(row -> possible.add(row.trigger()));
        return possible.isEmpty() ? WorkOrderTrigger.CLOSE : possible.get(random.nextInt(possible.size()));
    }

    private static Change<WorkOrder> attempt(WorkOrder order, WorkOrderTrigger trigger, SplittableRandom random) {
        try {
            return command(order, trigger, random).get();
        } catch (TransitionRefused refused) {
            return null;
        } catch (DealerException refused) {
            assertThat(refused.code())
                    .isIn(
                            WorkOrderProblem.NO_LINES,
                            WorkOrderProblem.UNKNOWN_LINE,
                            WorkOrderProblem.UNKNOWN_FINDING,
                            WorkOrderProblem.PART_NOT_ISSUED,
                            WorkshopProblem.NOT_CLOCKED_ON,
                            PromiseProblem.QUICK_ALREADY,
                            WorkshopProblem.NOBODY_ASKED);
            return null;
        }
    }

    private static Supplier<Change<WorkOrder>> command(
            WorkOrder order, WorkOrderTrigger trigger, SplittableRandom random) {
        Occasion now = occasion(allowingCredit());
        List<LineId> approved =
                order.approvedLines().map(line -> line.head().id()).toList();
        List<WorkLine> proposal = order.lines().isEmpty() || random.nextInt(4) == 0
                ? lines()
                : List.of(labour(new LineId("9" + order.lines().size()), Payer.CUSTOMER, "10.00"));
        return switch (trigger) {
            case WALK_AROUND -> () -> order.walkAround(WalkAround.unremarkable(), now);
            case DIAGNOSE -> () -> order.diagnose(Diagnosis.of(ADVISER, NOW, "pads worn"), now);
            case ESTIMATE -> () -> order.estimate(EstimateMethod.SYSTEM, proposal, PROMISED, now);
            case AUTHORISE -> () -> order.authorise(confirmations(), signature(), now);
            case DECLINE -> () -> order.decline(now);
            case START -> () -> order.start(TECHNICIAN, now);
            case ISSUE_PARTS -> () -> order.issueParts(reservations(), now);
            case RETURN_PARTS -> () -> order.returnPart(PART, now);
            case HOLD -> () -> order.hold(HoldReason.LABOUR, now);
            case RESUME -> () -> order.resume(now);
            case REPORT_FINDING -> () -> order.reportFinding(finding(), now);
            case DECIDE_FINDING -> () -> order.decideFinding(FINDING, Disposition.DECLINED, "C1", now);
            case FINISH_LINES -> () -> order.finishLines(approved, now);
            case COMPLETE_WORK -> () -> order.completeWork(report(), now);
            case INSPECT -> () -> order.inspect(inspection(), now);
            case SEND_BACK -> () -> order.sendBack(approved, "squeals again", now);
            case MAKE_READY -> () -> order.makeReady(now);
            case PREPARE_HAND_OVER -> () -> order.prepareHandOver(watch(order), List.of(), now);
            case NOTIFY_COLLECTION -> () -> order.notifyCollection(ContactChannel.PHONE, true, now);
            case ACCEPT_PREVIEW -> () -> order.acceptPreview("C1", now);
            case TAKE_PAYMENT -> () -> order.takePayment(Payer.CUSTOMER, cash("0.50"), now);
            case WAIVE -> () -> order.waive(goodwill(LABOUR, "1.00"), now);
            case CORRECT -> () -> order.correct(LABOUR, null, cny("300.00"), now);
            case REOPEN -> () -> order.reopen("wrong payer", manager());
            case SETTLE -> () -> order.settle(settlements(order), now);
            case DELIVER -> () -> order.deliver(handOver(), now);
            case CLOSE -> () -> order.close(now);
            case CANCEL -> () -> order.cancel(CancelReason.CUSTOMER_WITHDREW, now);
            case PROMISE_QUICK -> () -> order.promiseQuick(QuickLane.MAINTENANCE, now);
            case RENEW_PROMISE ->
                () -> order.renewPromise(
                        NOW.plusSeconds(3600L * (5 + random.nextInt(9))),
                        "part is late",
                        new Told(NOW, ContactChannel.PHONE, true),
                        now);
            case WARN_OF_DELAY -> () -> order.warnOfDelay(PROMISED, "bolt broke", now);
            case CHECK_PROGRESS -> () -> order.checkProgress(null, "on the lift", now);
            case CLOCK_ON -> () -> order.clockOn(LABOUR, TECHNICIAN, now);
            case CLOCK_OFF -> () -> order.clockOff(TECHNICIAN, now);
            case ASK_HELP -> () -> order.askForHelp(LABOUR, "which torque?", now);
            case ANSWER_HELP -> () -> order.answerHelp(LABOUR, "120 Nm", helper(now));
        };
    }

    private static Occasion helper(Occasion now) {
        return new Occasion(Actor.of("L1", Role.TEAM_LEADER), now.at(), now.policy(), now.ids());
    }
}
