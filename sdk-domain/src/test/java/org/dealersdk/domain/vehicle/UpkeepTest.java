package org.dealersdk.domain.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealersdk.domain.privacy.Samples.NOW;
import static org.dealersdk.domain.privacy.Samples.TODAY;
import static org.dealersdk.domain.privacy.Samples.now;
import static org.dealersdk.domain.privacy.Samples.occasion;
import static org.dealersdk.domain.privacy.Samples.vehicle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpkeepTest {

    private static final DealerPolicy STANDARD = DealerPolicy.standard();
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);
    private static final LocalDate IN_MAY = TODAY.plusMonths(6);

    @Test
    @Requirement("R030")
    void each_due_date_has_a_reminder_its_own_time_ahead() {
        Vehicle car = planned(
                new Upkeep(null, new MaintenanceDue(IN_MAY, null), List.of(), NEXT_YEAR, TODAY.plusMonths(3), false));

        assertThat(car.due(STANDARD))
                .containsExactly(
                        new Due(DeadlineKind.MAINTENANCE_REMINDER, midnight(IN_MAY.minusDays(14))),
                        new Due(DeadlineKind.INSURANCE_REMINDER, midnight(NEXT_YEAR.minusDays(30))),
                        new Due(
                                DeadlineKind.INSPECTION_REMINDER,
                                midnight(TODAY.plusMonths(3).minusDays(30))));
        UpkeepPolicy other = new UpkeepPolicy(Span.days(1), Span.days(2), Span.days(3), true, 50);
        assertThat(car.due(STANDARD.with(other)))
                .extracting(Due::at)
                .containsExactly(
                        midnight(IN_MAY.minusDays(1)),
                        midnight(NEXT_YEAR.minusDays(2)),
                        midnight(TODAY.plusMonths(3).minusDays(3)));
        assertThat(vehicle().due(STANDARD)).isEmpty();
    }

    @Test
    @Requirement("R030")
    void a_reminder_is_told_once_to_the_microsecond_and_again_only_when_the_date_changes() {
        Vehicle car = planned(Upkeep.unplanned().insured(NEXT_YEAR, false));
        Instant reminder = midnight(NEXT_YEAR.minusDays(30));

        assertThat(car.remind(occasion(reminder.minusNanos(1000))).events()).isEmpty();
        var told = car.remind(occasion(reminder));
        assertThat(told.events()).containsExactly(new VehicleEvent.ReminderDue(UpkeepKind.INSURANCE, NEXT_YEAR));
        Vehicle reminded = told.after();
        assertThat(reminded.due(STANDARD)).isEmpty();
        assertThat(reminded.remind(occasion(reminder)).events()).isEmpty();

        Vehicle same = reminded.planUpkeep(Upkeep.unplanned().insured(NEXT_YEAR, true), occasion(reminder))
                .after();
        assertThat(same.due(STANDARD)).as("the same day is not told again").isEmpty();
        Vehicle renewed = same.planUpkeep(same.upkeep().insured(NEXT_YEAR.plusYears(1), true), occasion(reminder))
                .after();
        assertThat(renewed.due(STANDARD)).extracting(Due::kind).containsExactly(DeadlineKind.INSURANCE_REMINDER);
    }

    @Test
    @Requirement("R030")
    void nobody_is_reminded_of_a_scrapped_car_or_one_that_is_nobodys_any_more() {
        Vehicle car = planned(Upkeep.unplanned().insured(NEXT_YEAR, false));
        assertThat(car.scrap(now()).after().due(STANDARD)).isEmpty();
        assertThat(car.deregister(now()).after().due(STANDARD)).isEmpty();
        CustomerId owner = new CustomerId("C-1");
        Vehicle sold = car.addRelation(VehicleRelation.since(TODAY, owner, RelationKind.OWNER), now())
                .then(each -> each.endRelation(owner, RelationKind.OWNER, TODAY, now()))
                .after();
        assertThat(sold.due(STANDARD)).isEmpty();
    }

    @Test
    @Requirement({"R031", "R202"})
    void agency_services_are_for_vehicles_whose_insurance_was_bought_here() {
        Vehicle elsewhere = planned(Upkeep.unplanned().insured(NEXT_YEAR, false));
        assertThat(elsewhere.mayUseAgency(now()).problems())
                .extracting(Problem::code)
                .containsExactly(VehicleProblem.NOT_INSURED_HERE);
        assertThat(refusal(() -> elsewhere.useAgency(AgencyService.ANNUAL_INSPECTION, now())))
                .containsExactly(VehicleProblem.NOT_INSURED_HERE);

        Vehicle here = planned(Upkeep.unplanned().insured(TODAY, true));
        assertThat(here.useAgency(AgencyService.ANNUAL_INSPECTION, now()).events())
                .containsExactly(new VehicleEvent.AgencyUsed(AgencyService.ANNUAL_INSPECTION));
        Occasion tomorrow = occasion(midnight(TODAY.plusDays(1)));
        assertThat(here.mayUseAgency(occasion(tomorrow.at().minusNanos(1000))).isAccepted())
                .isTrue();
        assertThat(here.mayUseAgency(tomorrow).isAccepted()).as("it ended").isFalse();
    }

    @Test
    @Requirement({"R031", "R202"})
    void a_store_may_offer_agency_services_to_everybody() {
        UpkeepPolicy open = new UpkeepPolicy(Span.days(14), Span.days(30), Span.days(30), false, 50);
        Occasion now = occasion(NOW, STANDARD.with(open));
        assertThat(vehicle().mayUseAgency(now).isAccepted()).isTrue();
        assertThat(vehicle().mayUseAgency(now()).isAccepted()).isFalse();
    }

    @Test
    @Requirement("R034")
    void use_and_roads_shift_the_maintenance_and_not_the_makers_interval_alone() {
        Upkeep agreed = new Upkeep(new MaintenanceInterval(10_000L, 12), null, List.of(), null, null, false);
        Vehicle car = planned(agreed).maintain(TODAY, 20_000, now()).after();
        assertThat(car.upkeep().maintenance()).isEqualTo(new MaintenanceDue(TODAY.plusMonths(12), 30_000L));

        Vehicle far =
                car.recordUsage(new UsageProfile(2_000L, List.of()), now()).after();
        assertThat(far.upkeep().maintenance())
                .as("10,000 km at 2,000 km a month")
                .isEqualTo(new MaintenanceDue(TODAY.plusDays(152), 30_000L));
        Vehicle little =
                car.recordUsage(new UsageProfile(100L, List.of()), now()).after();
        assertThat(little.upkeep().maintenance())
                .as("time comes first")
                .isEqualTo(new MaintenanceDue(TODAY.plusMonths(12), 30_000L));
        Vehicle taxi = car.recordUsage(new UsageProfile(null, List.of(HarshUse.COMMERCIAL)), now())
                .after();
        assertThat(taxi.upkeep().maintenance()).isEqualTo(new MaintenanceDue(TODAY.plusMonths(6), 25_000L));
        assertThat(taxi.maintain(IN_MAY, 24_000, now()).after().upkeep().maintenance())
                .as("and so it goes on")
                .isEqualTo(new MaintenanceDue(IN_MAY.plusMonths(6), 29_000L));
        UpkeepPolicy lenient = new UpkeepPolicy(Span.days(14), Span.days(30), Span.days(30), true, 80);
        assertThat(agreed.used(new UsageProfile(null, List.of(HarshUse.BAD_ROADS)), lenient)
                        .maintained(TODAY, 20_000, lenient)
                        .maintenance())
                .isEqualTo(new MaintenanceDue(TODAY.plusMonths(9), 28_000L));
    }

    @Test
    @Requirement("R034")
    void a_wear_part_is_replaced_by_what_was_measured_and_never_by_distance() {
        Vehicle car = vehicle()
                .measureWear(pads("6.5", TODAY.minusYears(1), 20_000), now())
                .then(each -> each.recordReading(OdometerReading.of(NOW, 300_000), now()))
                .after();
        assertThat(car.upkeep().worn()).as("280,000 km later").isEmpty();
        assertThat(car.due(STANDARD)).isEmpty();

        assertThat(car.measureWear(pads("3.01", TODAY, 300_000), now())
                        .after()
                        .upkeep()
                        .worn())
                .isEmpty();
        var worn = car.measureWear(pads("3.0", TODAY, 300_000), now());
        assertThat(worn.events()).containsExactly(new VehicleEvent.WearMeasured("brake pads", true));
        assertThat(worn.after().upkeep().worn()).containsExactly(pads("3.0", TODAY, 300_000));
        assertThat(worn.after().upkeep().wear())
                .as("the last reading is the one that counts")
                .hasSize(1);
    }

    @Test
    void a_reading_or_a_use_that_cannot_be_is_refused() {
        assertThat(refusal(() -> vehicle().measureWear(pads("3", TODAY.plusDays(1), 0), now())))
                .containsExactly(VehicleProblem.IN_THE_FUTURE);
        assertThat(refusal(() ->
                        new WearReading(" ", BigDecimal.ONE.negate(), BigDecimal.ONE.negate(), "mm", TODAY, -1, null)))
                .containsExactly(
                        VehicleProblem.TEXT_LENGTH,
                        VehicleProblem.MEASURED_VALUE,
                        VehicleProblem.MEASURED_VALUE,
                        VehicleProblem.MEASURED_VALUE);
        assertThat(refusal(() -> new UsageProfile(0L, List.of()))).containsExactly(VehicleProblem.MONTHLY_DISTANCE);
        assertThat(refusal(() -> new UsageProfile(50_001L, List.of())))
                .containsExactly(VehicleProblem.MONTHLY_DISTANCE);
    }

    private static Vehicle planned(Upkeep upkeep) {
        return vehicle().planUpkeep(upkeep, now()).after();
    }

    private static WearReading pads(String left, LocalDate on, long kilometres) {
        return new WearReading(
                "brake pads", new BigDecimal(left), new BigDecimal("3"), "mm", on, kilometres, "front, both sides");
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static List<ProblemCode> refusal(ThrowingCallable step) {
        return catchThrowableOfType(DealerException.class, step).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
