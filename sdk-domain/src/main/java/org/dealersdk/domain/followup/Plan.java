package org.dealersdk.domain.followup;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up follows and when it is made.
 *
 * @param origin what it follows
 * @param since the delivery or the end of the consultation; for a second call, when the first one really took place
 * @param window when the call is made
 * @param first the first call this one is chained to, or null when it is a first call itself
 * @param topics what a second call is about; empty for a first call
 * @param covered topics of the first call, which the second must not repeat; empty for a first call
 */
@Requirement({"R171", "R173", "R176", "V02"})
public record Plan(
        FollowUpOrigin origin,
        Instant since,
        Window window,
        @Nullable FollowUpId first,
        List<String> topics,
        List<String> covered) {
    public Plan {
        topics = List.copyOf(topics);
        covered = List.copyOf(covered);
    }
}
