package org.dealersdk.domain.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * How long each step from the end of the work to the end of the order took. Always computed.
 *
 * @param steps the time since the step before that was taken; steps that were not taken are left out
 */
@Requirement({"R166", "M28"})
public record ClosingTimes(Map<Step, Duration> steps) {

    /** The steps, in their order. */
    public enum Step implements Coded {
        /** From the completed work to the final inspection. */
        INSPECTION,
        /** To the car being ready. */
        PREPARATION,
        /** To the customer being told. */
        NOTICE,
        /** To the customer having accepted the settlement preview. */
        PREVIEW,
        /** To the settlement. */
        SETTLEMENT,
        /** To the hand-over. */
        HAND_OVER,
        /** To the close. */
        CLOSE
    }

    public ClosingTimes {
        steps = Map.copyOf(steps);
    }

    /** The order's times as far as it has come. */
    public static ClosingTimes of(WorkOrder order) {
        Milestones reached = order.milestones();
        Closing closing = Closing.of(order);
        Inspection inspection = order.inspection();
        PreviewAnswer preview = closing.preview();
        List<CollectionNotice> notices = closing.notices();
        Map<Step, Duration> steps = new EnumMap<>(Step.class);
        Instant last = step(steps, Step.INSPECTION, reached.completed(), inspection == null ? null : inspection.at());
        last = step(steps, Step.PREPARATION, last, reached.ready());
        last = step(
                steps,
                Step.NOTICE,
                last,
                notices.isEmpty() ? null : notices.get(0).at());
        last = step(steps, Step.PREVIEW, last, preview == null ? null : preview.at());
        last = step(steps, Step.SETTLEMENT, last, reached.settled());
        last = step(steps, Step.HAND_OVER, last, reached.delivered());
        step(steps, Step.CLOSE, last, reached.closed());
        return new ClosingTimes(steps);
    }

    /** From the completed work to the last step taken. */
    public Duration total() {
        return steps.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static @Nullable Instant step(
            Map<Step, Duration> steps, Step step, @Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null || to.isBefore(from)) {
            return to == null ? from : to;
        }
        steps.put(step, Duration.between(from, to));
        return to;
    }
}
