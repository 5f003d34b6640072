package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderProblem.PAID_TOO_MUCH;
import static org.dealersdk.domain.workorder.WorkOrderProblem.PAYER_NOT_SETTLED;
import static org.dealersdk.domain.workorder.WorkOrderProblem.PREVIEW_NOT_ACKNOWLEDGED;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Rounding;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.policy.WaiverScope;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Preview, payments of every kind, waived fees and rounding; everything adds up to the cent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentTest {

    private static final SettlementPolicy STANDARD = SettlementPolicy.standard();

    @Test
    @Requirement({"R160", "M26", "M28"})
    void the_preview_lists_items_and_costs_and_what_each_payer_has_to_pay() {
        SettlementPreview preview = SettlementPreview.of(ready(), STANDARD);

        assertThat(preview.lines())
                .extracting(PreviewLine::description, PreviewLine::amount)
                .hasSize(3)
                .contains(org.assertj.core.groups.Tuple.tuple("brake pads", cny("200.00")));
        assertThat(preview.account(Payer.CUSTOMER).orElseThrow().due()).isEqualTo(cny("500.00"));
        assertThat(preview.account(Payer.WARRANTY).orElseThrow().due()).isEqualTo(cny("100.00"));
        assertThat(preview.due()).isEqualTo(cny("600.00"));
        assertThat(SettlementPreview.of(in(WorkOrderState.CLOSED), STANDARD))
                .as("printed again")
                .isEqualTo(preview);
    }

    @Test
    @Requirement({"R153", "R160", "M26"})
    void nobody_pays_before_he_has_accepted_the_preview() {
        assertThat(refusal(() -> ready().takePayment(Payer.CUSTOMER, online("PSP-1", "100.00"), occasion())))
                .containsExactly(PREVIEW_NOT_ACKNOWLEDGED);

        WorkOrder accepted = accepted(ready());
        assertThat(accepted.closing().preview()).isEqualTo(new PreviewAnswer("C1", NOW, cny("500.00")));
        WorkOrder cheaper =
                accepted.waive(goodwill(LABOUR, "10.00"), occasion()).after();
        assertThat(refusal(() -> cheaper.takePayment(Payer.CUSTOMER, online("PSP-1", "100.00"), occasion())))
                .containsExactly(PREVIEW_OUTDATED);
        assertThat(refusal(() -> cheaper.settle(settlements(cheaper), occasion())))
                .containsExactly(PREVIEW_OUTDATED);
        assertThat(accepted(cheaper)
                        .takePayment(Payer.CUSTOMER, online("PSP-1", "490.00"), occasion())
                        .events())
                .containsExactly(new WorkOrderEvent.PaymentTaken(Payer.CUSTOMER, cny("490.00"), PaymentMethod.ONLINE));
    }

    @Test
    @Requirement("R162")
    void an_online_payment_confirmed_twice_counts_once() {
        WorkOrder once = accepted(ready())
                .takePayment(Payer.CUSTOMER, online("PSP-1", "100.00"), occasion())
                .after();

        assertThat(once.takePayment(Payer.CUSTOMER, online("PSP-1", "100.00"), occasion()))
                .satisfies(change -> assertThat(change.after()).isSameAs(once))
                .satisfies(change -> assertThat(change.events()).isEmpty());
        assertThatThrownBy(() -> once.takePayment(Payer.CUSTOMER, online("PSP-1", "99.00"), occasion()))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("CLO-025");
        assertThat(refusal(() -> once.takePayment(Payer.CUSTOMER, online("PSP-2", "400.01"), occasion())))
                .containsExactly(PAID_TOO_MUCH);
        assertThat(once.accounts(STANDARD).get(Payer.CUSTOMER).open()).isEqualTo(cny("400.00"));
    }

    @Test
    @Requirement({"R043", "R162", "A24"})
    void deposit_and_payments_made_before_are_credited_in_full() {
        Payment deposit = payment(PaymentMethod.DEPOSIT, "APT-1", "50.00");
        WorkOrder order = accepted(ready()).creditDeposit(deposit).after();
        assertThat(order.creditDeposit(deposit).events()).as("once").isEmpty();
        Account customer = order.accounts(STANDARD).get(Payer.CUSTOMER);
        assertThat(customer.open()).isEqualTo(cny("450.00"));

        assertThat(refusal(() -> order.settle(List.of(customer.paid(PaymentMethod.CARD), warranty(order)), occasion())))
                .containsExactly(ADVANCE_NOT_CREDITED);
        assertThat(order.settle(
                                List.of(
                                        customer.paid(
                                                List.of(deposit, payment(PaymentMethod.CARD, null, "450.00")),
                                                PaymentMethod.CARD),
                                        warranty(order)),
                                occasion())
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.SETTLED);
        assertThatThrownBy(() -> order.creditDeposit(payment(PaymentMethod.CASH, "x", "1.00")))
                .hasMessageContaining("CLO-026");
    }

    @Test
    @Requirement("R163")
    void money_and_instruments_are_mixed_and_add_up_to_the_cent() {
        List<Payment> mixed = List.of(
                payment(PaymentMethod.CASH, null, "99.99"),
                payment(PaymentMethod.STORED_VALUE, "CARD-7", "150.01"),
                payment(PaymentMethod.COUPON, "CPN-1", "50.00"),
                payment(PaymentMethod.LABOUR_VOUCHER, "LV-1", "100.00"),
                payment(PaymentMethod.POINTS, "M-5", "100.00"));
        assertThat(settleBy(mixed).state()).isEqualTo(WorkOrderState.SETTLED);

        Settlement short1 = customer(mixed, "500.01");
        assertThat(refusal(() -> ready().settle(List.of(short1, warranty(ready())), occasion())))
                .containsExactly(PAID_TOO_MUCH, PAYMENTS_DIFFER);
        List<Payment> twice = List.of(
                payment(PaymentMethod.COUPON, "CPN-1", "250.00"), payment(PaymentMethod.COUPON, "CPN-1", "250.00"));
        assertThat(refusal(() -> settleBy(twice))).containsExactly(PAID_TWICE);
        assertThat(refusal(() -> settleBy(List.of(payment(PaymentMethod.POINTS, null, "500.00")))))
                .containsExactly(NO_REFERENCE);
        assertThat(refusal(() -> settleBy(List.of(cash("500.00"), cash("0.00")))))
                .containsExactly(NO_AMOUNT);
        Settlement untraceable =
                Settlement.paid(Payer.CUSTOMER, ready().totalsByPayer().get(Payer.CUSTOMER), PaymentMethod.COUPON);
        assertThat(refusal(() -> ready().settle(List.of(untraceable, warranty(ready())), occasion())))
                .containsExactly(NO_REFERENCE);
    }

    @Test
    @Requirement("R163")
    void a_labour_voucher_pays_labour_and_a_maintenance_voucher_maintenance() {
        assertThat(settleBy(List.of(payment(PaymentMethod.LABOUR_VOUCHER, "LV", "300.00"), cash("200.00")))
                        .state())
                .isEqualTo(WorkOrderState.SETTLED);
        assertThat(refusal(
                        () -> settleBy(List.of(payment(PaymentMethod.LABOUR_VOUCHER, "LV", "300.01"), cash("199.99")))))
                .containsExactly(VOUCHER_TOO_MUCH);
        List<Payment> service = List.of(payment(PaymentMethod.MAINTENANCE_VOUCHER, "MV", "500.00"));
        assertThat(refusal(() -> settleBy(service))).containsExactly(VOUCHER_NOT_FOR_JOB);
    }

    @Test
    @Requirement({"R119", "R164", "A15"})
    void a_broken_promise_costs_the_dealer_the_fees_of_the_policy() {
        WorkOrder late = late();
        assertThat(refusal(() -> late.settle(settlements(late), tooLate()))).containsExactly(NOT_WAIVED);

        WorkOrder labour = late.waiveBrokenPromise(tooLate()).after();
        FeeWaiver waiver = labour.closing().waivers().get(0);
        assertThat(waiver.reason()).isEqualTo(WaiverReason.PROMISE_BROKEN);
        assertThat(waiver.amount()).isEqualTo(cny("300.00"));
        assertThat(waiver.borneBy()).isEqualTo(Payer.INTERNAL);
        SettlementPreview preview = SettlementPreview.of(labour, STANDARD);
        assertThat(preview.waivers()).as("a line of its own").containsExactly(waiver);
        assertThat(preview.account(Payer.CUSTOMER).orElseThrow().due()).isEqualTo(cny("200.00"));
        assertThat(preview.account(Payer.INTERNAL).orElseThrow().due()).isEqualTo(cny("300.00"));
        assertThat(preview.due()).isEqualTo(cny("600.00"));

        List<Settlement> without =
                List.of(labour.accounts(STANDARD).get(Payer.CUSTOMER).paid(PaymentMethod.CASH), warranty(labour));
        assertThat(refusal(() -> labour.settle(without, tooLate())))
                .as("who bears it settles too")
                .containsExactly(PAYER_NOT_SETTLED);
        assertThat(refusal(() -> labour.settle(settlements(late), tooLate()))).contains(ADJUSTMENT_DIFFERS);
        assertThat(labour.settle(settlements(labour), tooLate()).after().state())
                .isEqualTo(WorkOrderState.SETTLED);
    }

    @Test
    @Requirement({"R119", "R164", "A15"})
    void which_fees_a_broken_promise_costs_is_policy() {
        WorkOrder all =
                late().waiveBrokenPromise(tooLate(scope(WaiverScope.ALL))).after();

        assertThat(all.accounts(STANDARD).get(Payer.CUSTOMER).due()).isEqualTo(cny("0.00"));
        assertThat(late().settle(settlements(late()), tooLate(scope(WaiverScope.NONE)))
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.SETTLED);
        assertThatThrownBy(() -> late().waiveBrokenPromise(tooLate(scope(WaiverScope.NONE))))
                .hasMessageContaining("CLO-030");
        assertThatThrownBy(() -> ready().waiveBrokenPromise(occasion()))
                .as("nothing was promised")
                .hasMessageContaining("CLO-030");
        assertThatThrownBy(() -> all.waiveBrokenPromise(tooLate())).hasMessageContaining("CLO-030");
    }

    @Test
    @Requirement("R164")
    void no_more_is_waived_than_the_customer_pays_and_not_at_his_own_cost() {
        assertThat(refusal(() -> ready().waive(goodwill(LABOUR, "300.01"), occasion())))
                .containsExactly(WAIVER_UNSOUND);
        assertThat(refusal(() -> ready().waive(goodwill(WARRANTY, "1.00"), occasion())))
                .containsExactly(WAIVER_UNSOUND);
        FeeWaiver own =
                new FeeWaiver(WaiverReason.GOODWILL, List.of(LABOUR), cny("1.00"), Payer.CUSTOMER, NOW, ADVISER);
        assertThat(refusal(() -> ready().waive(own, occasion()))).containsExactly(WAIVER_UNSOUND);
        WorkOrder once = ready().waive(goodwill(LABOUR, "1.00"), occasion()).after();
        assertThat(refusal(() -> once.waive(goodwill(LABOUR, "1.00"), occasion())))
                .containsExactly(WAIVED_TWICE);
    }

    @ParameterizedTest
    @CsvSource({
        "NEAREST, 1, 499.50, 500.00",
        "NEAREST, 1, 499.49, 499.00",
        "DOWN, 1, 499.99, 499.00",
        "DOWN, 0.01, 499.99, 499.99",
        "DOWN, 10, 499.99, 490.00"
    })
    @Requirement("R160")
    void what_the_customer_pays_is_rounded_on_a_line_of_its_own(
            Rounding how, BigDecimal step, String exact, String rounded) {
        SettlementPolicy policy = rounding(how, step);
        Money off = cny("500.00").minus(cny(exact));
        WorkOrder order = off.isZero()
                ? ready()
                : ready().waive(goodwill(LABOUR, off.getAmount().toString()), occasion())
                        .after();
        Account customer = order.accounts(policy).get(Payer.CUSTOMER);

        assertThat(customer.due()).isEqualTo(cny(rounded));
        assertThat(customer.rounding()).isEqualTo(cny(rounded).minus(cny(exact)));
        List<Settlement> all = new ArrayList<>();
        order.accounts(policy).values().forEach(account -> all.add(account.paid(PaymentMethod.CARD)));
        assertThat(order.settle(all, occasion(policy)).after().state()).isEqualTo(WorkOrderState.SETTLED);
    }

    @Test
    @Requirement("R167")
    void revenue_is_split_by_trade_and_parts_with_their_cost_without_tax() {
        WorkOrder order = settled().costPart(PART, cny("120.00")).after();
        RevenueSplit split = RevenueSplit.of(order, CurrencyUnit.of("CNY"), STANDARD);

        assertThat(split.mechanical()).isEqualTo(cny("353.98"));
        assertThat(split.parts()).isEqualTo(cny("176.99"));
        assertThat(split.partsCost()).isEqualTo(cny("120.00"));
        assertThat(split.partsGrossProfit()).isEqualTo(cny("56.99"));
        assertThat(split.revenue().plus(split.tax())).as("to the cent").isEqualTo(cny("600.00"));
        assertThat(split.plus(split).labour()).isEqualTo(cny("707.96"));
        WorkOrder back = order.costPart(PART, null).after();
        assertThat(RevenueSplit.of(back, CurrencyUnit.of("CNY"), STANDARD).partsCost())
                .isEqualTo(cny("0.00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MECHANICAL", "BODY", "PAINT", "BEAUTY"})
    @Requirement("R167")
    void labour_of_each_trade_stands_in_its_own_place(Trade trade) {
        LabourLine line = LabourLine.proposed("1", trade, "work", Payer.CUSTOMER, BigDecimal.ONE, cny("113.00"));
        RevenueSplit split =
                RevenueSplit.of(authorised(estimated(diagnosed(), List.of(line))), CurrencyUnit.of("CNY"), STANDARD);
        Map<Trade, Money> places = Map.of(
                Trade.MECHANICAL, split.mechanical(),
                Trade.BODY, split.body(),
                Trade.PAINT, split.paint(),
                Trade.BEAUTY, split.otherLabour());

        places.forEach((place, amount) -> assertThat(amount).isEqualTo(place == trade ? cny("100.00") : cny("0.00")));
        assertThat(split.tax()).isEqualTo(cny("13.00"));
    }

    @Test
    @Requirement("R167")
    void what_was_waived_is_taken_off_revenue() {
        WorkOrder order = ready().waive(goodwill(LABOUR, "113.00"), occasion()).after();
        RevenueSplit split = RevenueSplit.of(order, CurrencyUnit.of("CNY"), STANDARD);

        assertThat(split.waived()).isEqualTo(cny("100.00"));
        assertThat(split.revenue().plus(split.tax())).isEqualTo(cny("487.00"));
    }

    @Test
    @Requirement({"R166", "M28"})
    void the_time_of_every_step_can_be_told() {
        WorkOrder order = in(WorkOrderState.CLOSED);
        WorkOrder timed = new Draft(order)
                .inspection(Inspection.passed(INSPECTOR, NOW.plusSeconds(60), 23_004))
                .milestones(new Milestones(
                        NOW,
                        NOW,
                        NOW.plusSeconds(180),
                        NOW.plusSeconds(600),
                        NOW.plusSeconds(700),
                        NOW.plusSeconds(1000)))
                .build();

        assertThat(ClosingTimes.of(timed).steps())
                .isEqualTo(Map.of(
                        ClosingTimes.Step.INSPECTION, Duration.ofSeconds(60),
                        ClosingTimes.Step.PREPARATION, Duration.ofSeconds(120),
                        ClosingTimes.Step.SETTLEMENT, Duration.ofSeconds(420),
                        ClosingTimes.Step.HAND_OVER, Duration.ofSeconds(100),
                        ClosingTimes.Step.CLOSE, Duration.ofSeconds(300)));
        assertThat(ClosingTimes.of(timed).total()).isEqualTo(Duration.ofSeconds(1000));
    }

    @Test
    @Requirement({"R160", "R163", "R164"})
    void an_order_with_everything_of_the_closing_comes_back_as_it_was() {
        DealerJson json = new DealerJson();
        WorkOrder order = accepted(
                        ready().waive(goodwill(LABOUR, "300.00"), occasion()).after())
                .takePayment(Payer.CUSTOMER, online("PSP-1", "100.00"), occasion())
                .after()
                .costPart(PART, cny("120.00"))
                .after();
        WorkOrder settled = order.settle(settlements(order), occasion()).after();
        WorkOrder reopened = settled.reopen("wrong payer", manager()).after();

        for (WorkOrder each : List.of(order, settled, reopened)) {
            assertThat(json.read(WorkOrder.TYPE, json.write(WorkOrder.TYPE, each)))
                    .isEqualTo(each);
        }
        assertThat(json.write(WorkOrder.TYPE, ready())).doesNotContain("closing");
    }

    /** An order of the quick lane that was ready five hours after the car came. */
    private static WorkOrder late() {
        WorkOrder promised = authorised(opened(bodyPaint())
                .promiseQuick(QuickLane.BODY_PAINT, occasion())
                .after()
                .diagnose(Diagnosis.of(ADVISER, NOW, "pads worn"), occasion())
                .then(order -> order.estimate(EstimateMethod.SYSTEM, lines(), PROMISED, occasion()))
                .after());
        WorkOrder ready = ready(allLinesDone(inProgress(promised)));
        Milestones reached = ready.milestones();
        return new Draft(ready)
                .milestones(new Milestones(
                        reached.started(), reached.completed(), NOW.plus(Duration.ofHours(5)), null, null, null))
                .build();
    }

    private static Intake bodyPaint() {
        return Intake.walkIn(
                intake().customer(),
                intake().vehicle(),
                NOW,
                ADVISER,
                JobType.BODY_PAINT,
                "scratch",
                23_000,
                WalkAround.unremarkable());
    }

    private static Occasion tooLate() {
        return tooLate(STANDARD);
    }

    private static Occasion tooLate(SettlementPolicy policy) {
        return new Occasion(
                occasion().actor(),
                NOW.plus(Duration.ofHours(6)),
                DealerPolicy.standard().with(policy),
                occasion().ids());
    }

    static WorkOrder accepted(WorkOrder order) {
        return order.acceptPreview("C1", occasion()).after();
    }

    static Payment online(String reference, String amount) {
        return payment(PaymentMethod.ONLINE, reference, amount);
    }

    static Payment payment(PaymentMethod method, @Nullable String reference, String amount) {
        return new Payment(cny(amount), method, NOW, ADVISER, reference);
    }

    private static WorkOrder settleBy(List<Payment> payments) {
        return ready().settle(List.of(customer(payments, "500.00"), warranty(ready())), occasion())
                .after();
    }

    private static Settlement customer(List<Payment> payments, String paid) {
        Totals totals = ready().totalsByPayer().get(Payer.CUSTOMER);
        return new Settlement(Payer.CUSTOMER, totals, cny(paid), PaymentMethod.CASH, true, null, payments);
    }

    private static Settlement warranty(WorkOrder order) {
        return order.accounts(STANDARD).get(Payer.WARRANTY).outstanding(PaymentMethod.CLAIM);
    }

    private static SettlementPolicy scope(WaiverScope scope) {
        return new SettlementPolicy(
                STANDARD.taxPercent(),
                STANDARD.roundTo(),
                STANDARD.rounding(),
                STANDARD.settleWithin(),
                STANDARD.rateTarget(),
                scope,
                STANDARD.invoiceSeries(),
                STANDARD.creditNoteSeries(),
                STANDARD.creditTerm(),
                STANDARD.reopenWithin(),
                STANDARD.reopenBy());
    }

    private static SettlementPolicy rounding(Rounding how, BigDecimal step) {
        return new SettlementPolicy(
                STANDARD.taxPercent(),
                step,
                how,
                STANDARD.settleWithin(),
                STANDARD.rateTarget(),
                STANDARD.promiseWaiver(),
                STANDARD.invoiceSeries(),
                STANDARD.creditNoteSeries(),
                STANDARD.creditTerm(),
                STANDARD.reopenWithin(),
                STANDARD.reopenBy());
    }
}
