package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.arrival.ArrivalState;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintCategory;
import org.dealersdk.domain.complaint.ComplaintChannel;
import org.dealersdk.domain.complaint.ComplaintKind;
import org.dealersdk.domain.complaint.ComplaintOrigin;
import org.dealersdk.domain.complaint.Statement;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpState;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.followup.RaisedMatter;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.MaintenanceDue;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.RecommendedService;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a visit, a merge and an erasure leave in the files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {

    private static final String CANARY = "Wang Xiaoming, 13800138000";
    private static final Actor GUIDE = Actor.of("G-1", Role.GUIDE);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement("R032")
    void the_mileage_read_at_the_final_inspection_is_on_file_with_it() {
        shop.ready();
        assertThat(car().odometer().readings())
                .extracting(OdometerReading::kilometres)
                .containsExactly(10_000L, 10_002L);
    }

    @Test
    @Requirement("R032")
    void an_inspection_whose_reading_contradicts_the_file_is_not_stored_either() {
        WorkOrderId id = worked();
        setup.clock.advance(Duration.ofMinutes(1));
        shop.store
                .customers()
                .recordReading(Shop.ADVISER, shop.car.id(), OdometerReading.of(setup.clock.instant(), 10_009));
        assertThatThrownBy(() -> inspect(id, 10_008)).hasMessageContaining("VEH-021");
        assertThat(order(id).state()).isEqualTo(WorkOrderState.WORK_COMPLETED);
        assertThat(inspect(id, 10_009).state()).isEqualTo(WorkOrderState.INSPECTED);
    }

    @Test
    @Requirement("R032")
    void a_car_taken_off_the_register_meanwhile_is_inspected_and_handed_over_all_the_same() {
        WorkOrderId id = worked();
        shop.store.customers().deregister(Shop.ADVISER, shop.car.id());
        assertThat(inspect(id, 10_002).state()).isEqualTo(WorkOrderState.INSPECTED);
        shop.store.reception().makeReady(Shop.ADVISER, id);
        deliver(id, List.of(service("brake pads", 30_000L, null)));
        assertThat(car().odometer().readings()).hasSize(1);
        assertThat(car().upkeep().recommended()).isEmpty();
    }

    @Test
    @Requirement({"R030", "R033", "R152"})
    void what_is_recommended_at_the_hand_over_is_on_file_and_due() {
        Instant midnightInShanghai = Instant.parse("2024-08-31T16:00:00Z");
        deliver(
                shop.ready().id(),
                List.of(service("brake pads", 30_000L, null), service("oil change", null, midnightInShanghai)));
        LocalDate due = LocalDate.of(2024, 9, 1);
        assertThat(car().upkeep().recommended())
                .containsExactly(
                        new RecommendedService(
                                "brake pads", new MaintenanceDue(null, 30_000L), BigDecimal.ONE, Shop.cny("300.00")),
                        new RecommendedService(
                                "oil change", new MaintenanceDue(due, null), BigDecimal.ONE, Shop.cny("300.00")));
        assertThat(found(Query.of(Vehicle.TYPE).where("maintenanceDue", "2024-09-01")))
                .containsExactly(car());
    }

    @Test
    @Requirement({"R033", "R152"})
    void a_hand_over_that_recommends_nothing_leaves_what_was_recommended() {
        deliver(shop.ready().id(), List.of(service("brake pads", 30_000L, null)));
        Vehicle before = car();
        setup.clock.advance(Duration.ofDays(1));
        WorkOrder again = shop.open(11_000);
        assertThat(again.state()).isEqualTo(WorkOrderState.OPENED);
        assertThat(car().upkeep()).isEqualTo(before.upkeep());
        assertThat(car().recommend(List.of(), shop.store.office().occasion(Shop.ADVISER))
                        .events())
                .isEmpty();
    }

    @Test
    @Requirement("V20")
    void whatever_refers_to_a_merged_file_refers_to_the_survivor() {
        WorkOrder done = shop.delivered();
        shop.store.cashier().close(Shop.CASHIER, done.id());
        setup.clock.advance(Duration.ofDays(4));
        shop.call(Outcome.DISSATISFIED);
        WorkOrder open = shop.open(12_000);
        relate(shop.customer, RelationKind.OWNER);
        relate(shop.customer, RelationKind.DRIVER);
        Customer survivor = register();
        relate(survivor, RelationKind.DRIVER);

        shop.store.customers().merge(Shop.ADVISER, shop.customer.id(), survivor.id());

        assertThat(car().customers(RelationKind.OWNER, DAY)).containsExactly(survivor.id());
        assertThat(car().relations())
                .extracting(VehicleRelation::customer)
                .as("the driver once")
                .containsExactly(survivor.id(), survivor.id());
        assertThat(order(open.id()).intake().customer()).isEqualTo(survivor.id());
        assertThat(order(done.id()).intake().customer())
                .as("what is over keeps the closed id")
                .isEqualTo(shop.customer.id());
        assertThat(shop.followUps()).extracting(FollowUp::customerId).containsOnly(survivor.id());
        assertThat(found(Query.of(Complaint.TYPE)))
                .extracting(Complaint::customerId)
                .containsExactly(survivor.id());
    }

    @Test
    void a_merge_follows_more_references_than_a_page_holds() {
        for (int i = 0; i < Query.MAX_LIMIT + 1; i++) {
            shop.store.customers().consult(Shop.ADVISER, shop.customer.id(), setup.clock.instant());
        }
        Customer survivor = register();
        shop.store.customers().merge(Shop.ADVISER, shop.customer.id(), survivor.id());
        assertThat(count(FollowUp.TYPE, survivor)).isEqualTo(Query.MAX_LIMIT + 1);
        assertThat(count(FollowUp.TYPE, shop.customer)).isZero();
    }

    @Test
    void nothing_an_erased_person_said_survives_in_calls_and_complaints_and_nobody_calls() {
        shop.delivered();
        setup.clock.advance(Duration.ofDays(4));
        Conversation said = new Conversation(
                Outcome.DISSATISFIED, List.of("usage", "evaluation", "vehicle-condition"), CANARY, null);
        FollowUp call = shop.followUps().get(0);
        shop.store
                .customerCare()
                .record(
                        Shop.CALLER,
                        call.id(),
                        Contact.reached(setup.clock.instant(), Shop.CALLER.staff(), said),
                        List.of(new RaisedMatter(CANARY, null), new RaisedMatter(CANARY, CANARY)));
        shop.store.customerCare().findSolution(Shop.CALLER, call.id(), 1, CANARY);
        Complaint complaint = found(Query.of(Complaint.TYPE)).get(0);
        shop.store.complaints().track(Shop.CALLER, complaint.id(), CANARY);
        shop.store.complaints().answer(Shop.CALLER, complaint.id(), CANARY);
        shop.store.complaints().acceptAnswer(Shop.CALLER, complaint.id());
        shop.store.complaints().findCause(Shop.CALLER, complaint.id(), CANARY);
        Complaint other = shop.store
                .complaints()
                .receive(Shop.CALLER, shop.customer.id(), statement(), Shop.CALLER.staff(), null);
        shop.store.complaints().withdraw(Shop.CALLER, other.id(), CANARY);
        shop.store.customers().consult(Shop.ADVISER, shop.customer.id(), setup.clock.instant());
        relate(shop.customer, RelationKind.OWNER);
        Vehicle before = car();

        shop.store.customers().erase(Shop.ADVISER, shop.customer.id());

        DealerJson json = new DealerJson();
        assertThat(shop.followUps())
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(json.write(FollowUp.TYPE, each)).doesNotContain("13800138000", "Xiaoming"));
        assertThat(found(Query.of(Complaint.TYPE)))
                .hasSize(2)
                .allSatisfy(each -> assertThat(json.write(Complaint.TYPE, each))
                        .doesNotContain("13800138000", "Xiaoming")
                        .contains(Erasure.ERASED));
        assertThat(shop.followUps())
                .extracting(FollowUp::state)
                .containsExactlyInAnyOrder(FollowUpState.DISSATISFIED, FollowUpState.CANCELLED);
        FollowUp counted = shop.followUps().stream()
                .filter(each -> each.id().equals(call.id()))
                .findFirst()
                .orElseThrow();
        assertThat(counted.lastConversation().orElseThrow().outcome()).isEqualTo(Outcome.DISSATISFIED);
        assertThat(counted.matters()).hasSize(2);
        assertThat(car()).as("the vehicle's history is whole").isEqualTo(before);
    }

    @Test
    void what_an_erased_person_wanted_is_forgotten_and_the_visit_goes_on() {
        Arrival asked = shop.store.frontDoor().comeIn(GUIDE, shop.customer.id(), null);
        shop.store.frontDoor().greet(GUIDE, asked.id(), CANARY);
        Arrival led = shop.store.frontDoor().comeIn(GUIDE, shop.customer.id(), null);
        shop.store.frontDoor().greet(GUIDE, led.id(), CANARY);
        shop.store.frontDoor().introduce(GUIDE, led.id(), Shop.ADVISER.staff(), CANARY);
        Arrival waiting = shop.store.frontDoor().comeIn(GUIDE, shop.customer.id(), null);

        shop.store.customers().erase(Shop.ADVISER, shop.customer.id());

        DealerJson json = new DealerJson();
        assertThat(found(Query.of(Arrival.TYPE)))
                .hasSize(3)
                .allSatisfy(
                        each -> assertThat(json.write(Arrival.TYPE, each)).doesNotContain("13800138000", "Xiaoming"));
        assertThat(shop.store
                        .frontDoor()
                        .introduce(GUIDE, asked.id(), Shop.ADVISER.staff(), "nobody else is here")
                        .state())
                .isEqualTo(ArrivalState.WITH_ADVISER);
        assertThatThrownBy(() -> shop.store.frontDoor().greet(GUIDE, waiting.id(), " "))
                .as("still to be asked")
                .hasMessageContaining("ARV-001");
    }

    @Test
    @Requirement("V20")
    void an_arrival_refers_to_the_file_the_customers_went_up_in() {
        shop.store.frontDoor().comeIn(GUIDE, shop.customer.id(), null);
        Customer survivor = register();
        shop.store.customers().merge(Shop.ADVISER, shop.customer.id(), survivor.id());
        assertThat(found(Query.of(Arrival.TYPE))).extracting(Arrival::customer).containsExactly(survivor.id());
    }

    private WorkOrderId worked() {
        return shop.worked().id();
    }

    private WorkOrder inspect(WorkOrderId id, long kilometres) {
        return shop.store
                .workshop()
                .inspect(
                        Shop.INSPECTOR,
                        id,
                        Inspection.passed(Shop.INSPECTOR.staff(), setup.clock.instant(), kilometres));
    }

    private void deliver(WorkOrderId id, List<NextService> services) {
        List<Settlement> settlements = shop.store.cashier().preview(Shop.CASHIER, id).accounts().values().stream()
                .map(due -> due.paid(PaymentMethod.CARD))
                .toList();
        shop.store.cashier().settle(Shop.CASHIER, id, settlements);
        HandOver handOver = new HandOver("customer", setup.clock.instant(), true, true, services);
        shop.store.reception().deliver(Shop.ADVISER, id, handOver);
    }

    private static NextService service(String what, @Nullable Long km, @Nullable Instant at) {
        return new NextService(what, km, at, BigDecimal.ONE, Shop.cny("300.00"));
    }

    private Statement statement() {
        return Statement.of(
                ComplaintKind.GRIEVANCE,
                ComplaintOrigin.values()[0],
                ComplaintCategory.OTHER,
                ComplaintChannel.values()[0],
                setup.clock.instant(),
                CANARY);
    }

    private Customer register() {
        return shop.store
                .customers()
                .register(
                        Shop.ADVISER,
                        shop.customer.details(),
                        CustomerOrigin.REPAIR,
                        setup.clock.instant(),
                        Shop.ADVISER.staff());
    }

    private void relate(Customer customer, RelationKind kind) {
        shop.store.customers().relate(Shop.ADVISER, shop.car.id(), VehicleRelation.since(DAY, customer.id(), kind));
    }

    private Vehicle car() {
        return shop.store.customers().vehicle(Shop.ADVISER, shop.car.id()).orElseThrow();
    }

    private WorkOrder order(WorkOrderId id) {
        return shop.store.reception().order(Shop.ADVISER, id).orElseThrow();
    }

    private <A> List<A> found(Query<A> query) {
        return shop.store.office().read(reader -> reader.search(query)).aggregates();
    }

    private long count(AggregateType<?> type, Customer customer) {
        return shop.store
                .office()
                .read(reader -> reader.count(
                        Query.of(type).where("customerId", customer.id().value())));
    }
}
