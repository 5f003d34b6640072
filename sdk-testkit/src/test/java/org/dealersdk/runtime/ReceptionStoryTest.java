package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.arrival.ArrivalId;
import org.dealersdk.domain.arrival.ArrivalState;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.AdviserRule;
import org.dealersdk.domain.policy.ReceptionPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.Belonging;
import org.dealersdk.domain.workorder.CarPlace;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Consultation;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.EvidenceKind;
import org.dealersdk.domain.workorder.Explanation;
import org.dealersdk.domain.workorder.HandIn;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Mark;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Recommendation;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.desk.Timeliness;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The reception of the catalogue, P01 to P04, told step by step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionStoryTest {

    private static final Actor GUIDE = Actor.of("G-1", Role.GUIDE);
    private static final Actor SUPPORT = Actor.of("TS-1", Role.TECHNICAL_SUPPORT);
    private static final StaffId SECOND = new StaffId("A-2");

    private final Setup setup = new Setup();
    private final AtomicInteger units = new AtomicInteger();
    private final Dealership dealership = Dealership.open(setup.configuration()
            .plugins(Setup.plugins(
                    new FakePlugin("counted").storage(context -> new Counted(setup.memory.openStorage(setup.clock))),
                    new FakePlugin("recording").messaging(context -> setup.broker)))
            .build());
    private final Shop shop = new Shop(dealership, setup.clock);
    private ArrivalId arrival = new ArrivalId("not-yet");
    private WorkOrderId order = new WorkOrderId("not-yet");

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({
        "P01", "P02", "P03", "P04", "R061", "R062", "R065", "R076", "R077", "R085", "R086", "R097", "F15", "F16", "F34",
        "F35"
    })
    void from_the_door_to_the_signature_and_what_was_put_off_is_offered_next_time() {
        the_customer_comes_in_and_the_guide_greets_asks_and_introduces();
        the_adviser_listens_for_seven_minutes_and_asks_the_technical_support();
        the_car_is_walked_around_covers_are_fitted_and_belongings_kept();
        the_estimate_says_where_parts_come_from_and_what_everything_costs();
        four_confirmations_are_not_five_and_nothing_is_signed_before_it_is_understood();
        with_five_confirmations_the_customer_signs_and_puts_one_line_off();
        at_the_next_visit_it_is_offered_again();
    }

    private void the_customer_comes_in_and_the_guide_greets_asks_and_introduces() {
        Arrival came = shop.store.frontDoor().comeIn(GUIDE, shop.customer.id(), null);
        arrival = came.id();
        assertThat(shop.due()).containsExactly("arrival-greeting " + shop.now().plus(Duration.ofMinutes(3)));
        setup.clock.advance(Duration.ofMinutes(2));
        shop.store.frontDoor().greet(GUIDE, arrival, "It squeals when braking.");
        assertThat(shop.due()).as("greeted in time").isEmpty();
        onDuty(Shop.ADVISER.staff());
        onDuty(SECOND);
        Arrival introduced = shop.store.frontDoor().introduce(GUIDE, arrival);
        assertThat(introduced.introduction().adviser()).isEqualTo(Shop.ADVISER.staff());
        assertThat(introduced.introduction().rule())
                .as("the adviser who looks after the customer is here")
                .isEqualTo(AdviserRule.CUSTOMERS_OWN);
    }

    private void onDuty(StaffId adviser) {
        LocalDate today = LocalDate.parse("2024-03-01");
        Instant from = shop.now().minus(Duration.ofHours(1));
        shop.store
                .bookingCalendar()
                .putOnDuty(Shop.ADVISER, adviser, today, new Window(from, from.plus(Duration.ofHours(8))));
    }

    private void the_adviser_listens_for_seven_minutes_and_asks_the_technical_support() {
        Intake intake = Intake.walkIn(
                shop.customer.id(),
                shop.car.id(),
                shop.now(),
                Shop.ADVISER.staff(),
                JobType.GENERAL_REPAIR,
                "It squeals when braking.",
                10_000,
                WalkAround.unremarkable());
        order = shop.store.frontDoor().takeIn(Shop.ADVISER, arrival, intake).id();
        Instant began = shop.now();
        setup.clock.advance(Duration.ofMinutes(5));
        Diagnosis early =
                Diagnosis.of(Shop.ADVISER.staff(), shop.now(), "brakes").after(new Consultation(began, shop.now()));
        refused("RCP-001", () -> shop.store.reception().diagnose(Shop.ADVISER, order, early));
        setup.clock.advance(Duration.ofMinutes(2));
        Diagnosis asking = Diagnosis.of(Shop.ADVISER.staff(), shop.now(), "brakes")
                .asking("are the discs below their limit?")
                .after(new Consultation(began, shop.now()));
        shop.store.reception().diagnose(Shop.ADVISER, order, asking);
        refused("RCP-003", this::estimate);
        refused("RCP-004", () -> shop.store.reception().signOffDiagnosis(Shop.ADVISER, order, "pads only"));
        shop.store.workshop().signOffDiagnosis(SUPPORT, order, "pads at 2 mm, discs sound");
    }

    private void the_car_is_walked_around_covers_are_fitted_and_belongings_kept() {
        WalkAround sheet = WalkAround.unremarkable()
                .marked(Mark.at(CarPlace.REAR_BUMPER, "scratch").photographed("DOC-1"))
                .keeping(Belonging.inLocker("navigation", "4"))
                .keeping(Belonging.inCar("pram"))
                .handedIn(new HandIn(List.of("registration certificate"), 1, true, "B12"));
        shop.store.reception().walkAround(Shop.ADVISER, order, sheet);
        dealership.relay().drain();
        assertThat(setup.broker.taken())
                .extracting(message -> message.name())
                .as("an insurance repair may follow, and the control room hears of the pram")
                .contains(
                        "org.dealersdk.workorder.repair-opportunity-seen.v1",
                        "org.dealersdk.workorder.things-left-in-car.v1");
        assertThat(shop.store.reception().keyTag(Shop.ADVISER, order).parkedAt())
                .isEqualTo("B12");
        assertThat(shop.store.reception().keyTag(Shop.ADVISER, order).model()).isEqualTo("Bora 1.8");
        assertThat(shop.store.reception().keyTag(Shop.ADVISER, order).keyRing()).isTrue();
    }

    private WorkOrder estimate() {
        PartLine oil = PartLine.proposed(
                "L2", Trade.PARTS, "Engine oil", Payer.CUSTOMER, shop.oil, Quantity.of(4), Shop.cny("392.00"));
        List<WorkLine> lines = List.of(
                LabourLine.proposed(
                        "L1", Trade.MECHANICAL, "Brakes", Payer.CUSTOMER, new BigDecimal("0.8"), Shop.cny("120.00")),
                oil.with(oil.head().because(EvidenceKind.INTERVAL, "10,000 km")));
        return shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order,
                        EstimateMethod.SYMPTOM,
                        lines,
                        shop.now().plus(Duration.ofHours(3)));
    }

    private void the_estimate_says_where_parts_come_from_and_what_everything_costs() {
        WorkOrder estimated = estimate();
        assertThat(estimated.estimate().method()).isEqualTo(EstimateMethod.SYMPTOM);
        PartLine oil = (PartLine) estimated.lines().get(1);
        assertThat(oil.supply().genuine()).isTrue();
        assertThat(oil.supply().source()).isEqualTo("brand warehouse");
        assertThat(oil.supply().guarantee()).isNotBlank();
        assertThat(estimated.charges())
                .extracting(charge -> charge.unitPrice(), charge -> charge.amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Shop.cny("150.00"), Shop.cny("120.00")),
                        org.assertj.core.groups.Tuple.tuple(Shop.cny("98.00"), Shop.cny("392.00")));
    }

    private void four_confirmations_are_not_five_and_nothing_is_signed_before_it_is_understood() {
        Explanation told = Explanation.full(ReceptionPolicy.REPAIR_OR_REPLACE);
        Confirmations four = new Confirmations(true, true, true, OldParts.left(), null, told);
        refused("WOR-017", () -> authorise(four, Map.of()));
        Confirmations notUnderstood = Confirmations.all(OldParts.left(), true)
                .explained(new Explanation(true, true, false, false, List.of(), null));
        refused("RCP-009", () -> authorise(notUnderstood, Map.of()));
    }

    private void with_five_confirmations_the_customer_signs_and_puts_one_line_off() {
        Confirmations five = Confirmations.all(OldParts.keptIn("boot"), true)
                .explained(Explanation.full(ReceptionPolicy.REPAIR_OR_REPLACE).needing("a lift to the station"));
        WorkOrder agreed = authorise(five, Map.of(Shop.OIL, Approval.DEFERRED));
        assertThat(agreed.state()).isEqualTo(WorkOrderState.AUTHORISED);
        assertThat(agreed.givenCommitments()).containsExactly(ReceptionPolicy.REPAIR_OR_REPLACE);
        assertThat(agreed.agreement().orElseThrow().total()).isEqualTo(Shop.cny("120.00"));
    }

    private WorkOrder authorise(Confirmations confirmations, Map<LineId, Approval> answers) {
        return shop.store.reception().authorise(Shop.ADVISER, order, confirmations, shop.signature(), answers);
    }

    private void at_the_next_visit_it_is_offered_again() {
        List<Recommendation> open = shop.store.reception().openRecommendations(Shop.ADVISER, shop.car.id());
        assertThat(open).extracting(Recommendation::description).containsExactly("Engine oil");
        setup.clock.advance(Duration.ofHours(4));
        WorkOrder next = shop.open(10_500);
        shop.store
                .reception()
                .diagnose(Shop.ADVISER, next.id(), Diagnosis.of(Shop.ADVISER.staff(), shop.now(), "oil due"));
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        next.id(),
                        EstimateMethod.SYSTEM,
                        List.of(open.get(0).proposedAs("N1")),
                        shop.now().plus(Duration.ofHours(1)));
        shop.store
                .reception()
                .authorise(Shop.ADVISER, next.id(), Confirmations.all(OldParts.left(), false), shop.signature());
        assertThat(shop.store.reception().openRecommendations(Shop.ADVISER, shop.car.id()))
                .isEmpty();
    }

    @Test
    @Requirement({"R078", "R079", "A14"})
    void a_customer_nobody_greets_is_flagged_after_three_minutes_and_the_day_is_measured() {
        Arrival forgotten = shop.store.frontDoor().comeIn(GUIDE, null, null);
        Arrival lucky = shop.store.frontDoor().comeIn(GUIDE, null, null);
        setup.clock.advance(Duration.ofMinutes(1));
        shop.store.frontDoor().greet(GUIDE, lucky.id(), "oil");
        setup.clock.advance(Duration.ofMinutes(2));
        dealership.dueWork().runOnce(setup.clock.instant());
        setup.clock.advance(Duration.ofMinutes(2));
        Arrival late = shop.store.frontDoor().greet(GUIDE, forgotten.id(), "brakes");

        assertThat(late.overdue()).isTrue();
        assertThat(shop.store.frontDoor().timeliness(GUIDE, LocalDate.parse("2024-03-01")))
                .isEqualTo(new Timeliness(2, 2, 1, Duration.ofMinutes(5)));
    }

    @Test
    @Requirement("R062")
    void walk_ins_go_round_among_the_advisers_on_duty() {
        onDuty(Shop.ADVISER.staff());
        onDuty(SECOND);
        assertThat(introduced()).isEqualTo(Shop.ADVISER.staff());
        assertThat(introduced()).isEqualTo(SECOND);
        assertThat(introduced()).isEqualTo(Shop.ADVISER.staff());
    }

    @Test
    @Requirement("R062")
    void a_reason_alone_does_not_make_the_guide_an_adviser() {
        ArrivalId id = shop.store.frontDoor().comeIn(GUIDE, null, null).id();
        shop.store.frontDoor().greet(GUIDE, id, "oil");
        refused("ARV-003", () -> shop.store.frontDoor().introduce(GUIDE, id, null, "nobody is here"));
        Arrival led = shop.store.frontDoor().introduce(GUIDE, id, SECOND, "nobody is here");
        assertThat(led.introduction().adviser()).isEqualTo(SECOND);
    }

    @Test
    @Requirement("R062")
    void whom_the_rules_name_is_a_question_and_no_unit_of_work() {
        ArrivalId id = shop.store.frontDoor().comeIn(GUIDE, null, null).id();
        int before = units.get();
        assertThat(shop.store.frontDoor().adviserFor(GUIDE, id)).isEmpty();
        assertThat(units).hasValue(before);
        onDuty(SECOND);
        assertThat(shop.store.frontDoor().adviserFor(GUIDE, id))
                .hasValueSatisfying(choice -> assertThat(choice.adviser()).isEqualTo(SECOND));
        refused("RUN-003", () -> shop.store.frontDoor().adviserFor(GUIDE, new ArrivalId("nobody")));
        refused("RUN-004", () -> shop.store.frontDoor().adviserFor(Actor.of("X-1", Role.PARTS_CLERK), id));
    }

    /** Counts the units of work. */
    private final class Counted extends ClosingStorage {
        Counted(Storage storage) {
            super(storage, () -> {});
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            units.incrementAndGet();
            return super.transact(store, work);
        }
    }

    private StaffId introduced() {
        setup.clock.advance(Duration.ofMinutes(1));
        ArrivalId id = shop.store.frontDoor().comeIn(GUIDE, null, null).id();
        shop.store.frontDoor().greet(GUIDE, id, "oil");
        Arrival arrived = shop.store.frontDoor().introduce(GUIDE, id);
        assertThat(arrived.state()).isEqualTo(ArrivalState.WITH_ADVISER);
        return arrived.introduction().adviser();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(DealerException.class).hasMessageContaining(code);
    }
}
