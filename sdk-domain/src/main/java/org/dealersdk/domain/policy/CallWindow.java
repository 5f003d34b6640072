package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * When a call after a visit is made, counted from what it follows.
 *
 * @param earliest not before this; may be 0
 * @param latest before this has passed; longer than {@code earliest}
 */
@Requirement("V01")
public record CallWindow(
        @Meaning(english = "Not before this span has passed; may be 0.", chinese = "不早于该时间；可以为 0。")
        Span earliest,

        @Meaning(english = "Before this span has passed.", chinese = "在该时间届满之前。")
        Span latest) {

    /** Three days to one week, the default. */
    @Requirement("R168")
    public static final CallWindow THREE_DAYS_TO_A_WEEK = new CallWindow(Span.days(3), Span.days(7));

    /** Within one week. */
    @Requirement("R169")
    public static final CallWindow WITHIN_A_WEEK = new CallWindow(Span.days(0), Span.days(7));

    /** Two days to one week. */
    @Requirement("R170")
    public static final CallWindow TWO_DAYS_TO_A_WEEK = new CallWindow(Span.days(2), Span.days(7));

    /** Promptly. The source gives no number; one working day is this project's reading. */
    @Requirement("R172")
    public static final CallWindow PROMPTLY = new CallWindow(Span.days(0), Span.workingDays(1));

    /** The week that begins one week after the first call. */
    @Requirement({"R171", "A18"})
    public static final CallWindow SECOND_WEEK = new CallWindow(Span.days(7), Span.days(14));

    /**
     * A window.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-005 when it would close before or as it opens
     */
    public CallWindow {
        if (!earliest.isShorterThan(latest)) {
            throw new DealerException(PolicyProblem.ORDER.at("latest", latest.text(), earliest.text()));
        }
    }
}
