package org.dealersdk.domain.policy;

import org.dealersdk.domain.requirement.Requirement;

/**
 * Whether a second call follows the first, and when.
 *
 * @param planned false for stores that call only once or periodically
 * @param window counted from the moment the first call really took place
 */
@Requirement({"R171", "V02"})
public record SecondCall(
        @Meaning(english = "Whether a second call follows the first.", chinese = "是否在第一次回访后安排第二次。")
        boolean planned,

        @Meaning(english = "Counted from when the first call really took place.", chinese = "自第一次回访实际发生之时起算。")
        CallWindow window) {}
