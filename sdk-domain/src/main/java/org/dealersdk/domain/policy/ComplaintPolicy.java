package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Span;

/**
 * Policy for complaints.
 *
 * @param replyWithin the reply time that holds until the customer is promised another one
 * @param escalation when it goes over the owner's head, and to whom
 * @param askSatisfactionWithin when the customer is asked, after an answer, whether it satisfies
 * @param trackEvery how often progress is recorded; an entry is due by the end of that day
 * @param rootCauseRequired whether a complaint closes only with its root cause
 * @param rateTarget complaints per 100 visits
 * @param satisfactionTarget customers satisfied with the handling, in percent
 */
public record ComplaintPolicy(
        @Meaning(english = "Reply time until the customer is promised another.", chinese = "向客户另行承诺之前的答复时限。")
        @Requirement({"R223", "V04"})
        Span replyWithin,

        @Meaning(english = "Escalation over the owner's head.", chinese = "升级上报。") @Requirement({"R227", "A28"})
        EscalationPolicy escalation,

        @Meaning(english = "When the customer is asked whether an answer satisfies.", chinese = "答复后询问客户满意度的时限。")
        @Requirement({"R224", "R226"})
        Span askSatisfactionWithin,

        @Meaning(english = "How often progress is recorded.", chinese = "跟踪记录的频率。") @Requirement("R226")
        Span trackEvery,

        @Meaning(english = "Whether the root cause must be known before closing.", chinese = "结案前是否必须查明根本原因。")
        @Requirement("R235")
        boolean rootCauseRequired,

        @Meaning(english = "Complaints per 100 visits.", chinese = "抱怨投诉率（%）。") @Requirement({"R229", "V05"})
        Target rateTarget,

        @Meaning(english = "Percent of customers satisfied with the handling.", chinese = "投诉处理满意度（%）。")
        @Requirement({"R230", "V05"})
        Target satisfactionTarget) {

    /** The sources' values; of the two versions of each target (V05) the stricter one. */
    public static ComplaintPolicy standard() {
        return new ComplaintPolicy(
                Span.hours(24),
                new EscalationPolicy(
                        Span.hours(24),
                        EscalationPolicy.Start.RECEIPT,
                        EscalationPolicy.End.ANSWER,
                        List.of(Role.GENERAL_MANAGER, Role.CUSTOMER_SERVICE_MANAGER, Role.AFTER_SALES_MANAGER)),
                Span.days(1),
                Span.days(1),
                true,
                Target.parse("< 4, falling"),
                Target.parse("> 99"));
    }
}
