package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for promised times and for what customer and adviser hear on the way to them.
 *
 * @param sameDayWarning how long before the promised time the adviser is warned of a delay, when the car is collected on the day it
 *     came
 * @param laterDayWarning the same, when it is collected on a later day
 * @param checkEvery how often the adviser asks the workshop how far the car is; zero to be left alone
 * @param silenceAfter after how long without a word to the customer somebody is to call him; zero never
 * @param keptWhen what keeps a promised time
 * @param quickService the quick-service promise
 */
public record PromisePolicy(
        @Meaning(
                english = "How long before the promised time a delay is warned of, for collection on the same day.",
                chinese = "当天取车：技师至少提前多久预警延误。")
        @Requirement({"R133", "V08"})
        Span sameDayWarning,

        @Meaning(
                english = "How long before the promised time a delay is warned of, for collection on a later day.",
                chinese = "隔天取车：技师提前多久预警延误。")
        @Requirement({"R133", "V08"})
        Span laterDayWarning,

        @Meaning(
                english = "How often the adviser asks the workshop; zero for never; no source gives a number.",
                chinese = "服务顾问询问维修进度的间隔；0 表示不要求；资料未给出数值。")
        @Requirement("R134")
        Span checkEvery,

        @Meaning(
                english = "Silence towards the customer after which a task is raised; zero for never; no number given.",
                chinese = "多久未向客户通报进度即提醒；0 表示不提醒；资料未给出数值。")
        @Requirement("M30")
        Span silenceAfter,

        @Meaning(
                english = "What keeps a promised time: ready or handed-over.",
                chinese = "以 ready（待交车）或 handed-over（已交车）为守时标准。")
        @Requirement({"R119", "R138"})
        PromiseEnd keptWhen,

        @Meaning(english = "The quick-service promise.", chinese = "快速服务承诺。") @Requirement({"R119", "V22"})
        QuickServicePolicy quickService) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-005 when the later day's warning is the shorter one
     */
    public PromisePolicy {
        new Problems()
                .require(
                        !laterDayWarning.isShorterThan(sameDayWarning),
                        PolicyProblem.ORDER,
                        "laterDayWarning",
                        laterDayWarning,
                        sameDayWarning)
                .orThrow();
    }

    /** The source's values: warned half an hour ahead on the same day, a day ahead otherwise; where it names no number, what is usual. */
    public static PromisePolicy standard() {
        return new PromisePolicy(
                Span.minutes(30),
                Span.days(1),
                Span.hours(2),
                Span.hours(4),
                PromiseEnd.READY,
                QuickServicePolicy.standard());
    }
}
