package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.util.List;
import java.util.Map;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InsuredRepairTest {

    private static final InsuredRepair INSURED = InsuredRepair.of(new AccidentCaseId("X-1"), new StaffId("ins-1"));

    private static List<String> problems(WorkOrderTrigger trigger, WorkOrder order) {
        return order.mayI(trigger, occasion()).problems().stream()
                .map(p -> p.code().id())
                .toList();
    }

    private static WorkOrder insuredLines() {
        return authorised(estimated(diagnosed(intake()), List.of(labour(EXTRA, Payer.INSURANCE, "60.00"))));
    }

    private static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(p -> p.code().id()).toList();
        }
        return List.of();
    }

    @Test
    @Requirement({"R117", "M40"})
    void insured_lines_are_not_begun_supplied_or_completed_without_case_and_responsible_person() {
        WorkOrder order = insuredLines();
        assertThat(problems(WorkOrderTrigger.START, order)).contains("IRP-001");
        assertThat(problems(WorkOrderTrigger.ISSUE_PARTS, order)).contains("IRP-001");
        WorkOrder named = order.insure(INSURED).after();
        assertThat(problems(WorkOrderTrigger.START, named)).doesNotContain("IRP-001");
        assertThat(problems(WorkOrderTrigger.ISSUE_PARTS, named)).doesNotContain("IRP-001");
        assertThat(named.insured().responsible()).isEqualTo(new StaffId("ins-1"));
        WorkOrder later = authorised(estimated(inProgress(), List.of(labour(EXTRA, Payer.INSURANCE, "60.00"))));
        assertThat(problems(WorkOrderTrigger.COMPLETE_WORK, later)).contains("IRP-001");
        assertThat(problems(
                        WorkOrderTrigger.COMPLETE_WORK, later.insure(INSURED).after()))
                .doesNotContain("IRP-001");
    }

    @Test
    void orders_without_insured_lines_need_no_case() {
        WorkOrder order = authorised(estimated(diagnosed(intake()), List.of(labour(EXTRA, Payer.CUSTOMER, "60.00"))));
        assertThat(problems(WorkOrderTrigger.START, order)).doesNotContain("IRP-001");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 60.00, 0.00",
        "50.00, 10.00, 50.00",
        "60.00, 0.00, 60.00",
        "75.00, 0.00, 60.00",
    })
    @Requirement("R112")
    void the_excess_goes_from_the_insurer_to_the_customer_and_the_sum_stays(
            String excess, String insurer, String customer) {
        WorkOrder order = insuredLines()
                .insure(new InsuredRepair(INSURED.accident(), INSURED.responsible(), cny(excess)))
                .after();
        Map<Payer, Totals> shares = order.totalsByPayer();
        assertThat(total(shares, Payer.INSURANCE)).isEqualTo(cny(insurer));
        assertThat(total(shares, Payer.CUSTOMER)).isEqualTo(cny(customer));
        assertThat(shares.containsKey(Payer.INSURANCE))
                .as("who pays nothing gets no account")
                .isEqualTo(!cny(insurer).isZero());
    }

    private static Money total(Map<Payer, Totals> shares, Payer payer) {
        Totals totals = shares.get(payer);
        return totals == null ? cny("0.00") : totals.total();
    }

    @Test
    @Requirement("R112")
    void the_excess_is_taken_out_of_labour_first_then_parts_then_sublet_work() {
        Totals insured = new Totals(cny("100.00"), cny("200.00"), cny("300.00"));
        Totals own = new Totals(cny("1.00"), cny("2.00"), cny("3.00"));
        InsuredRepair repair = new InsuredRepair(INSURED.accident(), INSURED.responsible(), cny("350.00"));
        Map<Payer, Totals> shares = repair.shared(Map.of(Payer.INSURANCE, insured, Payer.CUSTOMER, own));
        assertThat(shares)
                .isEqualTo(Map.of(
                        Payer.INSURANCE, new Totals(cny("0.00"), cny("0.00"), cny("250.00")),
                        Payer.CUSTOMER, new Totals(cny("101.00"), cny("202.00"), cny("53.00"))));
    }

    @Test
    void an_excess_that_cannot_be_is_refused_and_naming_the_same_again_changes_nothing() {
        WorkOrder order = insuredLines();
        assertThat(problems(
                        () -> order.insure(new InsuredRepair(INSURED.accident(), INSURED.responsible(), cny("-1.00")))))
                .containsExactly("IRP-002");
        assertThat(problems(() -> order.insure(
                        new InsuredRepair(INSURED.accident(), INSURED.responsible(), Money.parse("EUR 1.00")))))
                .containsExactly("IRP-002");
        assertThat(order.insure(INSURED).after().insure(INSURED).events()).isEmpty();
        assertThat(problems(() -> in(WorkOrderState.CLOSED).insure(INSURED))).containsExactly("IRP-003");
    }
}
