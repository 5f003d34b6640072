package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.runtime.BookingDesk.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.AppointmentState;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.Booking;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.EndReason;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.appointment.InquiryState;
import org.dealersdk.domain.appointment.NoticeKind;
import org.dealersdk.domain.appointment.Opening;
import org.dealersdk.domain.appointment.PartAvailability;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.appointment.Waiting;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentJourneyTest {

    private final Setup setup = new Setup();
    private Dealership dealership = setup.open();
    private Shop shop = new Shop(dealership, setup.clock);
    private BookingDesk desk = new BookingDesk(shop);

    @AfterEach
    void close() {
        dealership.close();
    }

    private void reopen(String policy, int attempts) {
        dealership.close();
        Setup fresh = new Setup();
        dealership = Dealership.open(fresh.configuration()
                .clock(setup.clock)
                .policy(DealerPolicyFile.read(policy))
                .attempts(attempts)
                .build());
        shop = new Shop(dealership, setup.clock);
        desk = new BookingDesk(shop);
    }

    private List<String> told(Appointment appointment) {
        dealership.relay().drain();
        return setup.broker.taken().stream()
                .filter(message -> message.subjectId().equals(appointment.id().value()))
                .map(Message::name)
                .map(name -> name.replace("org.dealersdk.appointment.", "").replace(".v1", ""))
                .toList();
    }

    @Test
    @Requirement({"R044", "R048", "R050", "R051", "M04", "M06", "M07"})
    void a_confirmation_takes_bay_adviser_and_parts_and_tells_everybody_in_one_commit() {
        Appointment confirmed = desk.confirmed(4);
        assertThat(desk.bays().taken()).extracting(one -> one.appointment()).containsExactly(confirmed.id());
        assertThat(desk.adviser(Shop.ADVISER.staff()).taken()).hasSize(1);
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.of(4));
        assertThat(shop.oilOnTheShelf().reservations().get(0).order()).isEqualTo(confirmed.order());
        assertThat(told(confirmed))
                .containsExactly(
                        "requested",
                        "parts-needed",
                        "proposed",
                        "part-answered",
                        "confirmed",
                        "department-informed",
                        "department-informed");
        assertThat(shop.due())
                .containsExactly(
                        "appointment-reminder 2024-03-03T02:00:00Z",
                        "appointment-acknowledge 2024-03-03T16:00:00Z",
                        "appointment-prepare 2024-03-03T22:00:00Z",
                        "appointment-no-show 2024-03-04T02:30:00Z");
        assertThat(desk.calendar.table(Shop.ADVISER, MONDAY).count(AppointmentState.CONFIRMED))
                .isEqualTo(1);
    }

    @Test
    @Requirement({"R051", "M07"})
    void what_is_not_on_the_shelf_is_said_not_to_be_there_and_held_once_it_has_come() {
        Appointment open = desk.proposed(11);
        desk.desk.payDeposit(Shop.CASHIER, open.id(), Shop.cny("539.00"));
        Appointment confirmed = desk.desk.confirm(Shop.ADVISER, open.id(), desk.signed());
        assertThat(confirmed.parts().get(0).answer().availability()).isEqualTo(PartAvailability.NOT_AVAILABLE);
        shop.store.partsCounter().receive(Shop.CLERK, shop.oil, Quantity.of(5), Shop.cny("60.00"), "warehouse");
        Appointment held = desk.desk.holdParts(Shop.CLERK, confirmed.id());
        assertThat(held.parts().get(0).answer().availability()).isEqualTo(PartAvailability.RESERVED);
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.of(11));
    }

    @Test
    @Requirement("R094")
    void the_parts_department_says_when_a_part_will_be_here_before_a_time_is_given() {
        Appointment open = desk.proposed(11);
        desk.desk.expectPart(Shop.CLERK, open.id(), Shop.OIL, TEN.plusSeconds(1));
        assertThat(problems(() -> desk.desk.propose(Shop.ADVISER, open.id(), desk.slot(TEN), Shop.ADVISER.staff())))
                .containsExactly("APT-012");
    }

    @Test
    @Requirement({"R048", "M02", "M04", "M05"})
    void a_refused_confirmation_leaves_nothing_behind_and_its_obstacles_can_be_asked_beforehand() {
        Appointment open = desk.proposed(4);
        desk.calendar.limitBays(SUPERVISOR, BayType.MECHANICAL, MONDAY, 0);
        assertThat(desk.desk.obstacles(Shop.ADVISER, open.id()))
                .extracting(problem -> problem.code().id())
                .containsExactly("APT-011", "APT-009", "APT-021");
        assertThat(problems(() -> desk.desk.confirm(Shop.ADVISER, open.id(), desk.signed())))
                .containsExactly("APT-021");
        assertThat(desk.now(open.id())).isEqualTo(open);
        assertThat(shop.oilOnTheShelf().reservations()).isEmpty();
        assertThat(desk.adviser(Shop.ADVISER.staff()).taken()).isEmpty();
        assertThat(shop.due()).isEmpty();
    }

    @Test
    @Requirement({"R049", "M05"})
    void an_adviser_who_is_not_on_the_rota_receives_nobody_unless_the_policy_has_no_rota() {
        StaffId stranger = new StaffId("A-9");
        assertThat(problems(() -> desk.booked("B-1", TEN, stranger))).containsExactly("APT-022");
        Appointment booked = desk.booked("B-2", TEN, Shop.ADVISER.staff());
        assertThat(problems(() -> desk.desk.changeAdviser(Shop.ADVISER, booked.id(), stranger)))
                .containsExactly("APT-022");
        assertThat(problems(() -> desk.booked("B-3", TEN, Shop.ADVISER.staff())))
                .as("one customer at a time")
                .containsExactly("APT-021");
        reopen("appointment: {rotaRequired: false}", 5);
        assertThat(desk.booked("B-4", TEN, stranger).state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(problems(() -> desk.booked("B-5", TEN, stranger))).containsExactly("APT-021");
    }

    @Test
    @Requirement({"R059", "R060", "M29"})
    void the_same_command_given_twice_books_once() {
        Booking booking = desk.booking(TEN, Shop.ADVISER.staff());
        AppointmentId id = new AppointmentId("web-4711");
        Appointment first = desk.desk.book(Shop.ADVISER, id, booking);
        assertThat(desk.desk.book(Shop.ADVISER, id, booking)).isEqualTo(first);
        assertThat(desk.bays().taken()).hasSize(1);
        Visit another = Visit.of(ContactPerson.of(shop.customer.id()), shop.car.id(), JobType.ACCESSORY, "tow bar");
        Booking other =
                new Booking(BookingChannel.ONLINE, another, null, booking.slot(), booking.adviser(), booking.consent());
        assertThat(problems(() -> desk.desk.book(Shop.ADVISER, id, other))).containsExactly("APT-038");
    }

    @Test
    @Requirement({"M04", "M29"})
    void of_advisers_who_book_the_last_place_at_once_exactly_one_gets_it() throws Exception {
        reopen("appointment: {bays: {mechanical: 1}}", 100);
        int advisers = 6;
        for (int i = 0; i < advisers; i++) {
            desk.onDuty(new StaffId("E-" + i));
        }
        ConcurrentLinkedQueue<List<String>> refusals = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(advisers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < advisers; i++) {
                String name = "E-" + i;
                running.add(threads.submit(() -> {
                    start.await();
                    refusals.add(problems(() -> desk.booked("B-" + name, TEN, new StaffId(name))));
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refusals).hasSize(advisers).filteredOn(List::isEmpty).hasSize(1);
        assertThat(refusals).filteredOn(one -> !one.isEmpty()).allMatch(List.of("APT-021")::equals);
        assertThat(desk.bays().taken()).hasSize(1);
        assertThat(desk.desk
                        .appointments(Shop.ADVISER, Query.of(Appointment.TYPE))
                        .items())
                .as("a refused booking leaves nothing")
                .hasSize(1);
    }

    @Test
    @Requirement({"R048", "R056", "R057", "M29"})
    void free_times_are_listed_and_visits_can_be_steered_to_the_quiet_ones() {
        desk.calendar.limitBays(SUPERVISOR, BayType.MECHANICAL, MONDAY, 2);
        desk.booked("B-1", TEN, Shop.ADVISER.staff());
        desk.booked("B-2", TEN, OTHER);
        BigDecimal one = BigDecimal.ONE;
        List<Opening> free = desk.calendar.openings(Shop.ADVISER, BayType.MECHANICAL, one, MONDAY);
        assertThat(free).extracting(Opening::at).doesNotContain(TEN, TEN.minus(Duration.ofMinutes(30)));
        assertThat(free.get(0)).isEqualTo(new Opening(Instant.parse("2024-03-04T00:30:00Z"), 2));
        assertThat(free).contains(new Opening(TEN.plus(Duration.ofHours(2)), 2));
        assertThat(free.get(free.size() - 1).at())
                .as("an hour before closing")
                .isEqualTo(Instant.parse("2024-03-04T08:30:00Z"));
        desk.booked("B-3", TEN.plus(Duration.ofHours(2)), Shop.ADVISER.staff());
        List<Opening> quiet = desk.calendar.quietest(Shop.ADVISER, BayType.MECHANICAL, one, MONDAY);
        assertThat(quiet.get(0).free()).isEqualTo(2);
        assertThat(quiet.get(quiet.size() - 1).free()).isEqualTo(1);
        assertThat(desk.calendar.openings(Shop.ADVISER, BayType.MECHANICAL, one, LocalDate.of(2024, 3, 1)))
                .as("today's times that are over are not offered")
                .allMatch(opening -> opening.at().isAfter(setup.clock.instant()));
        assertThat(problems(() -> desk.calendar.limitBays(SUPERVISOR, BayType.MECHANICAL, MONDAY, 1)))
                .containsExactly("APT-023");
    }

    @Test
    @Requirement({"A24", "R044"})
    void what_was_held_is_free_again_when_the_customer_calls_off_or_does_not_come() {
        Appointment first = desk.confirmed(4);
        desk.desk.cancel(Shop.ADVISER, first.id());
        assertThat(desk.bays().taken()).isEmpty();
        assertThat(desk.adviser(Shop.ADVISER.staff()).taken()).isEmpty();
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.ZERO);
        assertThat(shop.due()).isEmpty();

        Appointment second = desk.confirmed(4);
        setup.clock.set(TEN.plus(Duration.ofMinutes(30)).minusNanos(1000));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(desk.now(second.id()).state()).isEqualTo(AppointmentState.CONFIRMED);
        setup.clock.set(TEN.plus(Duration.ofMinutes(30)));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(desk.now(second.id()).state()).isEqualTo(AppointmentState.NO_SHOW);
        assertThat(desk.bays().taken()).isEmpty();
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.ZERO);
        assertThat(told(second))
                .endsWith("fell-due", "fell-due", "fell-due", "no-show", "department-informed", "department-informed");
        assertThat(shop.deadlines(DeadlineState.OPEN)).isEmpty();
    }

    @Test
    @Requirement({"R052", "M08"})
    void the_dealer_calls_off_only_after_having_told_the_customer() {
        Appointment booked = desk.confirmed(4);
        assertThat(problems(() -> desk.desk.callOff(Shop.ADVISER, booked.id(), EndReason.NO_CAPACITY)))
                .containsExactly("APT-018");
        desk.desk.tellCustomer(Shop.ADVISER, booked.id(), NoticeKind.CANCELLATION, ContactChannel.PHONE);
        desk.desk.callOff(Shop.ADVISER, booked.id(), EndReason.NO_CAPACITY);
        assertThat(desk.bays().taken()).isEmpty();
    }

    @Test
    @Requirement({"R048", "M29"})
    void another_time_moves_what_is_held_or_leaves_everything_as_it_was() {
        Appointment booked = desk.confirmed(4);
        Instant later = TEN.plus(Duration.ofHours(1));
        desk.desk.reschedule(Shop.ADVISER, booked.id(), desk.slot(later), OTHER, desk.signed());
        assertThat(desk.bays().taken()).extracting(one -> one.time().opens()).containsExactly(later);
        assertThat(desk.adviser(Shop.ADVISER.staff()).taken()).isEmpty();
        assertThat(desk.adviser(OTHER).taken()).hasSize(1);
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.of(4));
        assertThat(shop.due())
                .contains("appointment-no-show 2024-03-04T03:30:00Z")
                .hasSize(4);

        desk.booked("B-1", TEN, Shop.ADVISER.staff());
        assertThat(problems(() -> desk.desk.reschedule(
                        Shop.ADVISER, booked.id(), desk.slot(TEN), Shop.ADVISER.staff(), desk.signed())))
                .containsExactly("APT-021");
        assertThat(desk.now(booked.id()).adviser()).isEqualTo(OTHER);
        assertThat(desk.adviser(OTHER).taken()).hasSize(1);
        desk.desk.changeAdviser(Shop.ADVISER, new AppointmentId("B-1"), new StaffId("A-1"));
        assertThat(told(desk.now(booked.id()))).contains("rescheduled");
    }

    @Test
    @Requirement({"R047", "R055", "K28", "M08"})
    void who_comes_gets_an_order_with_the_appointments_reference_and_finds_the_parts_reserved() {
        Appointment booked = desk.confirmed(4);
        setup.clock.set(TEN);
        assertThat(problems(() -> desk.received(booked.id()))).containsExactly("APT-017");
        desk.prepared(booked.id());
        WorkOrder order = desk.received(booked.id());
        assertThat(order.id()).isEqualTo(booked.order());
        assertThat(order.intake().origin()).isEqualTo(Origin.APPOINTMENT);
        assertThat(order.intake().appointment()).isEqualTo(booked.id().value());
        assertThat(order.number()).isEqualTo("RO-202403-00001");
        assertThat(problems(() -> desk.received(booked.id()))).as("once").containsExactly("LIF-002");

        signedFor(order.id(), 4);
        assertThat(shop.oilOnTheShelf().reserved()).as("not twice").isEqualTo(Quantity.of(4));
        assertThat(shop.oilOnTheShelf().reservations().get(0).id())
                .isEqualTo(desk.now(booked.id()).parts().get(0).reservation());

        Query<Appointment> kept =
                Query.of(Appointment.TYPE).where(new Condition.Range("keptAt", TEN, TEN.plusSeconds(1)));
        assertThat(shop.store.reports().count(Setup.MANAGER, kept)).isEqualTo(1);
        assertThat(desk.bays().taken()).as("the bay is in use").hasSize(1);
    }

    /** The car is looked at, and the customer signs for so many litres of oil. */
    private void signedFor(WorkOrderId order, int litres) {
        shop.store.workshop().diagnose(Shop.TECHNICIAN, order, Diagnosis.of(Shop.TECHNICIAN.staff(), TEN, "due"));
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER, order, EstimateMethod.SYSTEM, shop.lines(litres), TEN.plus(Duration.ofHours(3)));
        shop.store
                .reception()
                .authorise(Shop.ADVISER, order, Confirmations.all(OldParts.left(), false), shop.signature());
    }

    @Test
    @Requirement({"R051", "M07"})
    void what_the_customer_does_not_want_in_the_end_is_free_again() {
        Appointment booked = desk.confirmed(4);
        setup.clock.set(TEN);
        desk.prepared(booked.id());
        WorkOrder order = desk.received(booked.id());
        signedFor(order.id(), 3);
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.of(3));
    }

    @Test
    @Requirement({"R047", "M44"})
    void booked_customers_stand_before_walk_ins_in_the_queue() {
        Appointment booked = desk.confirmed(4);
        setup.clock.set(TEN.minus(Duration.ofMinutes(20)));
        WorkOrder walkIn = shop.store
                .reception()
                .open(
                        Shop.ADVISER,
                        Intake.walkIn(
                                shop.customer.id(),
                                null,
                                setup.clock.instant(),
                                Shop.ADVISER.staff(),
                                JobType.GENERAL_REPAIR,
                                "noise",
                                5,
                                WalkAround.unremarkable()));
        setup.clock.set(TEN);
        desk.prepared(booked.id());
        WorkOrderId came = desk.received(booked.id()).id();
        assertThat(desk.calendar.queue(Shop.ADVISER)).extracting(Waiting::order).containsExactly(came, walkIn.id());
    }

    @Test
    @Requirement({"R047", "K28"})
    void an_order_opened_at_the_reception_with_the_reference_keeps_the_appointment_too() {
        Appointment booked = desk.confirmed(4);
        setup.clock.set(TEN);
        desk.prepared(booked.id());
        Intake intake = Intake.walkIn(
                shop.customer.id(),
                shop.car.id(),
                TEN,
                Shop.ADVISER.staff(),
                JobType.MAINTENANCE,
                "regular maintenance",
                10_000,
                WalkAround.unremarkable());
        WorkOrder order = shop.store
                .reception()
                .open(Shop.ADVISER, intake.booked(booked.id().value()));
        assertThat(desk.now(booked.id()).state()).isEqualTo(AppointmentState.ARRIVED);
        assertThat(desk.now(booked.id()).order()).isEqualTo(order.id());
        assertThat(shop.oilOnTheShelf().reserved()).isEqualTo(Quantity.of(4));
        assertThat(shop.oilOnTheShelf().reservations())
                .allMatch(one -> one.order().equals(order.id()));
        assertThat(shop.store.reception().open(Shop.ADVISER, intake.booked("other-system-7")))
                .as("another system's appointment")
                .isNotNull();
    }

    @Test
    @Requirement("R046")
    void after_diagnosis_and_quote_the_customer_may_rather_book() {
        WorkOrder quoted = shop.estimated();
        Appointment wish = desk.desk.bookInstead(Shop.ADVISER, quoted.id());
        assertThat(wish.visit().vehicle()).isEqualTo(shop.car.id());
        assertThat(wish.diagnosis().result()).isEqualTo("due");
        assertThat(shop.store
                        .reception()
                        .order(Shop.ADVISER, quoted.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(WorkOrderState.CANCELLED);
    }

    @Test
    @Requirement({"R053", "M01"})
    void an_inquiry_nobody_answers_opens_a_call_back_by_itself() {
        Inquiry rings = shop.store
                .inquiries()
                .receive(Shop.ADVISER, BookingChannel.PHONE, ContactPerson.of(shop.customer.id()));
        assertThat(shop.due()).containsExactly("inquiry-answer 2024-03-01T08:00:15Z");
        setup.clock.advance(Duration.ofSeconds(15));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(shop.due()).containsExactly("inquiry-call-back 2024-03-01T08:30:15Z");
        setup.clock.advance(Duration.ofMinutes(30));
        dealership.dueWork().runOnce(setup.clock.instant());
        Inquiry late = shop.store.inquiries().inquiry(Shop.ADVISER, rings.id()).orElseThrow();
        assertThat(late.state()).isEqualTo(InquiryState.CALL_BACK_OWED);
        assertThat(late.overdue()).isTrue();
        assertThat(shop.store
                        .inquiries()
                        .callBack(Shop.ADVISER, rings.id(), null)
                        .state())
                .isEqualTo(InquiryState.ANSWERED);
        assertThat(shop.due()).isEmpty();
    }

    @Test
    @Requirement({"R045", "R052", "V17"})
    void a_reminder_that_was_given_is_not_due_any_more() {
        Appointment booked = desk.confirmed(4);
        desk.desk.tellCustomer(Shop.ADVISER, booked.id(), NoticeKind.REMINDER, ContactChannel.SMS);
        desk.prepared(booked.id());
        assertThat(shop.due()).containsExactly("appointment-no-show 2024-03-04T02:30:00Z");
    }

    @Test
    void a_forgotten_customer_is_forgotten_in_appointments_too() {
        Visit told = new Visit(
                new ContactPerson(shop.customer.id(), new org.dealersdk.domain.customer.PersonName("王小明"), null),
                null,
                "沪A12345",
                JobType.MAINTENANCE,
                "oil");
        Appointment wish =
                desk.desk.request(Shop.ADVISER, AppointmentOrigin.DEALER, BookingChannel.FOLLOW_UP_CALL, told);
        shop.store.customers().erase(Setup.MANAGER, shop.customer.id());
        assertThat(desk.now(wish.id()).visit().contact().name()).isNull();
        assertThat(desk.now(wish.id()).visit().vehicleAsTold()).isEmpty();
    }

    @Test
    @Requirement({"R060", "M29"})
    void the_record_a_booking_reads_and_writes_knows_its_own_day_only() {
        reopen("appointment: {bays: {mechanical: 1000}, rotaRequired: false}", 5);
        for (int i = 0; i < 200; i++) {
            desk.booked("B-" + i, TEN, new StaffId("E-" + i));
        }
        int before = desk.bays().taken().size();
        LocalDate tuesday = MONDAY.plusDays(1);
        desk.booked("next", TEN.plus(Duration.ofDays(1)), new StaffId("E-0"));
        assertThat(before).isEqualTo(200);
        assertThat(desk.calendar
                        .capacity(
                                Shop.ADVISER,
                                org.dealersdk.domain.appointment.CapacityId.of(BayType.MECHANICAL, tuesday))
                        .orElseThrow()
                        .taken())
                .as("a day's record knows that day only")
                .hasSize(1);
    }

    @Test
    @Requirement("R094")
    void lines_of_parts_are_those_of_the_future_order() {
        Appointment open = desk.proposed(4);
        assertThat(problems(() -> desk.desk.expectPart(Shop.CLERK, open.id(), new LineId("L9"), null)))
                .containsExactly("APT-028");
        assertThat(desk.desk.needParts(Shop.ADVISER, open.id(), Map.of()).parts())
                .isEmpty();
    }
}
