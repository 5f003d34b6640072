package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for replaced parts.
 *
 * @param tracked classes of which every replaced part gets a tag; warranty parts always do, may be empty
 * @param keepable classes the customer may keep; never true of oil (state regulation) or of warranty parts (the manufacturer's)
 * @param outOfBaseWhenKept classes that leave the base of the recovery ratio when the customer keeps the part
 * @param oilTarget recovered oil in percent of the oil fitted
 * @param batteryTarget recovered batteries in percent
 * @param tyreTarget recovered tyres in percent
 * @param scrapIncomeTarget scrap income per repaired vehicle, in the store's currency
 * @param countWithin within which after a month's end its count is closed
 * @param accountsBy roles that keep the accounts and sign the count; at least one
 * @param ownedBy roles that own the project and approve the count; at least one
 */
public record OldPartsPolicy(
        @Meaning(english = "Classes of replaced parts that get a tag.", chinese = "需挂签登记的旧件类别。")
        @Requirement({"R274", "R275", "R281"})
        List<RecoveryClass> tracked,

        @Meaning(english = "Classes the customer may keep.", chinese = "客户可带走的旧件类别。") @Requirement("R278")
        List<RecoveryClass> keepable,

        @Meaning(
                english = "Classes outside the base of the ratio when the customer keeps the part.",
                chinese = "客户带走时不计入回收率基数的类别。")
        @Requirement({"R275", "A22"})
        List<RecoveryClass> outOfBaseWhenKept,

        @Meaning(english = "Recovered oil in percent of the oil fitted.", chinese = "机油回收率（%）。") @Requirement("R274")
        Target oilTarget,

        @Meaning(english = "Recovered batteries in percent.", chinese = "电瓶回收率（%）。") @Requirement("R275")
        Target batteryTarget,

        @Meaning(english = "Recovered tyres in percent.", chinese = "轮胎回收率（%）。") @Requirement("R275")
        Target tyreTarget,

        @Meaning(
                english = "Scrap income per repaired vehicle; 10 for mid-range, 15 for high-end brands.",
                chinese = "单车废品收入；中端品牌 10，高端品牌 15。")
        @Requirement("R279")
        Target scrapIncomeTarget,

        @Meaning(
                english = "Time after the month within which its count is closed; no source gives a number.",
                chinese = "月末之后完成旧件盘点的时限；资料未给出数值。")
        @Requirement("R277")
        Span countWithin,

        @Meaning(english = "Roles that keep the accounts and sign the count.", chinese = "负责建账并签认盘点的岗位。")
        @Requirement("R277")
        List<Role> accountsBy,

        @Meaning(english = "Roles that own the project and approve the count.", chinese = "项目负责并审批盘点的岗位。")
        @Requirement("R277")
        List<Role> ownedBy) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-006 when nobody could sign or approve
     */
    public OldPartsPolicy {
        tracked = List.copyOf(tracked);
        keepable = List.copyOf(keepable);
        outOfBaseWhenKept = List.copyOf(outOfBaseWhenKept);
        accountsBy = List.copyOf(accountsBy);
        ownedBy = List.copyOf(ownedBy);
        new Problems()
                .require(!accountsBy.isEmpty(), PolicyProblem.EMPTY, "accountsBy")
                .require(!ownedBy.isEmpty(), PolicyProblem.EMPTY, "ownedBy")
                .orThrow();
    }

    /** The sources' values. */
    public static OldPartsPolicy standard() {
        return new OldPartsPolicy(
                List.of(RecoveryClass.ENGINE_OIL, RecoveryClass.GEAR_OIL, RecoveryClass.BATTERY, RecoveryClass.TYRE),
                List.of(RecoveryClass.BATTERY, RecoveryClass.TYRE, RecoveryClass.OTHER),
                List.of(RecoveryClass.BATTERY),
                Target.parse(">= 90"),
                Target.parse(">= 100"),
                Target.parse(">= 100"),
                Target.parse(">= 10"),
                Span.workingDays(3),
                List.of(Role.PARTS_MANAGER),
                List.of(Role.WORKSHOP_SUPERVISOR));
    }

    /** True when a customer who wants to may keep a replaced part of this class. */
    @Requirement({"R276", "R278", "R281"})
    public boolean isKeepable(RecoveryClass kind, boolean warranty) {
        return !warranty && !kind.isOil() && keepable.contains(kind);
    }
}
