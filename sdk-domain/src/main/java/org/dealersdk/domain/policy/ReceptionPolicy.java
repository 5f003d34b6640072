package org.dealersdk.domain.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for the reception of customer and car.
 *
 * @param greetWithin time from a customer's arrival to the greeting; the source's "three-minute rule" read as a response time (A14)
 * @param adviserRules in which order the adviser of an arriving customer is looked for; at least one
 * @param consultation how long a consultation lasts at least
 * @param shortConsultation what happens when a recorded consultation was shorter
 * @param consultationRecorded whether a diagnosis for a customer needs a recorded consultation
 * @param supportedJobTypes codes of the kinds of job an adviser never diagnoses without technical support; where he says himself that
 *     he cannot judge, support is needed in any case
 * @param washFirst whether a car is washed before it is sent into the workshop
 * @param commitments published promises by their id
 * @param explanationRequired whether the customer must have understood diagnosis, charges and plan before signing
 */
public record ReceptionPolicy(
        @Meaning(english = "Time from arrival to greeting.", chinese = "客户到店至接待问候的时限（“三分钟原则”按响应时间理解）。")
        @Requirement({"R079", "R078", "A14"})
        Span greetWithin,

        @Meaning(english = "Order in which the customer's adviser is looked for.", chinese = "确定接待服务顾问的先后规则。")
        @Requirement("R062")
        List<AdviserRule> adviserRules,

        @Meaning(english = "How long a consultation lasts at least.", chinese = "问诊最短时间。") @Requirement("R063")
        Span consultation,

        @Meaning(english = "What happens when a consultation was shorter.", chinese = "问诊时间不足时的处理。")
        @Requirement("R063")
        Shortfall shortConsultation,

        @Meaning(english = "Whether a diagnosis needs a recorded consultation.", chinese = "诊断是否必须有问诊记录。")
        @Requirement("R063")
        boolean consultationRecorded,

        @Meaning(
                english = "Kinds of job an adviser never diagnoses without technical support; no source names any.",
                chinese = "服务顾问不得单独诊断的工单类型；资料未列出。")
        @Requirement({"R064", "M43"})
        List<String> supportedJobTypes,

        @Meaning(english = "Whether the car is washed before the workshop.", chinese = "接修车是否先清洗后送入车间。")
        @Requirement({"R073", "V09"})
        boolean washFirst,

        @Meaning(english = "Published promises by their id.", chinese = "公司对外公布的承诺。") @Requirement("R077")
        Map<String, Commitment> commitments,

        @Meaning(
                english = "Whether diagnosis, charges and plan must have been explained and understood before signing.",
                chinese = "签字前是否必须已说明并获客户理解诊断、收费与方案。")
        @Requirement({"R065", "R089", "R090"})
        boolean explanationRequired) {

    /** Id of the standard promise to repair again or replace. */
    public static final String REPAIR_OR_REPLACE = "repair-or-replace";

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-006 when there is no rule for finding an adviser
     */
    public ReceptionPolicy {
        adviserRules = List.copyOf(adviserRules);
        supportedJobTypes = List.copyOf(supportedJobTypes);
        commitments = Collections.unmodifiableMap(new TreeMap<>(commitments));
        new Problems()
                .require(!adviserRules.isEmpty(), PolicyProblem.EMPTY, "adviserRules")
                .orThrow();
    }

    /** The sources' values: greeting within three minutes, seven minutes of consultation, repair or replacement promised. */
    public static ReceptionPolicy standard() {
        Commitment again =
                new Commitment("What was repaired badly is repaired again or replaced.", "保修保换的承诺。", false, List.of());
        return new ReceptionPolicy(
                Span.minutes(3),
                List.of(AdviserRule.BOOKED, AdviserRule.CUSTOMERS_OWN, AdviserRule.ROTATION),
                Span.minutes(7),
                Shortfall.REFUSE,
                false,
                List.of(),
                false,
                Map.of(REPAIR_OR_REPLACE, again),
                true);
    }
}
