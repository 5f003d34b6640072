package org.dealersdk.domain.policy;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * The quick-service promise.
 *
 * @param maintenance the lane for maintenance
 * @param bodyPaint the lane for body and paint
 */
public record QuickServicePolicy(
        @Meaning(english = "Quick maintenance.", chinese = "快速保养。") @Requirement({"R083", "R118", "R119"})
        QuickLanePolicy maintenance,

        @Meaning(english = "Quick body and paint.", chinese = "快速钣喷。") @Requirement({"R118", "R119"})
        QuickLanePolicy bodyPaint) {

    /** The source's values: an hour for maintenance with a tenth of the technicians, four hours for body and paint with 15 %. */
    public static QuickServicePolicy standard() {
        Target rate = Target.parse(">= 30, not falling");
        return new QuickServicePolicy(
                new QuickLanePolicy(Span.hours(1), 10, 30, rate), new QuickLanePolicy(Span.hours(4), 15, 30, rate));
    }
}
