package org.dealersdk.domain.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.privacy.Samples.NOW;
import static org.dealersdk.domain.privacy.Samples.TODAY;
import static org.dealersdk.domain.privacy.Samples.VIN;
import static org.dealersdk.domain.privacy.Samples.now;
import static org.dealersdk.domain.privacy.Samples.plate;
import static org.dealersdk.domain.privacy.Samples.richVehicle;
import static org.dealersdk.domain.privacy.Samples.vehicle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.policy.VinPolicy;
import org.dealersdk.domain.privacy.Samples;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VehicleTest {

    private static final DealerJson JSON = new DealerJson();
    private static final CustomerId ANNA = new CustomerId("C-1");
    private static final CustomerId FLEET = new CustomerId("C-2");
    private static final WorkOrderId ORDER = new WorkOrderId("W-1");

    @Test
    void the_matrix_of_states_and_triggers_is_as_agreed() {
        Set<String> rows = new TreeSet<>();
        for (VehicleState state : VehicleState.values()) {
            for (VehicleTrigger trigger : VehicleTrigger.values()) {
                Decision<VehicleState> decision = in(state).mayI(trigger, now());
                if (decision.isAccepted()) {
                    rows.add(state.code() + " " + trigger.code() + " "
                            + decision.orThrow().code());
                } else {
                    assertThat(decision.problems()).isNotEmpty();
                }
            }
        }
        assertThat(rows).containsExactlyInAnyOrder("""
                        on-file describe on-file
                        on-file identify on-file
                        on-file change-plate on-file
                        on-file read-odometer on-file
                        on-file correct-odometer on-file
                        on-file add-relation on-file
                        on-file end-relation on-file
                        on-file pass-on-relations on-file
                        on-file record-visit on-file
                        on-file add-entry on-file
                        on-file plan-upkeep on-file
                        on-file remind on-file
                        on-file use-agency on-file
                        on-file deregister deregistered
                        on-file scrap scrapped
                        deregistered describe deregistered
                        deregistered identify deregistered
                        deregistered correct-odometer deregistered
                        deregistered add-relation deregistered
                        deregistered end-relation deregistered
                        deregistered pass-on-relations deregistered
                        deregistered add-entry deregistered
                        deregistered reregister on-file
                        deregistered scrap scrapped
                        """.lines().toArray(String[]::new));
    }

    @Test
    @Requirement("R009")
    void one_vehicle_has_one_file_since_its_vin_is_unique() {
        assertThat(Vehicle.TYPE.attribute("vin").orElseThrow().unique()).isTrue();
        assertThat(values(vehicle(), "vin")).isEqualTo(List.of(VIN.value()));
        assertThat(values(partial(), "vin")).isEmpty();
        assertThat(values(partial(), "vinStart")).isEqualTo(List.of("LDC613P23A1"));
    }

    @Test
    void the_vin_is_checked_as_the_policy_says() {
        Vin slip = new Vin("LDC613P24A1305189");
        refused(
                () -> Vehicle.open(new VehicleId("V-2"), slip, VehicleDescription.of("H30"), now()),
                VehicleProblem.VIN_CHECK_DIGIT.at("identification", '3'));
        Vehicle european = Vehicle.open(
                        new VehicleId("V-2"), new Vin("WVGZZZ5NZEW069297"), VehicleDescription.of("Tiguan"), now())
                .after();
        assertThat(european.warnings(VinPolicy.standard())).hasSize(1);
        assertThat(vehicle().warnings(VinPolicy.standard())).isEmpty();
    }

    @Test
    void a_partial_vin_is_completed_once_and_only_by_one_that_begins_alike() {
        Change<Vehicle> change = partial().identify(VIN, now());
        assertThat(change.after().vin()).contains(VIN);
        assertThat(change.events()).containsExactly(new VehicleEvent.Identified());
        Problem other = VehicleProblem.OTHER_VEHICLE.at("vin");
        refused(() -> partial().identify(new Vin("LSJA24U62JG269225"), now()), other);
        refused(() -> change.after().identify(VIN, now()), other);
    }

    @Test
    @Requirement({"R008", "R011", "R012"})
    void a_returning_vehicle_goes_on_in_the_same_file() {
        Vehicle returned = vehicle()
                .recordVisit(ORDER, NOW.minusSeconds(5), 1_000L, now())
                .then(each -> each.recordVisit(new WorkOrderId("W-2"), NOW, 2_000L, now()))
                .after();
        assertThat(returned.id()).isEqualTo(vehicle().id());
        assertThat(returned.file().visits())
                .extracting(ServiceVisit::workOrder)
                .containsExactly(ORDER, new WorkOrderId("W-2"));
        assertThat(returned.file().openedAt()).isEqualTo(NOW);
        Change<Vehicle> again = returned.recordVisit(ORDER, NOW, 3_000L, now());
        assertThat(again.after()).isSameAs(returned);
        assertThat(again.events()).isEmpty();
    }

    @Test
    @Requirement("R032")
    void mileage_is_recorded_at_the_visit() {
        Vehicle visited = vehicle().recordVisit(ORDER, NOW, 1_000L, now()).after();
        assertThat(visited.odometer().latest()).contains(OdometerReading.of(NOW, 1_000));
        refused(
                () -> visited.recordVisit(new WorkOrderId("W-2"), NOW, 999L, now()),
                VehicleProblem.ODOMETER_LOWER.at("kilometres", 999L, 1_000L));
        assertThat(visited.recordVisit(new WorkOrderId("W-2"), NOW, null, now())
                        .after()
                        .odometer())
                .isEqualTo(visited.odometer());
    }

    @Test
    @Requirement("R032")
    void mileage_is_on_file_as_of_the_visit_also_when_it_is_entered_later() {
        Instant earlier = NOW.minusSeconds(3_600);
        Vehicle visited = vehicle().recordVisit(ORDER, earlier, 1_000L, now()).after();
        assertThat(visited.odometer().latest()).contains(OdometerReading.of(earlier, 1_000));
        assertThat(visited.file().visits()).containsExactly(new ServiceVisit(ORDER, earlier, 1_000L));
    }

    @Test
    void nothing_is_noted_for_the_future() {
        Problem future = VehicleProblem.IN_THE_FUTURE.at("at");
        refused(() -> vehicle().recordVisit(ORDER, NOW.plusNanos(1_000), null, now()), future);
        refused(() -> vehicle().recordReading(OdometerReading.of(NOW.plusNanos(1_000), 1), now()), future);
        ServiceFileEntry entry = new ServiceFileEntry(ServiceFileSection.CONDITION, NOW.plusNanos(1_000), "X");
        refused(() -> vehicle().addEntry(entry, now()), future);
    }

    @Test
    @Requirement("R010")
    void everything_is_filed_in_its_section() {
        Vehicle filed = vehicle();
        for (ServiceFileSection section : ServiceFileSection.values()) {
            filed = filed.addEntry(new ServiceFileEntry(section, NOW, section.code()), now())
                    .after();
        }
        for (ServiceFileSection section : ServiceFileSection.values()) {
            assertThat(filed.file().section(section))
                    .extracting(ServiceFileEntry::reference)
                    .containsExactly(section.code());
        }
    }

    @Test
    void a_former_plate_stays_as_history() {
        Vehicle changed = vehicle()
                .changePlate(plate("京A12345"), TODAY.minusDays(9), now())
                .then(each -> each.changePlate(plate("京AD12345"), TODAY, now()))
                .after();
        assertThat(changed.plate()).contains(plate("京AD12345"));
        assertThat(changed.plates().get(0).until()).isEqualTo(TODAY);
        assertThat(values(changed, "plate")).isEqualTo(List.of("京AD12345"));
        assertThat(values(changed, "anyPlate")).isEqualTo(List.of("京A12345", "京AD12345"));
        refused(
                () -> changed.changePlate(plate("京AD12345"), TODAY, now()),
                VehicleProblem.PLATE_CARRIED_ALREADY.at("plate"));
        refused(
                () -> changed.changePlate(plate("京A12345"), TODAY.minusDays(1), now()),
                VehicleProblem.PERIOD.at("from"));
    }

    @Test
    @Requirement("V20")
    void customers_and_vehicles_are_linked_many_to_many_over_periods() {
        LocalDate start = TODAY.minusYears(1);
        Vehicle owned = vehicle()
                .addRelation(VehicleRelation.since(start, ANNA, RelationKind.OWNER), now())
                .then(each -> each.addRelation(VehicleRelation.since(start, ANNA, RelationKind.DRIVER), now()))
                .then(each -> each.addRelation(VehicleRelation.since(start, FLEET, RelationKind.PAYER), now()))
                .then(each -> each.endRelation(ANNA, RelationKind.OWNER, TODAY.minusDays(1), now()))
                .then(each -> each.addRelation(VehicleRelation.since(TODAY, FLEET, RelationKind.OWNER), now()))
                .after();
        assertThat(owned.customers(RelationKind.OWNER, TODAY)).containsExactly(FLEET);
        assertThat(owned.customers(RelationKind.OWNER, TODAY.minusDays(1))).containsExactly(ANNA);
        assertThat(owned.customers(RelationKind.OWNER, start.minusDays(1))).isEmpty();
        assertThat(values(owned, "customer")).isEqualTo(List.of("C-1", "C-2"));
        refused(
                () -> owned.addRelation(VehicleRelation.since(TODAY, FLEET, RelationKind.OWNER), now()),
                VehicleProblem.DOUBLE_RELATION.at("relation"));
        refused(
                () -> owned.endRelation(ANNA, RelationKind.OWNER, TODAY, now()),
                VehicleProblem.UNKNOWN_RELATION.at("relation"));
        refused(
                () -> owned.endRelation(FLEET, RelationKind.OWNER, TODAY.minusDays(1), now()),
                VehicleProblem.PERIOD.at(""));
    }

    @Test
    void erasing_a_customer_leaves_the_history_of_the_vehicle_whole() {
        Vehicle history = richVehicle();
        Samples.customer().erase(now());
        assertThat(history.customers(RelationKind.OWNER, TODAY)).containsExactly(ANNA);
        assertThat(JSON.write(Vehicle.TYPE, history)).contains("C-1").doesNotContain("CANARY");
    }

    @Test
    @Requirement("R033")
    void maintenance_is_due_by_distance_or_by_time_whichever_comes_first() {
        LocalDate done = LocalDate.of(2010, 8, 31);
        MaintenanceDue both = new MaintenanceInterval(5_000L, 6).after(done, 10_000);
        assertThat(both).isEqualTo(new MaintenanceDue(LocalDate.of(2011, 2, 28), 15_000L));
        assertThat(both.reached(LocalDate.of(2011, 2, 27), 14_999)).isFalse();
        assertThat(both.reached(LocalDate.of(2011, 2, 28), 0)).isTrue();
        assertThat(both.reached(done, 15_000)).isTrue();
        MaintenanceDue distance = new MaintenanceInterval(5_000L, null).after(done, 0);
        assertThat(distance.reached(done.plusYears(50), 4_999)).isFalse();
        MaintenanceDue time = new MaintenanceInterval(null, 12).after(done, 0);
        assertThat(time.reached(done, 1_000_000)).isFalse();
    }

    @Test
    void an_interval_needs_something_to_count() {
        Problem interval = VehicleProblem.INTERVAL.at("", 200_000L, 120);
        refused(() -> new MaintenanceInterval(null, null), interval);
        refused(() -> new MaintenanceInterval(0L, null), interval);
        refused(() -> new MaintenanceInterval(null, 121), interval);
        refused(() -> new MaintenanceInterval(200_001L, 6), interval);
    }

    @Test
    @Requirement({"R006", "R030"})
    void due_dates_can_be_searched() {
        Vehicle planned = richVehicle();
        assertThat(planned.upkeep().insuredHere()).isTrue();
        assertThat(planned.upkeep().maintenance()).isEqualTo(new MaintenanceDue(TODAY.plusMonths(6), 5_026L));
        assertThat(values(planned, "maintenanceDue")).isEqualTo(List.of("2011-05-30"));
        assertThat(values(planned, "insuranceUntil")).isEqualTo(List.of("2011-11-30"));
        assertThat(values(planned, "inspectionUntil")).isEqualTo(List.of("2011-02-28"));
        assertThat(Upkeep.unplanned()
                        .maintained(TODAY, 5, UpkeepPolicy.standard())
                        .maintenance())
                .isNull();
    }

    @Test
    @Requirement("R005")
    void model_type_and_colour_are_on_file() {
        assertThat(richVehicle().description()).isEqualTo(new VehicleDescription("H30", "sedan", "red"));
        refused(
                () -> new VehicleDescription(" ", "x".repeat(101), null),
                VehicleProblem.TEXT_LENGTH.at("model", 0, 100),
                VehicleProblem.TEXT_LENGTH.at("vehicleType", 101, 100));
    }

    @Test
    void documents_come_back_as_they_went() {
        for (Vehicle each : List.of(vehicle(), partial(), richVehicle(), in(VehicleState.SCRAPPED))) {
            assertThat(JSON.read(Vehicle.TYPE, JSON.write(Vehicle.TYPE, each))).isEqualTo(each);
        }
        String extended = JSON.write(Vehicle.TYPE, richVehicle()).replaceFirst("\\{", "{\"vendorBay\":\"3\",");
        assertThat(JSON.write(Vehicle.TYPE, JSON.read(Vehicle.TYPE, extended))).contains("\"vendorBay\":\"3\"");
    }

    @Test
    void events_tell_what_happened_without_vin_or_plate() {
        Change<Vehicle> change = vehicle()
                .changePlate(plate("京A12345"), TODAY, now())
                .then(each -> each.recordReading(OdometerReading.of(NOW, 5), now()))
                .then(each -> each.correctReading(NOW, 6, OdometerReason.MISREAD, now()))
                .then(each -> each.deregister(now()))
                .then(each -> each.reregister(now()))
                .then(each -> each.scrap(now()));
        assertThat(change.events())
                .containsExactly(
                        new VehicleEvent.PlateChanged(),
                        new VehicleEvent.OdometerRead(5, NOW, null),
                        new VehicleEvent.OdometerCorrected(NOW, 5, 6, OdometerReason.MISREAD),
                        new VehicleEvent.Deregistered(),
                        new VehicleEvent.Reregistered(),
                        new VehicleEvent.Scrapped());
        assertThat(change.after().state()).isEqualTo(VehicleState.SCRAPPED);
    }

    private static Vehicle in(VehicleState state) {
        return switch (state) {
            case ON_FILE -> insuredHere();
            case DEREGISTERED -> insuredHere().deregister(now()).after();
            case SCRAPPED -> insuredHere().scrap(now()).after();
        };
    }

    private static Vehicle insuredHere() {
        return vehicle()
                .planUpkeep(Upkeep.unplanned().insured(TODAY, true), now())
                .after();
    }

    private static Vehicle partial() {
        return Vehicle.open(new VehicleId("V-3"), VIN.partial(), VehicleDescription.of("H30"), now())
                .after();
    }

    private static List<Comparable<?>> values(Vehicle vehicle, String attribute) {
        return Vehicle.TYPE.attribute(attribute).orElseThrow().values(vehicle);
    }

    private static void refused(ThrowingCallable step, Problem... problems) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems()).containsExactly(problems));
    }
}
