package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderProblem.NO_REASON;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is over is locked, and opened again only by rule; nothing of the first closing is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopeningTest {

    @ParameterizedTest
    @EnumSource(names = {"SETTLED", "DELIVERED", "CLOSED"})
    void what_was_settled_is_opened_again_and_everything_of_the_first_time_is_kept(WorkOrderState state) {
        WorkOrder before = in(state);
        Change<WorkOrder> change = before.reopen("wrong payer", manager());
        WorkOrder after = change.after();

        assertThat(change.events()).containsExactly(new WorkOrderEvent.Reopened(state));
        assertThat(after.state())
                .isEqualTo(state == WorkOrderState.SETTLED ? WorkOrderState.READY : WorkOrderState.DELIVERED);
        assertThat(after.settlements()).isEmpty();
        assertThat(after.milestones().settled()).isNull();
        assertThat(after.milestones().closed()).isNull();
        assertThat(after.milestones().delivered()).isEqualTo(before.milestones().delivered());
        Reopening kept = after.closing().reopenings().get(0);
        assertThat(kept.settlements()).isEqualTo(before.settlements());
        assertThat(kept.milestones()).isEqualTo(before.milestones());
        assertThat(kept.from()).isEqualTo(state);
        assertThat(after.handOver()).isEqualTo(before.handOver());
        assertThat(WorkOrder.TYPE.problems(after)).isEmpty();
        assertThat(kept.toString()).doesNotContain("payer");
    }

    @Test
    void only_by_a_role_of_the_policy_with_a_reason_and_of_what_was_settled() {
        WorkOrder closed = in(WorkOrderState.CLOSED);

        assertThat(refusal(() -> closed.reopen("wrong payer", occasion()))).containsExactly(MAY_NOT_REOPEN);
        assertThat(refusal(() -> closed.reopen(" ", manager()))).containsExactly(NO_REASON);
        WorkOrder declined = in(WorkOrderState.DECLINED).close(occasion()).after();
        assertThat(refusal(() -> declined.reopen("second thoughts", manager()))).containsExactly(NOTHING_TO_REOPEN);
        WorkOrder opened = closed.reopen("wrong payer", manager()).after();
        assertThat(refusal(() -> opened.reopen("again", manager()))).containsExactly(NOTHING_TO_REOPEN);
    }

    @Test
    void not_longer_than_the_policys_time_so_that_the_call_is_about_what_is_final() {
        WorkOrder closed = in(WorkOrderState.CLOSED);
        Instant until = NOW.plus(Duration.ofDays(2));

        assertThat(closed.reopen("wrong payer", by(Role.GENERAL_MANAGER, until.minusNanos(1000)))
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.DELIVERED);
        assertThat(refusal(() -> closed.reopen("wrong payer", by(Role.GENERAL_MANAGER, until))))
                .containsExactly(TOO_LATE_TO_REOPEN);
    }

    @Test
    @Requirement({"R112", "R161"})
    void what_was_paid_counts_towards_the_corrected_settlement_and_the_rest_goes_back() {
        WorkOrder opened = in(WorkOrderState.CLOSED)
                .reopen("pads are a warranty case", manager())
                .after();
        assertThat(opened.closing().advances())
                .extracting(Advance::payer, one -> one.payment().amount())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Payer.CUSTOMER, cny("500.00")));

        Change<WorkOrder> corrected = opened.correct(PART, Payer.WARRANTY, null, occasion());
        assertThat(corrected.events())
                .containsExactly(new WorkOrderEvent.LineCorrected(PART, Payer.WARRANTY, cny("200.00")));
        Account customer = corrected
                .after()
                .accounts(org.dealersdk.domain.policy.SettlementPolicy.standard())
                .get(Payer.CUSTOMER);
        assertThat(customer.open()).isEqualTo(cny("-200.00"));

        WorkOrder settled = corrected
                .after()
                .settle(settlements(corrected.after()), occasion())
                .after();
        assertThat(settled.settlements())
                .filteredOn(one -> one.payer() == Payer.CUSTOMER)
                .singleElement()
                .satisfies(one -> assertThat(one.paid()).isEqualTo(cny("300.00")))
                .satisfies(one -> assertThat(one.payments()).hasSize(2));
        assertThat(settled.close(occasion()).after().state()).isEqualTo(WorkOrderState.CLOSED);
    }

    @Test
    void finished_work_is_corrected_only_in_an_order_that_was_opened_again() {
        assertThat(refusal(() -> ready().correct(PART, Payer.WARRANTY, null, occasion())))
                .containsExactly(NOT_REOPENED);
        WorkOrder opened = settled().reopen("wrong price", manager()).after();
        WorkOrder cheaper =
                opened.correct(LABOUR, null, cny("290.00"), occasion()).after();
        assertThat(cheaper.approvedTotals().orElseThrow().total()).isEqualTo(cny("590.00"));
        assertThat(refusal(() -> opened.correct(LABOUR, null, cny("-1.00"), occasion())))
                .isNotEmpty();
        assertThat(List.of(opened.state(), cheaper.state())).containsOnly(WorkOrderState.READY);
    }
}
