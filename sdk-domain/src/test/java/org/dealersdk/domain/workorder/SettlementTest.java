package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.WorkOrderLifecycleTest.codes;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.policy.EstimateBase;
import org.dealersdk.domain.policy.WorkOrderPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of a visit: every payer settles exactly what was agreed, then the car is handed over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementTest {

    private static final Totals CUSTOMERS = new Totals(cny("300.00"), cny("200.00"), cny("0.00"));
    private static final Totals MANUFACTURERS = new Totals(cny("100.00"), cny("0.00"), cny("0.00"));

    @Test
    @Requirement("R112")
    void each_payer_settles_his_own_approved_lines() {
        assertThat(ready().totalsByPayer()).isEqualTo(Map.of(Payer.CUSTOMER, CUSTOMERS, Payer.WARRANTY, MANUFACTURERS));

        Change<WorkOrder> change = ready().settle(settlements(ready()), occasion());

        assertThat(change.after().state()).isEqualTo(WorkOrderState.SETTLED);
        assertThat(change.after().milestones().settled()).isEqualTo(NOW);
        assertThat(change.events()).containsExactly(new WorkOrderEvent.Settled(cny("600.00"), cny("100.00")));
    }

    @Test
    @Requirement("R112")
    void no_payer_is_left_out_invented_or_charged_anything_else() {
        Settlement customer = Settlement.paid(Payer.CUSTOMER, CUSTOMERS, PaymentMethod.CARD);
        Settlement claim = Settlement.outstanding(Payer.WARRANTY, MANUFACTURERS, PaymentMethod.CLAIM);

        assertThat(codes(ready().mayI(WorkOrderTrigger.SETTLE, occasion())))
                .containsExactly(PAYER_NOT_SETTLED, PAYER_NOT_SETTLED);
        assertThat(refusal(() -> ready().settle(List.of(customer), occasion()))).containsExactly(PAYER_NOT_SETTLED);
        assertThat(refusal(() -> ready().settle(List.of(customer, claim, claim), occasion())))
                .containsExactly(PAYER_WITHOUT_LINES);
        Settlement insurer = Settlement.outstanding(Payer.INSURANCE, MANUFACTURERS, PaymentMethod.CLAIM);
        assertThat(refusal(() -> ready().settle(List.of(customer, claim, insurer), occasion())))
                .containsExactly(PAYER_WITHOUT_LINES);
        Settlement wrong = Settlement.paid(Payer.CUSTOMER, MANUFACTURERS, PaymentMethod.CARD);
        assertThat(refusal(() -> ready().settle(List.of(wrong, claim), occasion())))
                .containsExactly(SETTLEMENT_DIFFERS);
    }

    @Test
    void lines_not_approved_are_not_settled() {
        WorkOrder order = estimated(inProgress(), List.of(labour(EXTRA, Payer.INSURANCE, "60.00")))
                .decline(occasion())
                .after();

        assertThat(ready(allLinesDone(order)).totalsByPayer()).containsOnlyKeys(Payer.CUSTOMER, Payer.WARRANTY);
    }

    @Test
    @Requirement({"R160", "M26"})
    void the_customer_sees_the_preview_before_he_pays() {
        Settlement unseen = new Settlement(Payer.CUSTOMER, CUSTOMERS, cny("500.00"), PaymentMethod.CASH, false);

        assertThat(refusal(() -> ready().settle(withClaim(unseen), occasion())))
                .containsExactly(PREVIEW_NOT_ACKNOWLEDGED);
    }

    @Test
    @Requirement("R161")
    void only_a_credit_customer_leaves_arrears_and_nobody_pays_too_much() {
        Settlement less = new Settlement(Payer.CUSTOMER, CUSTOMERS, cny("499.99"), PaymentMethod.CASH, true);
        Settlement over = new Settlement(Payer.CUSTOMER, CUSTOMERS, cny("500.01"), PaymentMethod.CASH, true);
        assertThat(refusal(() -> ready().settle(withClaim(less), occasion()))).containsExactly(NOT_PAID);
        assertThat(refusal(() -> ready().settle(withClaim(over), occasion()))).containsExactly(PAID_TOO_MUCH);

        WorkOrder credit = readyOnAccount();
        Settlement invoiced = Settlement.outstanding(Payer.CUSTOMER, CUSTOMERS, PaymentMethod.ON_ACCOUNT);
        assertThat(credit.settle(withClaim(invoiced), occasion()).events())
                .containsExactly(new WorkOrderEvent.Settled(cny("600.00"), cny("600.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "360.00, true",
        "360.01, false",
        "300.00, true",
        "240.00, true",
        "239.99, false",
        "900.00, false",
        "0.00, false"
    })
    @Requirement("R087")
    void the_final_total_stays_within_ten_percent_of_the_estimate_of_600(String charged, boolean within) {
        WorkOrder order = readyCharging(charged);

        assertThat(settles(order, WorkOrderPolicy.standard())).isEqualTo(within);
    }

    @Test
    @Requirement("R087")
    void the_tolerance_is_policy() {
        WorkOrderPolicy strict = new WorkOrderPolicy(BigDecimal.ZERO, EstimateBase.LAST_AUTHORISED, false);

        assertThat(settles(readyCharging("300.00"), strict)).isTrue();
        assertThat(settles(readyCharging("300.01"), strict)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Requirement({"R087", "A23"})
    void beyond_the_tolerance_the_customer_signs_the_final_total(EstimateBase base) {
        WorkOrder off = readyCharging("400.00");
        assertThat(settles(off, comparingWith(base))).isFalse();

        WorkOrder signed = authorised(off);

        assertThat(signed.state()).isEqualTo(WorkOrderState.READY);
        assertThat(signed.agreement().orElseThrow().total()).isEqualTo(cny("700.00"));
        assertThat(settles(signed, comparingWith(base))).isTrue();
    }

    @Test
    @Requirement({"R087", "A23"})
    void additional_work_moves_the_base_where_the_last_estimate_counts() {
        WorkOrder order = estimated(inProgress(), List.of(labour(EXTRA, Payer.CUSTOMER, "300.00")));
        WorkOrder extended = inProgress(authorised(order))
                .finishLine(EXTRA, cny("310.00"), null, occasion())
                .after();
        WorkOrder ready = ready(allLinesDone(extended));

        assertThat(settles(ready, comparingWith(EstimateBase.LAST_AUTHORISED)))
                .as("910 against 900")
                .isTrue();
        assertThat(settles(ready, comparingWith(EstimateBase.FIRST)))
                .as("910 against 600")
                .isFalse();
        assertThat(settles(authorised(ready), comparingWith(EstimateBase.FIRST)))
                .as("910 signed for")
                .isTrue();
    }

    @Test
    @Requirement("R165")
    void delivery_follows_settlement() {
        assertThat(codes(ready().mayI(WorkOrderTrigger.DELIVER, occasion()))).contains(NO_CREDIT);
        assertThat(refusal(() -> ready().deliver(handOver(), occasion()))).containsExactly(NO_CREDIT);

        Change<WorkOrder> change = settled().deliver(handOver(), occasion());
        assertThat(change.events())
                .containsExactly(new WorkOrderEvent.Delivered(
                        NOW, JobType.GENERAL_REPAIR, intake().customer(), intake().vehicle()));
        assertThat(change.after().milestones().delivered()).isEqualTo(NOW);
    }

    @Test
    @Requirement("R165")
    void a_credit_customer_takes_the_car_first_where_the_store_allows_it() {
        assertThat(refusal(() -> readyOnAccount().deliver(handOver(), occasion())))
                .containsExactly(NO_CREDIT);
        assertThat(refusal(() -> ready().deliver(handOver(), occasion(allowingCredit()))))
                .containsExactly(NO_CREDIT);

        WorkOrder gone =
                readyOnAccount().deliver(handOver(), occasion(allowingCredit())).after();
        assertThat(refusal(() -> gone.close(occasion()))).contains(PAYER_NOT_SETTLED);

        WorkOrder settled = gone.settle(settlements(gone), occasion()).after();
        assertThat(settled.state()).isEqualTo(WorkOrderState.DELIVERED);
        assertThat(settled.milestones().settled()).isEqualTo(NOW);
        assertThat(refusal(() -> settled.settle(settlements(gone), occasion()))).containsExactly(ALREADY_SETTLED);
        assertThat(settled.close(occasion()).after().state()).isEqualTo(WorkOrderState.CLOSED);
    }

    @Test
    @Requirement({"R151", "R154", "R157"})
    void a_hand_over_explains_and_removes_the_covers() {
        assertThat(codes(settled().mayI(WorkOrderTrigger.DELIVER, occasion()))).containsExactly(NO_HAND_OVER);
        HandOver silent = new HandOver("C1", NOW, false, false, List.of());
        assertThat(refusal(() -> settled().deliver(silent, occasion())))
                .containsExactly(NOT_EXPLAINED, COVERS_NOT_REMOVED);
    }

    private static boolean settles(WorkOrder order, WorkOrderPolicy policy) {
        WorkOrder offered = new Draft(order).settlements(settlements(order)).build();
        List<Object> reasons = codes(offered.mayI(WorkOrderTrigger.SETTLE, occasion(policy)));
        assertThat(reasons).isIn(List.of(), List.of(OFF_ESTIMATE));
        return reasons.isEmpty();
    }

    /** 300 of the estimated 600 charged at another amount. */
    private static WorkOrder readyCharging(String charged) {
        WorkOrder done = inProgress()
                .issueParts(reservations(), occasion())
                .after()
                .finishLine(LABOUR, cny(charged), null, occasion())
                .after()
                .finishLines(List.of(PART, WARRANTY), occasion())
                .after();
        return ready(done);
    }

    private static WorkOrder readyOnAccount() {
        WorkOrder diagnosed = diagnosed(intake(WalkAround.unremarkable(), true));
        return ready(allLinesDone(inProgress(authorised(estimated(diagnosed, lines())))));
    }

    private static List<Settlement> withClaim(Settlement customer) {
        List<Settlement> all = new ArrayList<>();
        all.add(customer);
        all.add(Settlement.outstanding(Payer.WARRANTY, MANUFACTURERS, PaymentMethod.CLAIM));
        return all;
    }
}
