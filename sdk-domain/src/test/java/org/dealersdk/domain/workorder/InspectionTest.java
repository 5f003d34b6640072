package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.kpi.ClosingKpis;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.InspectionPolicy;
import org.dealersdk.domain.policy.Target;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Span;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The final inspection is complete, its inspector is known and assessed, and rework is traced to its cause. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {

    private static final InspectionPolicy LONG_LIST = policy(
            Map.of(
                    "any", List.of("technical-state", "leaks"),
                    "general-repair", List.of("road-test"),
                    "maintenance", List.of("service-indicator")),
            false,
            true);

    @Test
    @Requirement({"R140", "R147"})
    void no_item_of_the_stores_list_is_skipped() {
        WorkOrder done = in(WorkOrderState.WORK_COMPLETED);
        Occasion strict = occasion(LONG_LIST);

        assertThat(refusal(() -> done.inspect(with(), strict)))
                .containsExactly(ITEM_NOT_INSPECTED, ITEM_NOT_INSPECTED, ITEM_NOT_INSPECTED);
        assertThat(refusal(() ->
                        done.inspect(with(InspectedItem.ok("technical-state"), InspectedItem.ok("leaks")), strict)))
                .containsExactly(ITEM_NOT_INSPECTED);
        List<String> all = List.of("technical-state", "leaks", "road-test");
        assertThat(done.inspect(Inspection.passed(INSPECTOR, NOW, 23_004, all), strict)
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.INSPECTED);
        assertThat(refusal(() -> done.inspect(with(), occasion())))
                .as("the standard list has the technical state")
                .containsExactly(ITEM_NOT_INSPECTED);
    }

    @Test
    @Requirement("R147")
    void every_item_has_one_result_and_a_remark_where_it_is_not_in_order() {
        WorkOrder done = in(WorkOrderState.WORK_COMPLETED);
        InspectedItem state = InspectedItem.ok("technical-state");

        assertThat(refusal(() -> done.inspect(with(state, state), occasion()))).containsExactly(DUPLICATE_ITEM);
        assertThat(refusal(() ->
                        done.inspect(with(new InspectedItem("technical-state", ItemResult.NOT_OK, null)), occasion())))
                .containsExactly(ITEM_NOT_OK, NO_REMARK);
        InspectedItem silent = new InspectedItem("tow-bar", ItemResult.NOT_APPLICABLE, " ");
        assertThat(refusal(() -> done.inspect(with(state, silent), occasion()))).containsExactly(NO_REMARK);
        InspectedItem absent = new InspectedItem("tow-bar", ItemResult.NOT_APPLICABLE, "has none");
        assertThat(done.inspect(with(state, absent), occasion()).after().state())
                .isEqualTo(WorkOrderState.INSPECTED);
    }

    @Test
    @Requirement("R147")
    void a_list_that_grew_later_does_not_void_an_inspection() {
        WorkOrder inspected = in(WorkOrderState.INSPECTED);

        assertThat(inspected.makeReady(occasion(LONG_LIST)).after().state()).isEqualTo(WorkOrderState.READY);
    }

    @Test
    @Requirement({"R139", "R140"})
    void the_car_is_compared_with_what_was_taken_in() {
        WalkAround sheet = WalkAround.unremarkable()
                .marked(Mark.inWords("scratch, left door"))
                .marked(Mark.inWords("chip, bonnet"));
        WorkOrder done = allLinesDone(inProgress(authorised(estimated(diagnosed(intake(sheet, false)), lines()))))
                .completeWork(report(), occasion())
                .after();

        assertThat(refusal(() -> done.inspect(seen("scratch, left door", "dent, roof"), occasion())))
                .containsExactly(NEW_MARK);
        assertThat(done.comparison()).isEmpty();
        InspectionComparison compared = done.inspect(seen("scratch, left door"), occasion())
                .after()
                .comparison()
                .orElseThrow();
        assertThat(compared)
                .isEqualTo(new InspectionComparison(4, List.of(Mark.inWords("chip, bonnet")), List.of(), true));
    }

    @Test
    @Requirement("R139")
    void where_the_store_wants_it_the_inspector_signs() {
        WorkOrder done = in(WorkOrderState.WORK_COMPLETED);
        Occasion signing = occasion(policy(InspectionPolicy.standard().items(), true, true));

        assertThat(refusal(() -> done.inspect(inspection(), signing))).containsExactly(INSPECTION_NOT_SIGNED);
        assertThat(refusal(() -> done.inspect(signedBy("I9"), signing))).containsExactly(INSPECTION_NOT_SIGNED);
        assertThat(done.inspect(signedBy(INSPECTOR.value()), signing).after().state())
                .isEqualTo(WorkOrderState.INSPECTED);
    }

    @Test
    @Requirement({"R141", "R144", "M31"})
    void rework_names_who_had_done_it_and_who_had_passed_it() {
        Rework rework = ready().sendBack(List.of(LABOUR, PART), "squeals again", occasion())
                .after()
                .reworks()
                .get(0);

        assertThat(rework.technicians()).containsExactly(TECHNICIAN);
        assertThat(rework.voided()).isEqualTo(inspection());
        assertThat(rework.by()).isEqualTo(ADVISER);
        assertThat(rework.completedAt()).isEqualTo(NOW);
        assertThat(in(WorkOrderState.WORK_COMPLETED)
                        .sendBack(List.of(LABOUR), "loose", occasion())
                        .after()
                        .reworks()
                        .get(0)
                        .voided())
                .isNull();
    }

    @Test
    @Requirement({"R144", "V14"})
    void an_order_is_closed_only_once_cause_and_responsible_person_of_each_rework_are_recorded() {
        WorkOrder delivered = deliveredAfterRework();
        ReworkCause cause = new ReworkCause("no torque wrench", TECHNICIAN, "one per bay");

        assertThat(refusal(() -> delivered.close(occasion()))).containsExactly(REWORK_NOT_EXPLAINED);
        assertThat(delivered
                        .close(occasion(policy(InspectionPolicy.standard().items(), false, false)))
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.CLOSED);

        Change<WorkOrder> explained = delivered.explainRework(cause, occasion());
        assertThat(explained.events()).containsExactly(new WorkOrderEvent.ReworkExplained(TECHNICIAN));
        assertThat(explained.after().reworks().get(0).cause()).isEqualTo(cause);
        assertThat(explained.after().close(occasion()).after().state()).isEqualTo(WorkOrderState.CLOSED);
        assertThat(cause.toString()).doesNotContain("wrench");
        assertThatThrownBy(() -> explained.after().explainRework(cause, occasion()))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("CLO-008");
        assertThatThrownBy(() -> delivered.explainRework(new ReworkCause(" ", TECHNICIAN, ""), occasion()))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2));
    }

    @Test
    @Requirement("R142")
    void an_inspector_is_assessed_by_volume_accuracy_completeness_and_timeliness() {
        WorkOrder right = ready();
        WorkOrder wrong = deliveredAfterRework();
        WorkOrder caught = in(WorkOrderState.WORK_COMPLETED)
                .sendBack(
                        List.of(LABOUR),
                        "loose",
                        new Occasion(
                                org.dealersdk.domain.staff.Actor.of(INSPECTOR.value(), Role.INSPECTOR),
                                NOW,
                                DealerPolicy.standard(),
                                occasion().ids()))
                .after();

        InspectorFigures figures = InspectorFigures.none(INSPECTOR);
        for (WorkOrder order : List.of(right, wrong, caught)) {
            figures = figures.plus(order, DealerPolicy.standard());
        }

        assertThat(figures).isEqualTo(new InspectorFigures(INSPECTOR, 4, 3, 1, 3, 3));
        assertThat(ClosingKpis.INSPECTION_ACCURACY.of(figures)).contains(new BigDecimal("66.67"));
        assertThat(ClosingKpis.INSPECTION_COMPLETENESS.of(figures)).contains(new BigDecimal("100.00"));
        assertThat(ClosingKpis.INSPECTION_COMPLETENESS.of(InspectorFigures.none(INSPECTOR)
                        .plus(right, DealerPolicy.standard().with(LONG_LIST))))
                .contains(new BigDecimal("0.00"));
        assertThat(ClosingKpis.INSPECTION_ACCURACY.of(
                        InspectorFigures.none(new StaffId("I9")).plus(right, DealerPolicy.standard())))
                .isEmpty();
    }

    @Test
    @Requirement("R142")
    void an_inspection_is_in_time_until_the_policys_time_after_the_work() {
        assertThat(timeliness(NOW.plus(Duration.ofMinutes(30)))).isEqualByComparingTo("100");
        assertThat(timeliness(NOW.plus(Duration.ofMinutes(30)).plusNanos(1000))).isEqualByComparingTo("0");
    }

    @Test
    @Requirement({"R143", "R159"})
    void completed_and_inspected_orders_are_the_base_of_the_settlement_rate() {
        CurrencyUnit yuan = CurrencyUnit.of("CNY");
        SettlementFigures figures = SettlementFigures.none(yuan);
        assertThat(ClosingKpis.COMPLETION_SETTLEMENT_RATE.of(figures)).isEmpty();
        for (WorkOrder order : List.of(
                in(WorkOrderState.WORK_COMPLETED),
                ready(),
                settled(),
                in(WorkOrderState.CLOSED),
                deliveredAfterRework())) {
            figures = figures.plus(order, DealerPolicy.standard().settlement());
        }

        assertThat(figures.inspected()).isEqualTo(4);
        assertThat(figures.settled()).isEqualTo(3);
        assertThat(ClosingKpis.COMPLETION_SETTLEMENT_RATE.of(figures)).contains(new BigDecimal("75.00"));
        assertThat(figures.received()).isEqualTo(cny("1500.00"));
        assertThat(figures.arrears()).as("the manufacturer's").isEqualTo(cny("300.00"));
    }

    private static BigDecimal timeliness(Instant inspected) {
        WorkOrder order = in(WorkOrderState.WORK_COMPLETED)
                .inspect(Inspection.passed(INSPECTOR, inspected, 23_004), occasion())
                .after();
        return ClosingKpis.INSPECTION_TIMELINESS
                .of(InspectorFigures.none(INSPECTOR).plus(order, DealerPolicy.standard()))
                .orElseThrow();
    }

    private static WorkOrder deliveredAfterRework() {
        WorkOrder again = ready(ready().sendBack(List.of(LABOUR), "squeals again", occasion())
                .after()
                .finishLines(List.of(LABOUR), occasion())
                .after());
        return again.settle(settlements(again), occasion())
                .after()
                .deliver(handOver(), occasion())
                .after();
    }

    private static InspectionPolicy policy(Map<String, List<String>> items, boolean signed, boolean explained) {
        return new InspectionPolicy(
                items, Span.minutes(30), signed, explained, Span.workingDays(2), Target.parse("< 2"));
    }

    private static Inspection with(InspectedItem... items) {
        return new Inspection(INSPECTOR, NOW, true, 23_004, true, true, List.of(items), List.of(), null);
    }

    private static Inspection seen(String... words) {
        List<Mark> marks = java.util.Arrays.stream(words).map(Mark::inWords).toList();
        return new Inspection(
                INSPECTOR, NOW, true, 23_004, true, true, inspection().items(), marks, null);
    }

    private static Inspection signedBy(String signer) {
        Signature signature = new Signature(signer, NOW, SignatureMethod.ON_SCREEN, "sha256:1");
        return new Inspection(
                INSPECTOR, NOW, true, 23_004, true, true, inspection().items(), List.of(), signature);
    }
}
