package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.policy.HandOverPolicy;
import org.dealersdk.domain.policy.HandOverStep;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The customer is told once everything is prepared, and nothing is left out when he comes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOverTest {

    private static final NextService FLUID = new NextService(
            "brake fluid", 40_000L, NOW.plus(Duration.ofDays(365)), new BigDecimal("0.5"), cny("90.00"));

    @Test
    @Requirement({"R149", "R150"})
    void the_customer_is_told_only_when_everything_is_prepared() {
        WorkOrder ready = ready();
        assertThat(refusal(() -> ready.notifyCollection(ContactChannel.PHONE, true, occasion())))
                .containsExactly(NO_NOTE);

        WorkOrder half = ready.prepareHandOver(List.of(new WatchPoint(LABOUR, "")), List.of(), occasion())
                .after();
        assertThat(refusal(() -> half.notifyCollection(ContactChannel.PHONE, true, occasion())))
                .containsExactly(ITEM_WITHOUT_NOTE, ITEM_WITHOUT_NOTE);

        WorkOrder inTheBay = new Draft(prepared()).stage(WorkshopStage.IN_BAY).build();
        assertThat(refusal(() -> inTheBay.notifyCollection(ContactChannel.PHONE, true, occasion())))
                .containsExactly(CAR_NOT_PREPARED);

        Change<WorkOrder> told = prepared().notifyCollection(ContactChannel.PHONE, true, occasion());
        assertThat(told.events()).containsExactly(new WorkOrderEvent.CollectionNotified(ContactChannel.PHONE, true));
        assertThat(told.after().closing().notices())
                .containsExactly(new CollectionNotice(NOW, ADVISER, ContactChannel.PHONE, true));
        assertThat(in(WorkOrderState.INSPECTED)
                        .mayI(WorkOrderTrigger.NOTIFY_COLLECTION, occasion())
                        .isAccepted())
                .isFalse();
    }

    @Test
    @Requirement("R149")
    void a_store_may_tell_the_customer_without_a_note() {
        HandOverPolicy relaxed = new HandOverPolicy(false, Span.minutes(30), Span.workingDays(1), List.of());

        assertThat(ready().notifyCollection(ContactChannel.SMS, false, occasion(relaxed))
                        .events())
                .hasSize(1);
    }

    @Test
    @Requirement("R150")
    void a_customer_who_was_not_told_is_noticed_at_the_policys_time() {
        WorkOrder ready = ready();
        Duration limit = Duration.ofMinutes(30);

        assertThat(ready.isNoticeLate(by(Role.SERVICE_ADVISER, NOW.plus(limit).minusNanos(1000))))
                .isFalse();
        assertThat(ready.isNoticeLate(by(Role.SERVICE_ADVISER, NOW.plus(limit))))
                .isTrue();
        WorkOrder told = prepared()
                .notifyCollection(ContactChannel.PHONE, true, occasion())
                .after();
        assertThat(told.isNoticeLate(by(Role.SERVICE_ADVISER, NOW.plus(limit)))).isFalse();
        assertThat(in(WorkOrderState.DELIVERED).isNoticeLate(by(Role.SERVICE_ADVISER, NOW.plus(limit))))
                .isFalse();
    }

    @Test
    @Requirement("R152")
    void the_note_has_two_halves_and_goes_with_the_car() {
        assertThat(refusal(() -> ready().prepareHandOver(
                                List.of(new WatchPoint(LABOUR, "a"), new WatchPoint(LABOUR, "b")),
                                List.of(new NextService("fluid", null, null, BigDecimal.ONE, cny("1.00"))),
                                occasion())))
                .containsExactly(NOTE_ON_UNKNOWN_ITEM, NEXT_SERVICE_INCOMPLETE);
        NextService free = new NextService("fluid", 1L, null, BigDecimal.ZERO, cny("1.00"));
        assertThat(refusal(() -> ready().prepareHandOver(List.of(), List.of(free), occasion())))
                .containsExactly(NEXT_SERVICE_INCOMPLETE);

        WorkOrder settled = prepared().settle(settlements(ready()), occasion()).after();
        WorkOrder gone = settled.deliver(handOver(), occasion()).after();

        assertThat(gone.handOver().watch()).isEqualTo(watch(ready()));
        assertThat(gone.handOver().nextServices()).containsExactly(FLUID);
        assertThat(gone.closing()).as("moved, not copied").isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Requirement({"R151", "R153", "R155"})
    void no_step_of_the_hand_over_is_left_out(HandOverStep step) {
        Set<HandOverStep> others = EnumSet.complementOf(EnumSet.of(step));
        HandOver made = new HandOver("C1", NOW, true, true, List.of(), List.of(), others);
        HandOverPolicy none = new HandOverPolicy(true, Span.minutes(30), Span.workingDays(1), List.of());

        assertThat(refusal(() -> settled().deliver(made, occasion()))).containsExactly(STEP_LEFT_OUT);
        assertThat(settled().deliver(made, occasion(none)).after().state()).isEqualTo(WorkOrderState.DELIVERED);
    }

    @Test
    @Requirement("R153")
    void nobody_is_taken_to_the_cashier_who_has_nothing_to_pay() {
        WorkOrder warranty = ready(allWarranty());
        WorkOrder settled = warranty.settle(settlements(warranty), occasion()).after();
        HandOver made = new HandOver(
                "C1",
                NOW,
                true,
                true,
                List.of(),
                List.of(),
                Set.of(HandOverStep.INSPECTED_TOGETHER, HandOverStep.ESCORTED_TO_GATE));

        assertThat(settled.deliver(made, occasion()).after().state()).isEqualTo(WorkOrderState.DELIVERED);
    }

    @Test
    @Requirement({"R149", "R141"})
    void a_car_that_is_sent_back_is_prepared_anew() {
        WorkOrder back =
                prepared().sendBack(List.of(LABOUR), "squeals", occasion()).after();

        assertThat(back.closing()).isNull();
    }

    private static WorkOrder prepared() {
        return ready().prepareHandOver(watch(ready()), List.of(FLUID), occasion())
                .after();
    }

    private static WorkOrder allWarranty() {
        WorkOrder agreed = authorised(estimated(diagnosed(), List.of(labour(LABOUR, Payer.WARRANTY, "100.00"))));
        return inProgress(agreed).finishLines(List.of(LABOUR), occasion()).after();
    }
}
