package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for settling an order, for its invoices and for opening it again.
 *
 * @param taxPercent value-added tax contained in every price, 0 to 100
 * @param roundTo step the amount a customer pays is rounded to, above 0; the rounding stands on its own line
 * @param rounding how it is rounded
 * @param settleWithin how long after its inspection an order should be settled
 * @param rateTarget settled of inspected orders in percent
 * @param promiseWaiver which fees are waived when a service promise is broken
 * @param invoiceSeries beginning of the invoice numbers by code of the payer; a payer without one gets no invoice
 * @param creditNoteSeries beginning of the numbers of credit notes
 * @param creditTerm how long after the invoice what is left open is due
 * @param reopenWithin how long after an order was last closed, delivered or settled it may be opened again; not longer than the time
 *     until the call after the visit, so that the customer is asked about what is final
 * @param reopenBy who may open an order again; at least one role
 */
public record SettlementPolicy(
        @Meaning(
                english = "Tax contained in every price, in percent; no source gives a number.",
                chinese = "价格中所含增值税百分比；资料未给出数值。")
        @Requirement("R167")
        BigDecimal taxPercent,

        @Meaning(english = "Step the amount a customer pays is rounded to.", chinese = "客户应付金额的取整单位。")
        @Requirement("R160")
        BigDecimal roundTo,

        @Meaning(english = "How it is rounded: nearest or down.", chinese = "取整方式：nearest（四舍五入）或 down（抹零）。")
        @Requirement("R160")
        Rounding rounding,

        @Meaning(
                english = "How long after its inspection an order should be settled; the sources want all of a month.",
                chinese = "质检后多久内应结算；资料要求月度 100%。")
        @Requirement("R159")
        Span settleWithin,

        @Meaning(english = "Settled of inspected orders in percent.", chinese = "完工结算率（%）。")
        @Requirement({"R143", "R159"})
        Target rateTarget,

        @Meaning(
                english = "Fees waived when a service promise is broken: none, labour or all; the source does not say.",
                chinese = "服务承诺未兑现时免收的费用：none（无）、labour（工时费）或 all（全部）；资料未说明。")
        @Requirement({"R119", "R164", "A15"})
        WaiverScope promiseWaiver,

        @Meaning(
                english = "Beginning of invoice numbers by payer; a payer left out gets no invoice.",
                chinese = "各付款方发票号前缀；未列出的付款方不开发票。")
        @Requirement("R112")
        Map<String, String> invoiceSeries,

        @Meaning(english = "Beginning of the numbers of credit notes.", chinese = "红字发票号前缀。") @Requirement("R161")
        String creditNoteSeries,

        @Meaning(english = "How long after the invoice an open amount is due.", chinese = "欠款的付款期限。")
        @Requirement("R161")
        Span creditTerm,

        @Meaning(
                english =
                        "How long after closing an order may be opened again; at most until the call after the visit.",
                chinese = "工单关闭后多久内可重新打开；不晚于回访。")
        @Requirement("R161")
        Span reopenWithin,

        @Meaning(english = "Roles that may open an order again.", chinese = "可重新打开工单的岗位。") @Requirement("R388")
        List<Role> reopenBy) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004, POL-006 with everything that is wrong
     */
    public SettlementPolicy {
        invoiceSeries = Collections.unmodifiableMap(new TreeMap<>(invoiceSeries));
        reopenBy = List.copyOf(reopenBy);
        boolean taxed = taxPercent.signum() >= 0 && taxPercent.compareTo(HUNDRED) <= 0;
        Problems problems = new Problems()
                .require(taxed, PolicyProblem.OUT_OF_RANGE, "taxPercent", taxPercent, 0, HUNDRED)
                .require(roundTo.signum() > 0, PolicyProblem.OUT_OF_RANGE, "roundTo", roundTo, "0.01", "∞")
                .require(!creditNoteSeries.isBlank(), PolicyProblem.EMPTY, "creditNoteSeries")
                .require(!reopenBy.isEmpty(), PolicyProblem.EMPTY, "reopenBy");
        invoiceSeries.forEach((payer, series) ->
                problems.require(!series.isBlank() && !payer.isBlank(), PolicyProblem.EMPTY, "invoiceSeries." + payer));
        problems.orThrow();
    }

    /** What is usual, since the sources name no number but the monthly 100 %: the dealer's own orders get no invoice. */
    public static SettlementPolicy standard() {
        return new SettlementPolicy(
                new BigDecimal("13"),
                new BigDecimal("0.01"),
                Rounding.NEAREST,
                Span.days(1),
                Target.parse(">= 100"),
                WaiverScope.LABOUR,
                Map.of("customer", "INV-C", "warranty", "INV-W", "insurance", "INV-I"),
                "CRN",
                Span.days(30),
                Span.days(2),
                List.of(Role.AFTER_SALES_MANAGER, Role.FINANCE_MANAGER, Role.GENERAL_MANAGER));
    }
}
