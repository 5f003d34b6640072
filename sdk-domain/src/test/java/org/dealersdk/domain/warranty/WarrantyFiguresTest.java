package org.dealersdk.domain.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.warranty.Claims.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dealersdk.domain.kpi.WarrantyKpis;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.WarrantyPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyFiguresTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Window MARCH =
            new Window(Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-03-31T16:00:00Z"));
    private static final Window APRIL = new Window(MARCH.closes(), Instant.parse("2026-04-30T16:00:00Z"));

    @Test
    @Requirement({"R283", "V13"})
    void the_pass_rate_is_accepted_applications_over_applications_each_attempt_counting() {
        WarrantyFigures march = figures(
                MARCH,
                in(ClaimState.PAID),
                in(ClaimState.RETURNED)
                        .submit(clerk())
                        .after()
                        .accept(Map.of(), clerk())
                        .after(),
                in(ClaimState.REJECTED));
        assertThat(march.applications()).isEqualTo(4);
        assertThat(march.accepted()).isEqualTo(2);
        assertThat(WarrantyKpis.PASS_RATE.of(march)).contains(new BigDecimal("50.00"));
    }

    @Test
    @Requirement({"R284", "V13"})
    void the_difference_rate_is_one_less_paid_over_applied_refused_lines_and_claims_included() {
        WarrantyClaim short1 = accepted()
                .pay(new Payment(cny("396.00"), NOW, "PR", "rate"), clerk())
                .after();
        WarrantyFigures march = figures(MARCH, short1, in(ClaimState.PAID), in(ClaimState.ACCEPTED));
        assertThat(march.applied()).isEqualTo(cny("900.00"));
        assertThat(march.paid()).isEqualTo(cny("846.00"));
        assertThat(WarrantyKpis.DIFFERENCE_RATE.of(march)).contains(new BigDecimal("6.00"));
        assertThat(WarrantyKpis.DIFFERENCE_RATE.of(figures(MARCH, in(ClaimState.REJECTED))))
                .contains(new BigDecimal("100.00"));
    }

    @Test
    @Requirement({"R285", "V13"})
    void the_audit_pass_rate_is_one_less_deducted_over_paid() {
        WarrantyClaim deducted =
                in(ClaimState.PAID).audit("AU", cny("9.00"), by(AUDITOR, NOW)).after();
        WarrantyFigures march = figures(MARCH, deducted, in(ClaimState.AUDITED), in(ClaimState.PAID));
        assertThat(march.auditedPaid()).isEqualTo(cny("900.00"));
        assertThat(march.deducted()).isEqualTo(cny("9.00"));
        assertThat(WarrantyKpis.AUDIT_PASS_RATE.of(march)).contains(new BigDecimal("99.00"));
    }

    @Test
    @Requirement({"R286", "V13"})
    void the_claim_rate_is_claims_handed_in_over_claims_opened() {
        WarrantyFigures march =
                figures(MARCH, draft(), in(ClaimState.SUBMITTED), in(ClaimState.PAID), in(ClaimState.WITHDRAWN));
        assertThat(march.opened()).isEqualTo(4);
        assertThat(WarrantyKpis.CLAIM_RATE.of(march)).contains(new BigDecimal("50.00"));
    }

    @Test
    @Requirement({"R283", "R284", "R285", "R286"})
    void each_fact_belongs_to_the_month_in_which_it_happened() {
        Instant first = MARCH.closes();
        WarrantyClaim paidInApril = in(ClaimState.ACCEPTED)
                .pay(Payment.full(cny("450.00"), first, "PR"), by(WARRANTY_CLERK, first))
                .after();
        WarrantyClaim paidInMarch = in(ClaimState.ACCEPTED)
                .pay(Payment.full(cny("450.00"), first.minus(MICRO), "PR"), by(WARRANTY_CLERK, first))
                .after()
                .audit("AU", cny("5.00"), by(AUDITOR, first.plus(Duration.ofDays(1))))
                .after();
        WarrantyFigures march = figures(MARCH, paidInApril, paidInMarch);
        WarrantyFigures april = figures(APRIL, paidInApril, paidInMarch);
        assertThat(march.paid()).isEqualTo(cny("450.00"));
        assertThat(april.paid()).isEqualTo(cny("450.00"));
        assertThat(WarrantyKpis.AUDIT_PASS_RATE.of(march)).isEmpty();
        assertThat(april.deducted()).isEqualTo(cny("5.00"));
        assertThat(april.applications()).isZero();
        assertThat(april.opened()).isZero();
        assertThat(WarrantyKpis.PASS_RATE.of(WarrantyFigures.none(CNY))).isEmpty();
        assertThat(WarrantyKpis.DIFFERENCE_RATE.of(figures(APRIL))).isEmpty();
    }

    @Test
    @Requirement({"R283", "R284", "R285", "R286", "V13"})
    void the_four_targets_are_separate() {
        WarrantyPolicy policy = DealerPolicy.standard().warranty();
        assertThat(policy.passRateTarget().isMetBy(new BigDecimal("99"))).isTrue();
        assertThat(policy.passRateTarget().isMetBy(new BigDecimal("98.99"))).isFalse();
        assertThat(policy.differenceTarget().isMetBy(new BigDecimal("1"))).isTrue();
        assertThat(policy.differenceTarget().isMetBy(new BigDecimal("1.01"))).isFalse();
        assertThat(policy.auditPassRateTarget().isMetBy(new BigDecimal("99.8"))).isTrue();
        assertThat(policy.auditPassRateTarget().isMetBy(new BigDecimal("99.79")))
                .isFalse();
        assertThat(policy.claimRateTarget().isMetBy(new BigDecimal("95"))).isTrue();
        assertThat(policy.claimRateTarget().isMetBy(new BigDecimal("94.99"))).isFalse();
    }

    private static WarrantyFigures figures(Window month, WarrantyClaim... claims) {
        WarrantyLedger ledger = new WarrantyLedger(month, CNY);
        for (WarrantyClaim claim : claims) {
            ledger.accept(claim);
        }
        return ledger.figures();
    }
}
