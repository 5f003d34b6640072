package org.dealersdk.domain.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.warranty.Claims.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dealersdk.domain.policy.FittedPartTerm;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkOrder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyTermTest {

    private static final FittedPartTerm YEAR = new FittedPartTerm(12, 20_000);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2025, 2, 28);
    private static final WarrantyTerm TERM = WarrantyTerm.from(DAY, 10_000, YEAR);

    @ParameterizedTest
    @CsvSource({
        "2025-02-27, 10000, false",
        "2025-02-28, 10000, true",
        "2026-02-27, 29999, true",
        "2026-02-28, 29999, false",
        "2026-02-27, 30000, false"
    })
    void it_covers_until_its_months_or_its_kilometres_are_full(LocalDate day, long km, boolean covered) {
        assertThat(TERM.covers(day, km)).isEqualTo(covered);
    }

    @Test
    void what_is_left_is_counted_in_days_and_kilometres_and_never_negative() {
        assertThat(TERM.daysLeft(LocalDate.of(2026, 2, 27))).isEqualTo(1);
        assertThat(TERM.daysLeft(LocalDate.of(2027, 1, 1))).isZero();
        assertThat(TERM.kilometresLeft(29_999)).isEqualTo(1L);
        assertThat(TERM.kilometresLeft(50_000)).isZero();
        WarrantyTerm anyDistance = WarrantyTerm.from(DAY, 10_000, new FittedPartTerm(12, null));
        assertThat(anyDistance.covers(DAY, 9_000_000)).isTrue();
        assertThat(anyDistance.kilometresLeft(9_000_000)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Payer.class)
    void a_warranty_repair_does_not_restart_the_term_and_a_repair_somebody_else_pays_does(Payer payer) {
        LocalDate later = LocalDate.of(2025, 12, 1);
        WarrantyTerm after = TERM.replaced(payer, later, 25_000, YEAR);
        assertThat(after.ends())
                .isEqualTo(payer == Payer.WARRANTY ? LocalDate.of(2026, 2, 28) : LocalDate.of(2026, 12, 1));
        assertThat(TERM.replaced(Payer.WARRANTY, later, 25_000, YEAR)
                        .replaced(Payer.WARRANTY, later.plusMonths(1), 26_000, YEAR))
                .isEqualTo(TERM);
    }

    @Test
    void the_orders_of_a_car_tell_whether_a_part_is_under_warranty() {
        WorkOrder bought = order(Payer.CUSTOMER, Instant.parse("2025-03-01T02:00:00Z"), 40_000);
        WorkOrder renewed = order(Payer.WARRANTY, Instant.parse("2025-09-01T02:00:00Z"), 50_000);
        PartWarranty pump = PartWarranty.of(PUMP_PART, List.of(renewed, bought), null, YEAR, ZONE);
        assertThat(pump.fittings()).extracting(Fitting::payer).containsExactly(Payer.CUSTOMER, Payer.WARRANTY);
        assertThat(pump.covers(LocalDate.of(2026, 2, 28), 59_999)).isTrue();
        assertThat(pump.covers(LocalDate.of(2026, 3, 1), 59_999))
                .as("a year after it was bought, not after it was renewed")
                .isFalse();
        assertThat(pump.covers(LocalDate.of(2026, 2, 28), 60_000)).isFalse();
    }

    @Test
    void a_part_as_delivered_is_covered_by_the_cars_own_warranty_and_an_unknown_one_by_none() {
        WorkOrder renewed = order(Payer.WARRANTY, Instant.parse("2025-09-01T02:00:00Z"), 50_000);
        WarrantyTerm car = new WarrantyTerm(LocalDate.of(2023, 1, 1), 0, 36, 100_000L);
        PartWarranty known = PartWarranty.of(PUMP_PART, List.of(renewed), car, YEAR, ZONE);
        assertThat(known.term()).isEqualTo(car);
        PartWarranty unknown = PartWarranty.of(PUMP_PART, List.of(renewed), null, YEAR, ZONE);
        assertThat(unknown.covers(LocalDate.of(2025, 9, 2), 50_001)).isFalse();
        assertThat(PartWarranty.of(PUMP_PART, List.of(), null, YEAR, ZONE).fittings())
                .isEmpty();
    }
}
