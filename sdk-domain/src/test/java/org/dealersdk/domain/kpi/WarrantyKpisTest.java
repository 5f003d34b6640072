package org.dealersdk.domain.kpi;

import static org.dealersdk.domain.kpi.Months.*;

import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyKpisTest {

    @Test
    @Requirement({"R283", "V13", "K13"})
    void ninety_nine_of_a_hundred_applications_pass() {
        assertFigure(WarrantyKpis.PASS_RATE, applications(99, 100), "99.00", true);
        assertFigure(WarrantyKpis.PASS_RATE, applications(9_899, 10_000), "98.99", false);
        assertNoFigure(WarrantyKpis.PASS_RATE, applications(0, 0));
    }

    @Test
    @Requirement({"R284", "V13", "A27", "K14"})
    void the_difference_is_what_was_not_paid_and_not_what_was_paid() {
        assertFigure(WarrantyKpis.DIFFERENCE_RATE, warranty("applied", "1000.00", "paid", "990.00"), "1.00", true);
        assertFigure(WarrantyKpis.DIFFERENCE_RATE, warranty("applied", "1000.00", "paid", "989.99"), "1.00", false);
        assertFigure(WarrantyKpis.DIFFERENCE_RATE, warranty("applied", "1000.00", "paid", "1000.00"), "0.00", true);
        assertNoFigure(WarrantyKpis.DIFFERENCE_RATE, warranty());
    }

    @Test
    @Requirement({"R285", "V13", "A27", "K15"})
    void the_audit_pass_rate_is_what_audits_left_and_not_what_they_took() {
        assertFigure(
                WarrantyKpis.AUDIT_PASS_RATE, warranty("auditedPaid", "1000.00", "deducted", "2.00"), "99.80", true);
        assertFigure(
                WarrantyKpis.AUDIT_PASS_RATE, warranty("auditedPaid", "1000.00", "deducted", "2.01"), "99.80", false);
        assertNoFigure(WarrantyKpis.AUDIT_PASS_RATE, warranty());
    }

    @Test
    @Requirement({"R286", "V13", "K40"})
    void ninety_five_of_a_hundred_warranty_repairs_are_claimed() {
        assertFigure(WarrantyKpis.CLAIM_RATE, warranty("claimed", 95, "opened", 100), "95.00", true);
        assertFigure(WarrantyKpis.CLAIM_RATE, warranty("claimed", 9_499, "opened", 10_000), "94.99", false);
        assertNoFigure(WarrantyKpis.CLAIM_RATE, warranty());
    }
}
