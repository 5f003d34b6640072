package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;
import static org.dealersdk.domain.workorder.Workdays.*;
import static org.dealersdk.domain.workorder.Workdays.agreed;
import static org.dealersdk.domain.workorder.Workdays.opened;
import static org.dealersdk.domain.workorder.Workdays.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.RepairPhase;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Around the work: who gets the car, who is at it when, who asks whom, by which book, and whether it was done before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FloorTest {

    private static final StaffId SECOND = new StaffId("T2");
    private static final Instant EVENING = at(8 * 60);

    private final WorkOrder working = begun(agreed(JobType.GENERAL_REPAIR, EVENING));

    @Test
    @Requirement({"R101", "M09"})
    void technicians_clock_on_and_off_by_line_beside_the_hours_sold() {
        WorkOrder worked = working.clockOn(LABOUR, TECHNICIAN, technician(20))
                .then(order -> order.clockOn(LABOUR, SECOND, technician(30)))
                .then(order -> order.clockOff(SECOND, technician(45)))
                .then(order -> order.clockOff(TECHNICIAN, technician(60)))
                .after();

        assertThat(worked.shopFloor().worked(LABOUR)).isEqualTo(Duration.ofMinutes(55));
        assertThat(worked.shopFloor().worked(TECHNICIAN)).isEqualTo(Duration.ofMinutes(40));
        assertThat(worked.shopFloor().worked()).isEqualTo(Duration.ofMinutes(55));
        assertThat(worked.technicians()).containsExactlyInAnyOrder(TECHNICIAN, SECOND);
        assertThat(problems(() -> ready(worked, at(90)).clockOn(LABOUR, SECOND, technician(100))))
                .isNotEmpty();
    }

    @Test
    @Requirement("M09")
    void nobody_is_at_two_lines_at_once_nor_at_a_line_nobody_agreed_to() {
        WorkOrder busy = working.clockOn(LABOUR, TECHNICIAN, technician(20)).after();

        assertThat(problems(() -> busy.clockOn(WARRANTY, TECHNICIAN, technician(25))))
                .containsExactly(WorkshopProblem.CLOCKED_ON);
        assertThat(problems(() -> working.clockOn(PART, TECHNICIAN, technician(25))))
                .containsExactly(WorkshopProblem.LINE_NOT_BEGUN);
        WorkOrder extended = working.estimate(
                        EstimateMethod.SYSTEM, List.of(labour(EXTRA, Payer.CUSTOMER, "60.00")), EVENING, adviser(25))
                .after();
        assertThat(problems(() -> extended.clockOn(EXTRA, TECHNICIAN, technician(26))))
                .containsExactly(WorkshopProblem.LINE_NOT_BEGUN);
        assertThat(problems(() -> working.clockOff(TECHNICIAN, technician(25))))
                .containsExactly(WorkshopProblem.NOT_CLOCKED_ON);
        assertThat(problems(() -> busy.hold(HoldReason.PARTS, technician(25))))
                .containsExactly(WorkshopProblem.STILL_CLOCKED_ON);
        assertThat(busy.clockOff(TECHNICIAN, technician(25))
                        .after()
                        .clockOn(WARRANTY, TECHNICIAN, technician(25))
                        .events())
                .as("from one line to the next in the same moment")
                .containsExactly(new WorkOrderEvent.ClockedOn(WARRANTY, TECHNICIAN));
    }

    @Test
    void a_corrected_punch_keeps_what_it_said_before() {
        WorkOrder worked = working.clockOn(LABOUR, TECHNICIAN, technician(20))
                .then(order -> order.clockOff(TECHNICIAN, technician(60)))
                .then(order -> order.clockOn(WARRANTY, TECHNICIAN, technician(60)))
                .then(order -> order.clockOff(TECHNICIAN, technician(80)))
                .after();

        Punch corrected = worked.correctPunch(1, at(20), at(50), "forgot to clock off", adviser(90))
                .after()
                .shopFloor()
                .punches()
                .get(0);
        assertThat(corrected.worked()).isEqualTo(Duration.ofMinutes(30));
        assertThat(corrected.corrections())
                .containsExactly(new PunchCorrection(at(90), ADVISER, "forgot to clock off", at(20), at(60)));
        assertThat(problems(() -> worked.correctPunch(1, at(20), at(61), "typo", adviser(90))))
                .as("into the next line's time")
                .containsExactly(WorkshopProblem.CLOCKED_ON);
        assertThat(problems(() -> worked.correctPunch(1, at(50), at(40), " ", adviser(90))))
                .containsExactly(WorkshopProblem.NO_REASON, WorkshopProblem.PUNCH_TIMES);
        assertThat(problems(() -> worked.correctPunch(1, at(20), null, "typo", adviser(90))))
                .contains(WorkshopProblem.PUNCH_TIMES);
        assertThat(problems(() -> worked.correctPunch(3, at(20), at(50), "typo", adviser(90))))
                .containsExactly(WorkshopProblem.UNKNOWN_PUNCH);
        assertThat(problems(() -> in(WorkOrderState.CLOSED).correctPunch(1, at(20), at(50), "typo", adviser(90))))
                .containsExactly(WorkshopProblem.UNKNOWN_PUNCH);
    }

    @Test
    @Requirement("R106")
    void a_technician_in_difficulty_asks_and_somebody_else_answers_before_the_work_is_done() {
        Change<WorkOrder> asked = working.askForHelp(LABOUR, "bolt will not come off", technician(30));
        assertThat(asked.events()).containsExactly(new WorkOrderEvent.HelpAsked(LABOUR, TECHNICIAN));

        assertThat(problems(() -> ready(asked.after(), at(60)))).containsExactly(WorkshopProblem.HELP_OPEN);
        assertThat(problems(() -> asked.after().answerHelp(LABOUR, "heat it", technician(31))))
                .containsExactly(WorkshopProblem.OWN_ANSWER);
        assertThat(problems(() -> asked.after().answerHelp(WARRANTY, "heat it", adviser(31))))
                .containsExactly(WorkshopProblem.NOBODY_ASKED);
        Occasion leader = when(at(31), "L1", Role.TEAM_LEADER, STANDARD);
        Change<WorkOrder> answered = asked.after().answerHelp(LABOUR, "heat it", leader);
        assertThat(answered.events()).containsExactly(new WorkOrderEvent.HelpAnswered(LABOUR, new StaffId("L1")));
        assertThat(ready(answered.after(), at(60)).state()).isEqualTo(WorkOrderState.READY);
    }

    @Test
    @Requirement({"R104", "M12"})
    void work_by_the_manual_is_confirmed_line_by_line() {
        LabourLine byTheBook = labour(LABOUR, Payer.CUSTOMER, "300.00");
        byTheBook = byTheBook.with(byTheBook.head().by(Procedure.of("BRK-04-12", "caliper tool", "dial gauge")));
        WorkOrder order = begun(agreed(opened("W1", JobType.GENERAL_REPAIR), EVENING, List.of(byTheBook)));

        assertThat(problems(() -> order.finishLines(List.of(LABOUR), technician(30))))
                .containsExactly(WorkshopProblem.PROCEDURE_NOT_FOLLOWED);
        Change<WorkOrder> followed = order.followProcedure(LABOUR, technician(29));
        assertThat(followed.events()).containsExactly(new WorkOrderEvent.ProcedureFollowed(LABOUR));
        assertThat(followed.after()
                        .finishLines(List.of(LABOUR), technician(30))
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(problems(() -> working.followProcedure(LABOUR, technician(29))))
                .contains(WorkshopProblem.NO_PROCEDURE);
    }

    @Test
    @Requirement({"R104", "M12"})
    void a_store_may_ask_for_a_procedure_on_every_line_of_labour() {
        DealerPolicy strict = policy("workshop:\n  procedureRequired: true\n");
        Occasion now = when(at(30), TECHNICIAN.value(), Role.TECHNICIAN, strict);

        assertThat(problems(() -> working.finishLines(List.of(LABOUR), now)))
                .containsExactly(WorkshopProblem.NO_PROCEDURE);
        assertThat(problems(() -> working.finishLines(List.of(LABOUR), technician(30))))
                .isEmpty();
    }

    @Test
    @Requirement("R107")
    void nobody_touches_a_car_without_protection() {
        WalkAround bare = new WalkAround(false, List.of(), List.of(), true, true, null);
        WorkOrder uncovered = authorised(estimated(diagnosed(WorkOrders.intake(bare, false)), lines()));

        assertThat(problems(() -> WorkOrders.inProgress(uncovered)))
                .containsExactly(WorkOrderProblem.COVERS_NOT_FITTED);
    }

    @Test
    @Requirement({"R107", "M12"})
    void the_customers_property_is_protected_as_the_procedure_asks_and_that_is_on_record() {
        WorkLine byTheBook = labour(LABOUR, Payer.CUSTOMER, "300.00");
        byTheBook =
                byTheBook.with(byTheBook.head().by(Procedure.of("ENG-02-01").protectedBy("wing cover", "seat cover")));
        WorkOrder order = begun(agreed(opened("W1", JobType.GENERAL_REPAIR), EVENING, List.of(byTheBook)));

        assertThat(problems(() -> order.followProcedure(LABOUR, technician(29))))
                .containsExactly(WorkshopProblem.UNPROTECTED);
        assertThat(problems(() -> order.followProcedure(LABOUR, List.of("wing cover"), technician(29))))
                .containsExactly(WorkshopProblem.UNPROTECTED);
        List<String> used = List.of("wing cover", "seat cover", "bumper cover");
        WorkOrder followed = order.followProcedure(LABOUR, used, technician(29)).after();
        assertThat(followed.lines().get(0).head().procedure().protection()).isEqualTo(used);
        assertThat(problems(() -> order.finishLines(List.of(LABOUR), technician(30))))
                .isNotEmpty();
        assertThat(problems(() -> followed.finishLines(List.of(LABOUR), technician(30))))
                .isEmpty();
    }

    @Test
    @Requirement({"R114", "R130"})
    void front_desk_and_workshop_talk_before_during_and_after() {
        WorkOrder before = agreed(JobType.GENERAL_REPAIR, EVENING)
                .talk(Counterpart.WORKSHOP, "squeals on the left", null, adviser(12))
                .after();
        assertThat(before.shopFloor().missingTalks()).containsExactly(RepairPhase.DURING, RepairPhase.AFTER);
        WorkOrder during = begun(before)
                .talk(Counterpart.CUSTOMER, "it goes well", null, adviser(25))
                .after();
        assertThat(during.shopFloor().missingTalks())
                .as("a talk with the customer is another one")
                .containsExactly(RepairPhase.DURING, RepairPhase.AFTER);
        WorkOrder talked = during.talk(Counterpart.WORKSHOP, "pads only", null, adviser(26))
                .after();
        WorkOrder after = ready(talked, at(60))
                .talk(Counterpart.WORKSHOP, "drive gently", null, adviser(61))
                .after();
        assertThat(after.shopFloor().missingTalks()).isEmpty();
        assertThat(problems(() -> working.talk(Counterpart.CUSTOMER, " ", FINDING, adviser(25))))
                .containsExactly(WorkshopProblem.NO_TEXT, WorkOrderProblem.UNKNOWN_FINDING);
    }

    @Test
    @Requirement("R114")
    void a_store_may_hold_the_order_until_they_have_talked() {
        DealerPolicy strict = policy("workshop:\n  requiredTalks: [before, during, after]\n");
        WorkOrder agreed = agreed(JobType.GENERAL_REPAIR, EVENING);
        Occasion now = when(at(20), TECHNICIAN.value(), Role.TECHNICIAN, strict);

        assertThat(problems(() -> agreed.start(TECHNICIAN, now))).containsExactly(WorkshopProblem.NOT_TALKED);
        WorkOrder talked =
                agreed.talk(Counterpart.WORKSHOP, "squeals", null, adviser(12)).after();
        assertThat(talked.start(TECHNICIAN, now).after().state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(in(WorkOrderState.INSPECTED)
                        .mayI(WorkOrderTrigger.MAKE_READY, now)
                        .problems())
                .extracting(problem -> problem.code())
                .containsExactly(WorkshopProblem.NOT_TALKED);
    }

    @Test
    @Requirement({"R115", "M27"})
    void whose_turn_it_is_follows_from_arrival_or_promise_and_a_car_passed_over_is_on_record() {
        WorkOrder first = agreed(opened("W1", JobType.GENERAL_REPAIR), at(400), lines());
        WorkOrder second = agreed(opened("W2", JobType.GENERAL_REPAIR), at(300), lines());
        List<WorkOrder> waiting = List.of(second, first);

        assertThat(DispatchQueue.inTurn(waiting, STANDARD)).containsExactly(first, second);
        assertThat(DispatchQueue.inTurn(waiting, policy("workshop:\n  queue: promise\n")))
                .containsExactly(second, first);
        List<WorkOrderId> ahead = DispatchQueue.ahead(second, waiting, STANDARD);
        assertThat(ahead).containsExactly(first.id());
        assertThat(problems(() -> second.dispatch("east", null, ahead, null, adviser(15))))
                .containsExactly(WorkshopProblem.OUT_OF_TURN);
        Change<WorkOrder> explained = second.dispatch("east", TECHNICIAN, ahead, "body bay is free", adviser(15));
        assertThat(explained.events())
                .containsExactly(
                        new WorkOrderEvent.StageMoved(WorkshopStage.WAITING, WorkshopStage.DISPATCHED),
                        new WorkOrderEvent.Dispatched("east", TECHNICIAN, ahead));
        assertThat(explained.after().shopFloor().dispatches().get(0).outOfTurn())
                .isTrue();
        assertThat(DispatchQueue.inTurn(List.of(explained.after(), first), STANDARD))
                .containsExactly(first);
        assertThat(first.dispatch("east", null, List.of(), null, adviser(15))
                        .after()
                        .stage())
                .isEqualTo(WorkshopStage.DISPATCHED);
    }

    @Test
    @Requirement("R116")
    void an_adviser_gives_the_car_to_his_own_team_first() {
        DealerPolicy teams = policy("workshop:\n  customerTeams:\n    east: [A1, T1]\n    west: [A2, T2]\n");
        WorkOrder order = agreed(JobType.GENERAL_REPAIR, EVENING);
        Occasion now = when(at(15), "A1", Role.SERVICE_ADVISER, teams);

        assertThat(problems(() -> order.dispatch("west", SECOND, List.of(), null, now)))
                .containsExactly(WorkshopProblem.OTHER_TEAM);
        assertThat(problems(() -> order.dispatch("east", SECOND, List.of(), null, now)))
                .containsExactly(WorkshopProblem.UNKNOWN_TEAM);
        assertThat(problems(() -> order.dispatch("north", null, List.of(), "why not", now)))
                .containsExactly(WorkshopProblem.UNKNOWN_TEAM);
        assertThat(order.dispatch("west", SECOND, List.of(), "the only body shop", now)
                        .after()
                        .shopFloor()
                        .dispatches())
                .containsExactly(new Dispatch(at(15), ADVISER, "west", SECOND, List.of(), "the only body shop"));
        assertThat(problems(() -> order.dispatch("east", TECHNICIAN, List.of(), null, now)))
                .isEmpty();
    }

    @Test
    @Requirement("R108")
    void one_order_holds_several_services_and_goods() {
        GoodsLine oil = GoodsLine.proposed(
                "5", Trade.ACCESSORIES, "litre of oil", Payer.CUSTOMER, new PartId("P5"), Quantity.of(1), cny("88.00"));
        WorkOrder order = begun(agreed(
                opened("W1", JobType.GENERAL_REPAIR),
                EVENING,
                List.of(labour(LABOUR, Payer.CUSTOMER, "300.00"), labour(EXTRA, Payer.CUSTOMER, "60.00"), oil)));

        assertThat(order.approvedTotals().orElseThrow().parts()).isEqualTo(cny("88.00"));
        RevenueSplit split = RevenueSplit.of(order, CurrencyUnit.of("CNY"), SettlementPolicy.standard());
        assertThat(split.parts()).as("88.00 with 13 % of tax").isEqualTo(cny("77.88"));
        assertThat(split.sublet()).isEqualTo(cny("0.00"));
        assertThat(problems(() -> order.finishLines(List.of(new LineId("5")), technician(30))))
                .as("nothing is sold that has not left the store")
                .containsExactly(WorkOrderProblem.PART_NOT_ISSUED);
        Change<WorkOrder> sold = order.issueParts(Map.of(new LineId("5"), new ReservationId("R5")), technician(28));
        assertThat(sold.events())
                .containsExactly(new WorkOrderEvent.PartIssued(
                        new LineId("5"), new PartId("P5"), Quantity.of(1), new ReservationId("R5")));
        assertThat(sold.after()
                        .finishLines(List.of(LABOUR, EXTRA, new LineId("5")), technician(30))
                        .events())
                .hasSize(3);
    }

    @Test
    void the_serial_number_of_a_fitted_piece_goes_back_with_it() {
        WorkOrder supplied = working.issueParts(reservations(), technician(25)).after();
        assertThat(problems(() -> working.recordSerial(PART, "SN-77", technician(26))))
                .containsExactly(WorkshopProblem.NO_SERIAL);

        WorkOrder fitted = supplied.recordSerial(PART, "SN-77", technician(26)).after();
        assertThat(serial(fitted)).isEqualTo("SN-77");
        assertThat(serial(fitted.returnPart(PART, technician(27)).after())).isNull();
    }

    @Test
    @Requirement({"R124", "M39"})
    void outsourced_work_names_who_does_it_and_what_he_guarantees() {
        SubletLine polish =
                SubletLine.proposed("5", Trade.BEAUTY, "polish", Payer.CUSTOMER, "SUP-9", "six months", cny("400.00"));
        SubletLine vague = SubletLine.proposed("5", Trade.BEAUTY, "polish", Payer.CUSTOMER, " ", "", cny("400.00"));

        assertThat(problems(() -> agreed(opened("W1", JobType.ACCESSORY), EVENING, List.of(vague))))
                .containsExactly(WorkOrderProblem.MISSING, WorkOrderProblem.MISSING);
        WorkOrder order = agreed(opened("W1", JobType.ACCESSORY), EVENING, List.of(polish));
        assertThat(WorkOrder.TYPE.attribute("supplier").orElseThrow().values(order))
                .as("every job of a subcontractor is found")
                .isEqualTo(List.of("SUP-9"));
    }

    @Test
    @Requirement("M25")
    void a_diagnosis_made_again_is_kept_beside_the_first() {
        Change<WorkOrder> again = working.diagnose(Diagnosis.of(TECHNICIAN, at(40), "caliper seized"), technician(40));

        assertThat(again.events()).containsExactly(new WorkOrderEvent.Rediagnosed(TECHNICIAN, ADVISER));
        assertThat(again.after().diagnosis().result()).isEqualTo("caliper seized");
        assertThat(again.after().shopFloor().earlierDiagnoses())
                .extracting(Diagnosis::result)
                .containsExactly("pads worn");
    }

    @Test
    @Requirement("M28")
    void how_long_the_work_stood_still_is_kept() {
        WorkOrder gone = working.hold(HoldReason.PARTS, technician(30))
                .then(order -> order.resume(technician(75)))
                .after();

        assertThat(gone.shopFloor().stoppages()).containsExactly(new Stoppage(HoldReason.PARTS, at(30), at(75)));
        assertThat(gone.shopFloor().stood()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void what_went_on_comes_back_from_its_document() {
        WorkOrder rich = working.clockOn(LABOUR, TECHNICIAN, technician(20))
                .then(order -> order.clockOff(TECHNICIAN, technician(25)))
                .then(order -> order.correctPunch(1, at(20), at(24), "typo", adviser(26)))
                .then(order -> order.askForHelp(LABOUR, "torque?", technician(27)))
                .then(order -> order.answerHelp(LABOUR, "120 Nm", adviser(28)))
                .then(order -> order.talk(Counterpart.CUSTOMER, "soon", null, adviser(29)))
                .then(order -> order.warnOfDelay(at(500), "seal", technician(30)))
                .then(order -> order.checkProgress(null, "on the lift", adviser(31)))
                .then(order -> order.renewPromise(at(500), "seal", told(32), adviser(32)))
                .then(order -> order.hold(HoldReason.PARTS, technician(33)))
                .then(order -> order.resume(technician(34)))
                .after();
        DealerJson json = new DealerJson();

        assertThat(json.read(WorkOrder.TYPE, json.write(WorkOrder.TYPE, rich))).isEqualTo(rich);
        assertThat(json.write(WorkOrder.TYPE, working)).doesNotContain("floor", "promises", "procedure", "serial");
        assertThat(rich.shopFloor().toString() + rich.promised()).doesNotContain("soon", "on the lift");
    }

    private static String serial(WorkOrder order) {
        for (WorkLine line : order.lines()) {
            if (line instanceof PartLine part) {
                return part.serial();
            }
        }
        return "no part";
    }
}
