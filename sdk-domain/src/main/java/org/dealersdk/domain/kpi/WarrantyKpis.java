package org.dealersdk.domain.kpi;

import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.warranty.WarrantyFigures;

/** Key figures of warranty claims: four figures the sources mix up under like names, each with its own base (V13). */
@Requirement("V13")
public final class WarrantyKpis {

    /** Share of applications the manufacturer accepted. */
    @Requirement({"R283", "V13"})
    public static final Kpi<WarrantyFigures> PASS_RATE = new Kpi<>(
            "K13",
            new Text("Claim application pass rate", "保修申请合格率"),
            new Text("applications accepted / applications; each attempt counts", "申请合格数 / 申请数；每次申请均计"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.accepted(), month.applications()),
            (policy, month) -> policy.warranty().passRateTarget());

    /** Share applied for and not paid; the source prints the share that was paid. */
    @Requirement({"R284", "V13", "A27"})
    public static final Kpi<WarrantyFigures> DIFFERENCE_RATE = new Kpi<>(
            "K14",
            new Text("Claim payment difference rate", "保修赔付差异率"),
            new Text("(amount applied for - amount paid) / amount applied for", "（申请保修金额 - 保修赔付金额）/ 申请保修金额"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.applied().minus(month.paid()), month.applied()),
            (policy, month) -> policy.warranty().differenceTarget());

    /** Share paid that withstood audits; the source prints the share that did not. */
    @Requirement({"R285", "V13", "A27"})
    public static final Kpi<WarrantyFigures> AUDIT_PASS_RATE = new Kpi<>(
            "K15",
            new Text("Claim audit pass rate", "保修审计合格率"),
            new Text(
                    "(amount paid - amount deducted by audits) / amount paid, of audited claims",
                    "（已赔付保修金额 - 审计扣款金额）/ 已赔付保修金额，限已审计索赔"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.auditedPaid().minus(month.deducted()), month.auditedPaid()),
            (policy, month) -> policy.warranty().auditPassRateTarget());

    /** Share of warranty repairs that were claimed at all. */
    @Requirement({"R286", "V13"})
    public static final Kpi<WarrantyFigures> CLAIM_RATE = new Kpi<>(
            "K40",
            new Text("Warranty claim rate", "保修索赔率"),
            new Text("claims handed in / claims opened", "已提交索赔数 / 应索赔数"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.claimed(), month.opened()),
            (policy, month) -> policy.warranty().claimRateTarget());

    private WarrantyKpis() {}
}
