package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.workorder.WorkOrderLifecycleTest.codes;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From diagnosis to signature: what makes the order a contract. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTest {

    @Test
    @Requirement({"R088", "M03"})
    void nothing_is_estimated_without_a_diagnosis() {
        assertThat(opened().mayI(WorkOrderTrigger.ESTIMATE, occasion()).isAccepted())
                .isFalse();
        assertThat(refusal(() -> opened().diagnose(Diagnosis.of(ADVISER, NOW, " "), occasion())))
                .containsExactly(NO_DIAGNOSIS);
        WorkOrder lost = new Draft(diagnosed()).diagnosis(null).build();
        assertThat(refusal(() -> estimated(lost, lines()))).containsExactly(NO_DIAGNOSIS);
    }

    @Test
    @Requirement("R085")
    void an_estimate_rolls_up_what_is_proposed() {
        Change<WorkOrder> change = diagnosed().estimate(EstimateMethod.SYMPTOM, lines(), PROMISED, occasion());

        Estimate estimate = change.after().estimate();
        assertThat(estimate.totals()).isEqualTo(new Totals(cny("400.00"), cny("200.00"), cny("0.00")));
        assertThat(estimate.method()).isEqualTo(EstimateMethod.SYMPTOM);
        assertThat(change.after().promisedAt()).isEqualTo(PROMISED);
        assertThat(change.events()).containsExactly(new WorkOrderEvent.Estimated(1, cny("600.00"), PROMISED));
    }

    @Test
    void an_estimate_needs_sound_lines_and_hears_of_all_faults_at_once() {
        assertThat(refusal(() -> estimated(diagnosed(), List.of()))).containsExactly(NO_LINES);
        assertThat(refusal(() -> estimated(
                        diagnosed(),
                        List.of(
                                labour(LABOUR, Payer.CUSTOMER, "-1.00"),
                                labour(LABOUR, Payer.CUSTOMER, "5.00"),
                                LabourLine.proposed(
                                        "7",
                                        Trade.BODY,
                                        "",
                                        Payer.CUSTOMER,
                                        BigDecimal.ZERO,
                                        Money.parse("EUR 1.00"))))))
                .containsExactly(NEGATIVE, DUPLICATE_LINE, MISSING, MIXED_CURRENCIES, NOT_POSITIVE);
    }

    @Test
    @Requirement({"R097", "R098", "R099", "R100"})
    void before_the_signature_each_missing_confirmation_is_named() {
        assertThat(codes(estimated().mayI(WorkOrderTrigger.AUTHORISE, occasion())))
                .contains(
                        ITEMS_NOT_CONFIRMED,
                        TOTAL_NOT_CONFIRMED,
                        TIME_NOT_CONFIRMED,
                        OLD_PARTS_NOT_CONFIRMED,
                        WASH_NOT_CONFIRMED,
                        NOT_SIGNED);
    }

    static Stream<Arguments> incompleteConfirmations() {
        OldParts left = OldParts.left();
        return Stream.of(
                Arguments.of(new Confirmations(false, true, true, left, true, Explanation.full()), ITEMS_NOT_CONFIRMED),
                Arguments.of(new Confirmations(true, false, true, left, true, Explanation.full()), TOTAL_NOT_CONFIRMED),
                Arguments.of(new Confirmations(true, true, false, left, true, Explanation.full()), TIME_NOT_CONFIRMED),
                Arguments.of(
                        new Confirmations(true, true, true, null, true, Explanation.full()), OLD_PARTS_NOT_CONFIRMED),
                Arguments.of(
                        new Confirmations(true, true, true, new OldParts(true, null), true, Explanation.full()),
                        OLD_PARTS_NOT_CONFIRMED),
                Arguments.of(new Confirmations(true, true, true, left, null, Explanation.full()), WASH_NOT_CONFIRMED));
    }

    @ParameterizedTest
    @MethodSource("incompleteConfirmations")
    @Requirement({"R097", "R098", "R099"})
    void four_confirmations_are_not_five(Confirmations four, WorkOrderProblem missing) {
        assertThat(refusal(() -> estimated().authorise(four, signature(), occasion())))
                .containsExactly(missing);
    }

    @Test
    @Requirement({"R097", "R098", "R099"})
    void five_confirmations_are_enough_whatever_the_answers() {
        Confirmations neither = Confirmations.all(OldParts.left(), false);

        Change<WorkOrder> change = estimated().authorise(neither, signature(), occasion());

        Agreement agreement = change.after().agreement().orElseThrow();
        assertThat(change.after().state()).isEqualTo(WorkOrderState.AUTHORISED);
        assertThat(agreement.revision()).isEqualTo(1);
        assertThat(agreement.total()).isEqualTo(cny("600.00"));
        assertThat(agreement.lines()).containsExactly(LABOUR, PART, WARRANTY);
        assertThat(change.events())
                .containsExactly(new WorkOrderEvent.Authorised(
                        1, cny("600.00"), PROMISED, List.of(LABOUR, PART, WARRANTY), List.of(), List.of()));
    }

    @Test
    @Requirement("R100")
    void the_signature_precedes_the_work() {
        Signature later = new Signature("C1", NOW.plus(Duration.ofNanos(1000)), SignatureMethod.REMOTE, "sha256:0");
        Signature ofNothing = new Signature("C1", NOW, SignatureMethod.REMOTE, "");
        assertThat(refusal(() -> estimated().authorise(confirmations(), null, occasion())))
                .containsExactly(NOT_SIGNED);
        assertThat(refusal(() -> estimated().authorise(confirmations(), later, occasion())))
                .containsExactly(NOT_SIGNED);
        assertThat(refusal(() -> estimated().authorise(confirmations(), ofNothing, occasion())))
                .containsExactly(NOT_SIGNED);
        assertThat(refusal(() -> inProgress(estimated()))).hasSize(1);

        WorkOrder unsigned =
                new Draft(estimated()).state(WorkOrderState.AUTHORISED).build();
        assertThat(refusal(() -> inProgress(unsigned))).contains(NOT_SIGNED);
        assertThat(WorkOrder.TYPE.problems(unsigned)).extracting(Problem::code).contains(NOT_SIGNED);
    }

    @Test
    @Requirement("R035")
    void the_dealers_own_new_car_is_authorised_by_the_dealer() {
        WorkOrder pdi = diagnosed(Intake.preDelivery(null, NOW, ADVISER, 8));
        WorkOrder estimated = estimated(pdi, List.of(labour(LABOUR, Payer.INTERNAL, "80.00")));

        WorkOrder authorised = estimated.authorise(null, null, occasion()).after();

        assertThat(authorised.agreement().orElseThrow().by()).isEqualTo(ADVISER);
        assertThat(inProgress(authorised).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(refusal(() -> estimated(pdi, List.of(labour(LABOUR, Payer.CUSTOMER, "80.00")))))
                .containsExactly(PDI_NOT_INTERNAL);
    }

    @Test
    @Requirement("R129")
    void the_customer_answers_line_by_line() {
        Change<WorkOrder> change = estimated()
                .authorise(
                        confirmations(),
                        signature(),
                        Map.of(PART, Approval.DEFERRED, WARRANTY, Approval.DECLINED),
                        occasion());

        assertThat(change.after().agreement().orElseThrow().total()).isEqualTo(cny("300.00"));
        assertThat(change.after().totalsByPayer()).containsOnlyKeys(Payer.CUSTOMER);
        assertThat(change.events())
                .containsExactly(new WorkOrderEvent.Authorised(
                        1, cny("300.00"), PROMISED, List.of(LABOUR), List.of(WARRANTY), List.of(PART)));
        assertThat(refusal(() -> estimated()
                        .authorise(
                                confirmations(),
                                signature(),
                                Map.of(LABOUR, Approval.DECLINED, PART, Approval.DECLINED, WARRANTY, Approval.DECLINED),
                                occasion())))
                .contains(NOTHING_APPROVED);
    }

    @Test
    void a_declined_order_is_closed_or_estimated_anew() {
        Change<WorkOrder> declined = estimated().decline(List.of(PART), occasion());

        assertThat(declined.events())
                .containsExactly(new WorkOrderEvent.Declined(List.of(LABOUR, WARRANTY), List.of(PART)));
        assertThat(declined.after().close(occasion()).after().state()).isEqualTo(WorkOrderState.CLOSED);
        WorkOrder cheaper = estimated(declined.after(), List.of(labour(LABOUR, Payer.CUSTOMER, "250.00")));
        assertThat(cheaper.estimate().revision()).isEqualTo(2);
        assertThat(cheaper.estimate().totals().total()).isEqualTo(cny("250.00"));
        assertThat(authorised(cheaper).agreement().orElseThrow().lines()).containsExactly(LABOUR);
    }

    @Test
    @Requirement({"R102", "M10"})
    void a_signed_line_cannot_be_replaced() {
        List<WorkLine> dearer = List.of(labour(LABOUR, Payer.CUSTOMER, "999.00"));

        assertThat(refusal(() -> estimated(authorised(), dearer))).containsExactly(DUPLICATE_LINE);
        assertThat(refusal(() -> estimated(inProgress(), dearer))).containsExactly(DUPLICATE_LINE);
    }

    @Test
    @Requirement({"R102", "M10"})
    void a_signed_order_altered_behind_the_customers_back_is_found_out() {
        WorkOrder order = authorised();
        List<WorkLine> dearer = Lines.replace(
                order.lines(),
                List.of(LABOUR),
                line -> labour(LABOUR, Payer.CUSTOMER, "301.00")
                        .with(labour(LABOUR, Payer.CUSTOMER, "301.00").head().with(Approval.APPROVED)));
        WorkOrder altered = new Draft(order).lines(dearer).build();
        WorkOrder extended = new Draft(estimated(order, List.of(labour(EXTRA, Payer.CUSTOMER, "0.00"))))
                .state(WorkOrderState.AUTHORISED)
                .build();
        WorkOrder smuggled = new Draft(extended)
                .lines(Lines.replace(
                        extended.lines(),
                        List.of(EXTRA),
                        line -> line.with(line.head().with(Approval.APPROVED))))
                .build();

        assertThat(WorkOrder.TYPE.problems(altered)).extracting(Problem::code).containsExactly(AGREEMENT_ALTERED);
        assertThat(refusal(() -> inProgress(altered))).containsExactly(AGREEMENT_ALTERED);
        assertThat(WorkOrder.TYPE.problems(smuggled)).extracting(Problem::code).containsExactly(LINE_NOT_AGREED);
        assertThat(refusal(() -> inProgress(smuggled))).containsExactly(LINE_NOT_AGREED);
    }

    @Test
    @Requirement({"R102", "R127", "M10"})
    void a_change_is_a_new_revision_signed_anew_and_the_old_one_is_kept() {
        WorkOrder extended = estimated(inProgress(), List.of(labour(EXTRA, Payer.CUSTOMER, "60.00")));

        assertThat(codes(extended.mayI(WorkOrderTrigger.AUTHORISE, occasion())))
                .as("the old signature does not count for the new line")
                .contains(NOT_SIGNED, ITEMS_NOT_CONFIRMED, LINE_UNDECIDED);
        WorkOrder agreed = authorised(extended);

        assertThat(agreed.state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(agreed.agreements()).extracting(Agreement::revision).containsExactly(1, 2);
        assertThat(agreed.agreements()).extracting(Agreement::total).containsExactly(cny("600.00"), cny("660.00"));
        assertThat(agreed.estimate().revision()).isEqualTo(2);
    }

    @Test
    @Requirement({"R102", "M10"})
    void the_customer_withdraws_an_agreed_line_by_a_new_revision_unless_it_was_begun() {
        Map<LineId, Approval> withdrawn = Map.of(PART, Approval.DECLINED);
        WorkOrder order = inProgress()
                .authorise(confirmations(), signature(), withdrawn, occasion())
                .after();

        assertThat(order.agreement().orElseThrow().total()).isEqualTo(cny("400.00"));
        assertThat(refusal(() -> inProgress()
                        .authorise(confirmations(), signature(), Map.of(LABOUR, Approval.DECLINED), occasion())))
                .containsExactly(LINE_NOT_APPROVED);
    }

    static List<ProblemCode> refusal(ThrowingCallable command) {
        DealerException[] refused = new DealerException[1];
        assertThatThrownBy(command).isInstanceOfSatisfying(TransitionRefused.class, refusal -> refused[0] = refusal);
        return refused[0].problems().stream().map(Problem::code).toList();
    }
}
