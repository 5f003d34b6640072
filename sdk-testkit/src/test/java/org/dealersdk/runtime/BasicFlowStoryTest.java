package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentState;
import org.dealersdk.domain.followup.FollowUpState;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The basic flow of a 4S store, the process P05 of the catalogue, told step by step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BasicFlowStoryTest {

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private final BookingDesk desk = new BookingDesk(shop);
    private AppointmentId appointment = new AppointmentId("not-yet");
    private WorkOrderId order = new WorkOrderId("not-yet");

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement("P05")
    void appointment_record_inspection_repair_settlement_and_follow_up() {
        the_visit_is_booked();
        customer_and_situation_are_recorded();
        the_car_is_looked_at_and_the_work_agreed();
        it_is_repaired_and_inspected();
        it_is_settled_and_handed_over();
        the_customer_is_called_and_content();
    }

    private void the_visit_is_booked() {
        appointment = desk.confirmed(4).id();
        desk.prepared(appointment);
    }

    private void customer_and_situation_are_recorded() {
        setup.clock.set(BookingDesk.TEN);
        WorkOrder received = desk.received(appointment);
        order = received.id();
        assertThat(desk.now(appointment).state()).isEqualTo(AppointmentState.ARRIVED);
        assertThat(received.intake().customer()).isEqualTo(shop.customer.id());
        assertThat(received.intake().fault()).isEqualTo("regular maintenance");
        assertThat(received.intake().odometerKm()).isEqualTo(10_000);
    }

    private void the_car_is_looked_at_and_the_work_agreed() {
        shop.store
                .workshop()
                .diagnose(Shop.TECHNICIAN, order, Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), "oil due"));
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order,
                        EstimateMethod.SYSTEM,
                        shop.lines(4),
                        shop.now().plus(Duration.ofHours(3)));
        WorkOrder agreed = shop.store
                .reception()
                .authorise(Shop.ADVISER, order, Confirmations.all(OldParts.left(), false), shop.signature());
        assertThat(agreed.state()).isEqualTo(WorkOrderState.AUTHORISED);
    }

    private void it_is_repaired_and_inspected() {
        assertThat(shop.ready(shop.worked(order).id()).state()).isEqualTo(WorkOrderState.READY);
    }

    private void it_is_settled_and_handed_over() {
        List<Settlement> settlements = shop.store.cashier().preview(Shop.CASHIER, order).accounts().values().stream()
                .map(due -> due.paid(PaymentMethod.CARD))
                .toList();
        assertThat(shop.store.cashier().settle(Shop.CASHIER, order, settlements).settlements())
                .singleElement()
                .satisfies(paid -> assertThat(paid.paid()).isEqualTo(Shop.cny("512.00")));
        shop.store.reception().deliver(Shop.ADVISER, order, HandOver.complete("customer", shop.now()));
    }

    private void the_customer_is_called_and_content() {
        setup.clock.advance(Duration.ofDays(4));
        assertThat(shop.call(Outcome.SATISFIED).state()).isEqualTo(FollowUpState.COMPLETED);
    }
}
