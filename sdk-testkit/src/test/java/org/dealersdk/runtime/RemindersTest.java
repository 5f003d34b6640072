package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.AgencyService;
import org.dealersdk.domain.vehicle.HarshUse;
import org.dealersdk.domain.vehicle.MaintenanceDue;
import org.dealersdk.domain.vehicle.MaintenanceInterval;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.UpkeepDay;
import org.dealersdk.domain.vehicle.UpkeepKind;
import org.dealersdk.domain.vehicle.UsageProfile;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a vehicle has coming is told in time, from its file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersTest {

    private static final LocalDate INSURED = LocalDate.of(2024, 6, 30);

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement("R030")
    void a_reminder_follows_its_date_and_is_told_when_it_has_come() {
        plan(Upkeep.unplanned().insured(LocalDate.of(2024, 5, 31), false));
        assertThat(shop.due()).containsExactly("insurance-reminder 2024-04-30T16:00:00Z");
        plan(car().upkeep().insured(INSURED, false));
        assertThat(shop.due()).as("moved").containsExactly("insurance-reminder 2024-05-30T16:00:00Z");

        setup.clock.advance(Duration.ofDays(60));
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isZero();
        setup.clock.advance(Duration.ofDays(60));
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
        assertThat(car().upkeep().told()).containsExactly(new UpkeepDay(UpkeepKind.INSURANCE, INSURED));
        assertThat(shop.due()).isEmpty();
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isZero();
    }

    @Test
    @Requirement("R030")
    void reminders_of_a_scrapped_car_and_of_an_erased_customer_are_gone() {
        plan(Upkeep.unplanned().insured(INSURED, false));
        shop.store
                .customers()
                .relate(
                        Shop.ADVISER,
                        shop.car.id(),
                        VehicleRelation.since(LocalDate.of(2024, 3, 1), shop.customer.id(), RelationKind.OWNER));
        assertThat(shop.due()).hasSize(1);
        shop.store.customers().erase(Shop.ADVISER, shop.customer.id());
        assertThat(shop.due()).isEmpty();

        plan(car().upkeep().insured(INSURED.plusDays(1), false));
        setup.clock.advance(Duration.ofDays(200));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(car().upkeep().told()).as("nobody is left to be reminded").isEmpty();
        shop.store.customers().scrap(Shop.ADVISER, shop.car.id());
        assertThat(shop.due()).isEmpty();
    }

    @Test
    @Requirement({"R030", "R033", "R034"})
    void the_next_maintenance_is_counted_from_the_one_handed_over_and_reminded_of() {
        shop.store.customers().recordUsage(Shop.ADVISER, shop.car.id(), new UsageProfile(null, List.of(HarshUse.DUST)));
        Upkeep agreed = new Upkeep(new MaintenanceInterval(10_000L, 12), null, List.of(), null, null, false);
        plan(agreed.used(car().upkeep().usage(), UpkeepPolicy.standard()));

        shop.delivered();

        LocalDate handedOver = LocalDate.of(2024, 3, 1);
        assertThat(car().upkeep().maintenance())
                .as("half the interval, from what the final inspection read")
                .isEqualTo(new MaintenanceDue(handedOver.plusMonths(6), 15_002L));
        assertThat(shop.due()).contains("maintenance-reminder 2024-08-17T16:00:00Z");
    }

    @Test
    @Requirement({"R031", "R202"})
    void the_agency_service_is_refused_at_the_desk_until_the_car_is_insured_here() {
        assertThatThrownBy(() ->
                        shop.store.customers().useAgency(Shop.ADVISER, shop.car.id(), AgencyService.ANNUAL_INSPECTION))
                .hasMessageContaining("VEH-040");
        plan(Upkeep.unplanned().insured(INSURED, true));
        assertThat(shop.store.customers().useAgency(Shop.ADVISER, shop.car.id(), AgencyService.ANNUAL_INSPECTION))
                .isEqualTo(car());
    }

    private void plan(Upkeep upkeep) {
        shop.store.customers().planUpkeep(Shop.ADVISER, shop.car.id(), upkeep);
    }

    private Vehicle car() {
        return shop.store.customers().vehicle(Shop.ADVISER, shop.car.id()).orElseThrow();
    }
}
