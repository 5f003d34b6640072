package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for the group's own audit of a store's warranty claims.
 *
 * @param smallestTeam fewest members of a team, 1 to 20
 * @param largestTeam most members of a team, not fewer than the fewest, up to 20
 * @param frequency how often a store is audited for a brand
 * @param yearStartMonth month in which the project year of twelve months begins, 1 to 12
 * @param teamWithin within which after the year's beginning the team is named; 31 days is by 31 January
 * @param performanceDeductionPercent smallest deduction from the performance pay where an audit is failed, 0 to 100
 * @param auditableFor how long after its payment a claim may be audited; it stays open so long
 * @param supervisedBy roles that supervise for the group and approve the result; at least one
 */
@Requirement({"R288", "R290", "A29"})
public record WarrantyAuditPolicy(
        @Meaning(english = "Fewest members of an audit team.", chinese = "审计团队最少人数。") @Requirement("R288")
        int smallestTeam,

        @Meaning(english = "Most members of an audit team.", chinese = "审计团队最多人数。") @Requirement("R288")
        int largestTeam,

        @Meaning(
                english = "Whether a store is audited every-year or once.",
                chinese = "每店审计频次：every-year（每年）或 once（仅一次）。")
        @Requirement("A29")
        AuditFrequency frequency,

        @Meaning(english = "Month in which the project year begins.", chinese = "项目年度起始月份。") @Requirement("A29")
        int yearStartMonth,

        @Meaning(
                english = "Time from the year's beginning within which the team is named.",
                chinese = "年度开始后组建审计团队的时限。")
        @Requirement("R288")
        Span teamWithin,

        @Meaning(
                english = "Smallest deduction from performance pay in percent where an audit is failed.",
                chinese = "审计不合格时绩效扣减的最低百分比。")
        @Requirement("R290")
        BigDecimal performanceDeductionPercent,

        @Meaning(
                english = "How long after payment a claim may be audited; no source gives a number.",
                chinese = "赔付之后可审计的期限；资料未给出数值。")
        @Requirement("R288")
        Span auditableFor,

        @Meaning(english = "Roles that supervise for the group.", chinese = "代表集团监督的岗位。") @Requirement("R288")
        List<Role> supervisedBy) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004, POL-006 with everything that is wrong
     */
    public WarrantyAuditPolicy {
        supervisedBy = List.copyOf(supervisedBy);
        boolean percent =
                performanceDeductionPercent.signum() >= 0 && performanceDeductionPercent.compareTo(HUNDRED) <= 0;
        Problems problems = new Problems();
        within(problems, "smallestTeam", smallestTeam, 1, 20);
        within(problems, "largestTeam", largestTeam, Math.max(1, smallestTeam), 20);
        within(problems, "yearStartMonth", yearStartMonth, 1, 12);
        problems.require(
                        percent,
                        PolicyProblem.OUT_OF_RANGE,
                        "performanceDeductionPercent",
                        performanceDeductionPercent,
                        0,
                        HUNDRED)
                .require(!supervisedBy.isEmpty(), PolicyProblem.EMPTY, "supervisedBy")
                .orThrow();
    }

    /** The sources' values: three to five people named by 31 January, each store once a year, at least 20 %. */
    public static WarrantyAuditPolicy standard() {
        return new WarrantyAuditPolicy(
                3,
                5,
                AuditFrequency.EVERY_YEAR,
                1,
                Span.days(31),
                BigDecimal.valueOf(20),
                Span.days(365),
                List.of(Role.GENERAL_MANAGER, Role.AFTER_SALES_MANAGER));
    }

    private static void within(Problems problems, String where, int value, int from, int to) {
        problems.require(value >= from && value <= to, PolicyProblem.OUT_OF_RANGE, where, value, from, to);
    }
}
