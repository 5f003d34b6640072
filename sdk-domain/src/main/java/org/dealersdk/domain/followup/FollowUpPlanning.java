package org.dealersdk.domain.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.CallWindow;
import org.dealersdk.domain.policy.FollowUpPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** How follow-ups come about, and what is due for them. */
final class FollowUpPlanning {

    private FollowUpPlanning() {}

    static Change<FollowUp> first(
            FollowUpOrigin origin,
            CustomerId customerId,
            @Nullable WorkOrderId workOrderId,
            Instant since,
            Occasion occasion) {
        Window window = window(since, occasion.policy().followUp().firstCall(), occasion);
        Plan plan = new Plan(origin, Instants.cut(since), window, null, List.of(), List.of());
        return planned(customerId, workOrderId, plan, occasion);
    }

    static Change<FollowUp> second(FollowUp first, List<String> topics, Occasion occasion) {
        FollowUpPolicy policy = occasion.policy().followUp();
        Instant called = first.calledAt().orElse(null);
        if (called == null
                || first.plan().first() != null
                || !policy.secondCall().planned()) {
            throw FollowUpProblem.NO_SECOND_CALL.failure();
        }
        List<String> covered = first.coveredTopics();
        Problems problems = new Problems();
        FollowUpLifecycle.targeted(problems, topics, covered);
        problems.orThrow();
        Window window = window(called, policy.secondCall().window(), occasion);
        Plan plan = new Plan(first.plan().origin(), called, window, first.id(), topics, covered);
        return planned(first.customerId(), first.workOrderId(), plan, occasion);
    }

    static List<Due> due(FollowUp followUp, Instant now) {
        List<Due> due = new ArrayList<>();
        if (followUp.state() == FollowUpState.PLANNED) {
            Window window = followUp.plan().window();
            if (window.isBefore(now)) {
                due.add(new Due(DeadlineKind.FOLLOW_UP_OPENS, window.opens()));
            }
            due.add(new Due(DeadlineKind.FOLLOW_UP_CLOSES, window.closes()));
        }
        earliest(followUp, MatterStage.OPEN, DeadlineKind.MATTER_REPORT, due);
        earliest(followUp, MatterStage.SOLVED, DeadlineKind.SOLUTION_TELL, due);
        return due;
    }

    private static void earliest(FollowUp followUp, MatterStage stage, DeadlineKind kind, List<Due> due) {
        Instant earliest = null;
        for (Matter matter : followUp.matters()) {
            Instant late = matter.stage() == stage ? matter.lateFrom() : null;
            if (late != null && (earliest == null || late.isBefore(earliest))) {
                earliest = late;
            }
        }
        if (earliest != null) {
            due.add(new Due(kind, earliest));
        }
    }

    private static Window window(Instant since, CallWindow when, Occasion occasion) {
        return occasion.policy().calendar().workingCalendar().window(since, when.earliest(), when.latest());
    }

    private static Change<FollowUp> planned(
            CustomerId customerId, @Nullable WorkOrderId workOrderId, Plan plan, Occasion occasion) {
        FollowUp followUp = new FollowUp(
                new FollowUpId(occasion.ids().next()),
                customerId,
                workOrderId,
                plan,
                occasion.policy().followUp().caller(),
                null,
                FollowUpState.PLANNED,
                List.of(),
                List.of(),
                Map.of());
        return Change.of(
                followUp,
                new FollowUpEvent.Planned(plan.origin(), customerId, workOrderId, plan.first(), plan.window()));
    }
}
