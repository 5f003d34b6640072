package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.runtime.BookingDesk.SUPERVISOR;
import static org.dealersdk.runtime.BookingDesk.TEN;
import static org.dealersdk.runtime.BookingDesk.problems;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentForm;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.AppointmentState;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.DepositOutcome;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.appointment.NoticeKind;
import org.dealersdk.domain.appointment.PreDiagnosis;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.WorkOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The process P12 of the catalogue, told step by step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentStoryTest {

    private static final LineId GEARBOX = new LineId("L1");

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private final BookingDesk desk = new BookingDesk(shop);
    private AppointmentId appointment = new AppointmentId("not-yet");

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({"P12", "R040", "R041", "R042", "R043", "R044", "R045", "F18", "F19"})
    void from_a_telephone_that_rang_too_often_to_a_car_on_the_lift() {
        on_friday_at_four_the_telephone_rings_four_times_and_nobody_answers();
        the_adviser_calls_back_and_writes_down_what_the_customer_says();
        the_fault_is_judged_and_the_parts_department_asked();
        a_definite_time_is_offered_with_the_adviser_by_name();
        without_signature_and_deposit_nothing_is_promised();
        the_customer_pays_half_the_list_price_and_signs();
        the_statistics_table_goes_to_the_supervisor_who_reserves_the_bay();
        on_sunday_the_customer_is_reminded();
        before_the_time_everything_is_ready_and_the_customer_says_so_to_come();
        on_monday_at_ten_the_customer_comes_and_is_served_first();
    }

    private void on_friday_at_four_the_telephone_rings_four_times_and_nobody_answers() {
        Inquiry rings = shop.store
                .inquiries()
                .receive(Shop.ADVISER, BookingChannel.PHONE, ContactPerson.of(shop.customer.id()));
        shop.store.inquiries().miss(Shop.ADVISER, rings.id(), 4, false);
        assertThat(shop.due()).containsExactly("inquiry-call-back 2024-03-01T08:30:00Z");
    }

    private void the_adviser_calls_back_and_writes_down_what_the_customer_says() {
        Visit noise = Visit.of(
                ContactPerson.of(shop.customer.id()), shop.car.id(), JobType.GENERAL_REPAIR, "It howls in third.");
        appointment = desk.desk
                .request(Shop.ADVISER, AppointmentOrigin.CUSTOMER, BookingChannel.PHONE, noise)
                .id();
        var inquiries = shop.store.inquiries();
        Inquiry owed = inquiries
                .inquiries(Shop.ADVISER, org.dealersdk.spi.storage.Query.of(Inquiry.TYPE))
                .aggregates()
                .get(0);
        inquiries.callBack(Shop.ADVISER, owed.id(), appointment);
        assertThat(shop.due()).as("the call back is done").isEmpty();
    }

    private void the_fault_is_judged_and_the_parts_department_asked() {
        PartId gearbox = shop.store
                .partsCounter()
                .register(Shop.CLERK, "02T 300 045", "Gearbox", true, Shop.cny("6800.00"), Quantity.ZERO)
                .id();
        shop.store.partsCounter().receive(Shop.CLERK, gearbox, Quantity.of(1), Shop.cny("5100.00"), "brand warehouse");
        desk.desk.diagnose(
                Shop.ADVISER,
                appointment,
                new PreDiagnosis(Shop.ADVISER.staff(), shop.now(), "Bearing of third gear."));
        desk.desk.needParts(Shop.ADVISER, appointment, Map.of(GEARBOX, Map.entry(gearbox, Quantity.of(1))));
    }

    private void a_definite_time_is_offered_with_the_adviser_by_name() {
        Appointment offered = desk.desk.propose(Shop.ADVISER, appointment, desk.slot(TEN), Shop.ADVISER.staff());
        assertThat(offered.state()).isEqualTo(AppointmentState.PROPOSED);
        assertThat(offered.depositNeeded(org.dealersdk.domain.policy.DealerPolicy.standard()))
                .isEqualTo(Shop.cny("3400.00"));
    }

    private void without_signature_and_deposit_nothing_is_promised() {
        assertThat(desk.desk.obstacles(Shop.ADVISER, appointment))
                .extracting(problem -> problem.code().id())
                .containsExactly("APT-011", "APT-013", "APT-009");
        assertThat(problems(() -> desk.desk.confirm(Shop.ADVISER, appointment, desk.signed())))
                .containsExactly("APT-013");
    }

    private void the_customer_pays_half_the_list_price_and_signs() {
        AppointmentForm form = AppointmentForm.of(desk.desk.payDeposit(Shop.CASHIER, appointment, Shop.cny("3400.00")));
        Consent signed =
                Consent.signed(new Signature("customer", shop.now(), SignatureMethod.HANDWRITTEN, form.hash()));
        Appointment confirmed = desk.desk.confirm(Shop.ADVISER, appointment, signed);
        assertThat(confirmed.state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(confirmed.consent().signature().documentHash())
                .isEqualTo(AppointmentForm.of(confirmed).hash());
        assertThat(confirmed.parts().get(0).reservation())
                .as("the gearbox is set aside")
                .isNotNull();
    }

    private void the_statistics_table_goes_to_the_supervisor_who_reserves_the_bay() {
        assertThat(desk.calendar.table(SUPERVISOR, BookingDesk.MONDAY).rows())
                .extracting(row -> row.appointment(), row -> row.reservedParts(), row -> row.deposit())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(appointment, 1, Shop.cny("3400.00")));
        assertThat(desk.bays().taken()).hasSize(1);
        desk.desk.acknowledge(SUPERVISOR, appointment, Role.WORKSHOP_SUPERVISOR);
        desk.desk.acknowledge(Shop.CLERK, appointment, Role.PARTS_CLERK);
    }

    private void on_sunday_the_customer_is_reminded() {
        setup.clock.set(TEN.minus(Duration.ofDays(1)));
        dealership.dueWork().runOnce(setup.clock.instant());
        desk.desk.tellCustomer(Shop.ADVISER, appointment, NoticeKind.REMINDER, ContactChannel.PHONE);
    }

    private void before_the_time_everything_is_ready_and_the_customer_says_so_to_come() {
        setup.clock.set(TEN.minus(Duration.ofHours(5)));
        assertThat(desk.desk.prepare(Shop.ADVISER, appointment, true).state()).isEqualTo(AppointmentState.PREPARED);
    }

    private void on_monday_at_ten_the_customer_comes_and_is_served_first() {
        setup.clock.set(TEN);
        WorkOrder order = desk.received(appointment);
        assertThat(order.intake().origin()).isEqualTo(Origin.APPOINTMENT);
        assertThat(desk.calendar.queue(Shop.ADVISER).get(0).order()).isEqualTo(order.id());
        Appointment kept = desk.now(appointment);
        assertThat(kept.state()).isEqualTo(AppointmentState.ARRIVED);
        assertThat(kept.deposit().outcome()).isEqualTo(DepositOutcome.CREDITED);
        assertThat(shop.deadlines(DeadlineState.OPEN)).isEqualTo(List.of());
    }
}
