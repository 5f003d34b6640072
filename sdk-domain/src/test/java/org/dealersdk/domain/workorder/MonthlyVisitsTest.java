package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.privacy.Samples;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthlyVisitsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant APRIL = Instant.parse("2024-03-31T16:00:00Z");

    private int number;

    @Test
    @Requirement({"R036", "R113"})
    void first_maintenance_and_maintenance_are_counted_apart_from_other_visits_in_each_month() {
        MonthlyVisits.Count count = new MonthlyVisits.Count(SHANGHAI);
        Stream.of(
                        came(JobType.FIRST_MAINTENANCE, APRIL),
                        came(JobType.FIRST_MAINTENANCE, APRIL.minusNanos(1000)),
                        came(JobType.FIRST_MAINTENANCE, APRIL.plusSeconds(60)),
                        came(JobType.MAINTENANCE, APRIL.plusSeconds(120)),
                        came(JobType.GENERAL_REPAIR, APRIL.plusSeconds(180)),
                        came(JobType.ACCIDENT, APRIL.plusSeconds(240)),
                        came(JobType.PDI, APRIL.plusSeconds(300)))
                .forEach(count::add);

        List<MonthlyVisits> months = count.figures();

        assertThat(months)
                .extracting(MonthlyVisits::month)
                .as("by the store's own midnight")
                .containsExactly(YearMonth.of(2024, 3), YearMonth.of(2024, 4));
        MonthlyVisits march = months.get(0);
        assertThat(List.of(march.visits(), march.maintenance(), march.others(), march.firstMaintenance()))
                .containsExactly(1L, 1L, 0L, 1L);
        MonthlyVisits april = months.get(1);
        assertThat(List.of(april.visits(), april.maintenance(), april.others(), april.firstMaintenance()))
                .as("the dealer's own new car is no visit")
                .containsExactly(5L, 3L, 2L, 2L);
    }

    private WorkOrder came(JobType job, Instant at) {
        StaffId adviser = new StaffId("A1");
        Intake intake = job == JobType.PDI
                ? Intake.preDelivery(new VehicleId("V1"), at, adviser, 10)
                : Intake.walkIn(
                        new CustomerId("C1"), new VehicleId("V1"), at, adviser, job, "as booked", 5_000, WalkAround.unremarkable());
        number++;
        return WorkOrder.open(new WorkOrderId("W" + number), "RO-" + number, intake, Samples.occasion(at))
                .after();
    }
}
