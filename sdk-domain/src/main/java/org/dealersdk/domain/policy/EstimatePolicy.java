package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;

/**
 * Policy for prices and for what an estimate may propose. Where somebody has several roles, the largest authority counts.
 *
 * @param prices the published price list
 * @param listPrices how far it binds
 * @param deviationPercent by how much a role may deviate from the usual price, up or down, in percent of it
 * @param accessoryDiscountPercent by how much a role may reduce accessories, in percent
 * @param careCampaigns percent by which care products of regular maintenance may be reduced, by the campaign's id
 * @param replacementEvidence what must show that a part has to be replaced
 * @param wearParts operation codes or part numbers of parts that wear; a distance or time is a guideline for them and no evidence
 * @param partsGuarantee what is guaranteed for parts, as said in the estimate
 */
public record EstimatePolicy(
        @Meaning(english = "The published price list.", chinese = "对外公布的价目表。") @Requirement({"R089", "R093", "M20"})
        PriceList prices,

        @Meaning(english = "How far the price list binds.", chinese = "价目表的约束范围。") @Requirement({"R093", "M20"})
        ListPrices listPrices,

        @Meaning(
                english = "Percent by which a role may deviate from the usual price; no source gives a number.",
                chinese = "各岗位可偏离标准价格的百分比；资料未给出数值。")
        @Requirement({"R093", "M20"})
        Map<Role, BigDecimal> deviationPercent,

        @Meaning(
                english = "Percent by which a role may reduce accessories; no source gives a number.",
                chinese = "各岗位精品折扣权限百分比；资料未给出数值。")
        @Requirement("R095")
        Map<Role, BigDecimal> accessoryDiscountPercent,

        @Meaning(english = "Reduction of care products in percent, by campaign.", chinese = "各营销活动对保养用品的折扣百分比。")
        @Requirement("R095")
        Map<String, BigDecimal> careCampaigns,

        @Meaning(english = "What must show that a part has to be replaced.", chinese = "更换配件所需的依据。")
        @Requirement({"R092", "M22"})
        EvidenceRule replacementEvidence,

        @Meaning(
                english = "Codes of parts that wear: they are measured, distance or time is a guideline.",
                chinese = "磨损件代码：须实测，里程或时间仅供参考。")
        @Requirement({"R034", "R092"})
        List<String> wearParts,

        @Meaning(english = "What is guaranteed for parts, as said in the estimate.", chinese = "估价单所载配件质量保证。")
        @Requirement({"R086", "R257"})
        String partsGuarantee) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 with every percentage out of range
     */
    public EstimatePolicy {
        deviationPercent = Collections.unmodifiableMap(new TreeMap<>(deviationPercent));
        accessoryDiscountPercent = Collections.unmodifiableMap(new TreeMap<>(accessoryDiscountPercent));
        careCampaigns = Collections.unmodifiableMap(new TreeMap<>(careCampaigns));
        wearParts = List.copyOf(wearParts);
        Problems problems = new Problems();
        deviationPercent.forEach((role, percent) -> within(problems, "deviationPercent." + role.code(), percent));
        accessoryDiscountPercent.forEach(
                (role, percent) -> within(problems, "accessoryDiscountPercent." + role.code(), percent));
        careCampaigns.forEach((campaign, percent) -> within(problems, "careCampaigns." + campaign, percent));
        problems.orThrow();
    }

    /** No list yet; deviations by the managers; the order's diagnosis is evidence enough; brake pads are measured. */
    public static EstimatePolicy standard() {
        return new EstimatePolicy(
                PriceList.none(),
                ListPrices.WHERE_LISTED,
                Map.of(Role.AFTER_SALES_MANAGER, HUNDRED, Role.GENERAL_MANAGER, HUNDRED),
                Map.of(
                        Role.SERVICE_ADVISER,
                        BigDecimal.valueOf(5),
                        Role.AFTER_SALES_MANAGER,
                        BigDecimal.valueOf(20),
                        Role.GENERAL_MANAGER,
                        HUNDRED),
                Map.of(),
                EvidenceRule.PER_ORDER,
                List.of("brake-pads", "brake-discs", "tyres", "wiper-blades"),
                "repair or replacement / 保修保换");
    }

    private static void within(Problems problems, String where, BigDecimal percent) {
        boolean inRange = percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
        problems.require(inRange, PolicyProblem.OUT_OF_RANGE, where, percent, 0, HUNDRED);
    }
}
