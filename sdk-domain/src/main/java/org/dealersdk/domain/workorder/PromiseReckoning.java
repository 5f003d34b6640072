package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.PromiseEnd;
import org.dealersdk.domain.policy.WaiverScope;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** Whether promises were kept, and what follows for the bill. */
final class PromiseReckoning {

    private PromiseReckoning() {}

    /** Broken as soon as any time ever promised passed before the customer was told of another one. */
    @Requirement({"R138", "M24", "M42"})
    static Optional<PromiseOutcome> outcome(WorkOrder order, DealerPolicy policy, Instant now) {
        List<PromiseVersion> versions = order.promiseVersions();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        boolean broken = false;
        int moved = 0;
        for (int i = 0; i < versions.size() - 1; i++) {
            boolean late = versions.get(i + 1).toldAt().isAfter(versions.get(i).promisedAt());
            broken |= late;
            moved += late ? 0 : 1;
        }
        Instant promisedAt = versions.get(versions.size() - 1).promisedAt();
        Instant met = metAt(order, policy);
        broken |= !order.promised().broken().isEmpty() || isLate(promisedAt, met, now);
        return Optional.of(new PromiseOutcome(promisedAt, met, verdict(broken, met), moved));
    }

    /** Additional work the customer signed for within the lane's time moves the promise to the time he signed for. */
    @Requirement({"R083", "R119"})
    static Optional<PromiseOutcome> quickOutcome(WorkOrder order, DealerPolicy policy, Instant now) {
        QuickPromise quick = order.promised().quick();
        if (quick == null) {
            return Optional.empty();
        }
        Instant dueAt = quick.dueAt();
        int moved = 0;
        for (Agreement made : order.agreements()) {
            if (made.revision() > 1
                    && !made.at().isAfter(dueAt)
                    && made.promisedAt().isAfter(dueAt)) {
                dueAt = made.promisedAt();
                moved++;
            }
        }
        Instant met = metAt(order, policy);
        return Optional.of(new PromiseOutcome(dueAt, met, verdict(isLate(dueAt, met, now), met), moved));
    }

    @Requirement({"R119", "R164", "A15"})
    static Optional<FeeWaiver> waiver(WorkOrder order, Occasion occasion) {
        WaiverScope scope = occasion.policy().settlement().promiseWaiver();
        boolean missed = order.quickOutcome(occasion.policy(), occasion.at())
                .filter(outcome -> outcome.verdict() == PromiseVerdict.BROKEN)
                .isPresent();
        boolean waived =
                Closing.of(order).waivers().stream().anyMatch(one -> one.reason() == WaiverReason.PROMISE_BROKEN);
        return missed && !waived && scope != WaiverScope.NONE && Waivers.isAnythingLeft(order, scope)
                ? Optional.of(Waivers.ofPromise(order, scope, occasion))
                : Optional.empty();
    }

    private static @Nullable Instant metAt(WorkOrder order, DealerPolicy policy) {
        Milestones reached = order.milestones();
        return policy.promise().keptWhen() == PromiseEnd.READY ? reached.ready() : reached.delivered();
    }

    private static boolean isLate(Instant promisedAt, @Nullable Instant met, Instant now) {
        return (met == null ? now : met).isAfter(promisedAt);
    }

    private static PromiseVerdict verdict(boolean broken, @Nullable Instant met) {
        if (broken) {
            return PromiseVerdict.BROKEN;
        }
        return met == null ? PromiseVerdict.PENDING : PromiseVerdict.KEPT;
    }
}
