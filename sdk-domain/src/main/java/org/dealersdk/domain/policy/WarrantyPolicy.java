package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for claims on the manufacturer and for the warranty on parts fitted.
 *
 * @param submitWithin within which after the settlement a claim is handed in
 * @param resubmitWithin within which a claim the manufacturer sent back is handed in again
 * @param disposeWithin within which a line the manufacturer refused is charged to somebody else or written off
 * @param clerkRoles roles of the dedicated clerk; at least one
 * @param backupRoles roles of which one may stand in as B clerk; may be empty
 * @param writeOffBy roles that may write off a refused line; at least one
 * @param fittedPart warranty on a part that was paid for
 * @param audit the group's own audit
 * @param passRateTarget applications accepted in percent
 * @param differenceTarget amount applied for but not paid in percent; 1 for mid-range, 2 for high-end brands
 * @param auditPassRateTarget amount paid that withstood audits in percent
 * @param claimRateTarget warranty repairs claimed in percent
 */
public record WarrantyPolicy(
        @Meaning(
                english = "Time from settlement to the claim's submission; no source gives a number.",
                chinese = "结算后提交索赔的时限；资料未给出数值。")
        Span submitWithin,

        @Meaning(
                english = "Time to hand a returned claim in again; no source gives a number.",
                chinese = "退回后重新提交的时限；资料未给出数值。")
        Span resubmitWithin,

        @Meaning(
                english = "Time to charge a refused line to somebody else or write it off; no source gives a number.",
                chinese = "拒赔项目转由他方承担或核销的时限；资料未给出数值。")
        Span disposeWithin,

        @Meaning(english = "Roles of the dedicated clerk.", chinese = "专职索赔员岗位。") @Requirement("R291")
        List<Role> clerkRoles,

        @Meaning(english = "Roles that may serve as B clerk.", chinese = "可担任 B 角的岗位。") @Requirement("R289")
        List<Role> backupRoles,

        @Meaning(english = "Roles that may write off a refused line.", chinese = "可核销拒赔项目的岗位。")
        List<Role> writeOffBy,

        @Meaning(
                english = "Warranty on a part that was paid for; no source gives numbers.",
                chinese = "付费更换配件的质保期；资料未给出数值。")
        FittedPartTerm fittedPart,

        @Meaning(english = "The group's own audit of claims.", chinese = "内部保修审计。") @Requirement({"R288", "A29"})
        WarrantyAuditPolicy audit,

        @Meaning(english = "Applications accepted in percent.", chinese = "保修申请合格率（%）。") @Requirement({"R283", "V13"})
        Target passRateTarget,

        @Meaning(
                english = "Applied for but not paid in percent; 1 for mid-range, 2 for high-end brands.",
                chinese = "保修赔付差异率（%）；中端品牌 1，高端品牌 2。")
        @Requirement({"R284", "V13"})
        Target differenceTarget,

        @Meaning(english = "Amount paid that withstood audits in percent.", chinese = "保修审计合格率（%）。")
        @Requirement({"R285", "V13"})
        Target auditPassRateTarget,

        @Meaning(english = "Warranty repairs claimed in percent.", chinese = "保修索赔率（%）。") @Requirement({"R286", "V13"})
        Target claimRateTarget) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-006 when nobody could handle a claim or write anything off
     */
    public WarrantyPolicy {
        clerkRoles = List.copyOf(clerkRoles);
        backupRoles = List.copyOf(backupRoles);
        writeOffBy = List.copyOf(writeOffBy);
        new Problems()
                .require(!clerkRoles.isEmpty(), PolicyProblem.EMPTY, "clerkRoles")
                .require(!writeOffBy.isEmpty(), PolicyProblem.EMPTY, "writeOffBy")
                .orThrow();
    }

    /** The sources' values; where they name no number, what is usual. */
    public static WarrantyPolicy standard() {
        return new WarrantyPolicy(
                Span.days(7),
                Span.days(3),
                Span.days(7),
                List.of(Role.WARRANTY_CLERK),
                List.of(Role.TECHNICAL_SUPERVISOR, Role.SERVICE_ADVISER, Role.TECHNICIAN),
                List.of(Role.AFTER_SALES_MANAGER, Role.GENERAL_MANAGER, Role.FINANCE_MANAGER),
                new FittedPartTerm(12, 20_000),
                WarrantyAuditPolicy.standard(),
                Target.parse(">= 99"),
                Target.parse("<= 1"),
                Target.parse(">= 99.8"),
                Target.parse(">= 95"));
    }
}
