package org.dealersdk.domain.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Agreement;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Estimate;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.Milestones;
import org.dealersdk.domain.workorder.Rework;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.jspecify.annotations.Nullable;

/** What happened to an order, as far as its customer is concerned; every wait can be computed from it. */
final class OrderHistory {

    private final List<OrderView.Step> steps = new ArrayList<>();

    private OrderHistory() {}

    @Requirement("M28")
    static List<OrderView.Step> steps(WorkOrder order) {
        OrderHistory history = new OrderHistory();
        Diagnosis diagnosis = order.diagnosis();
        Estimate estimate = order.estimate();
        Inspection inspection = order.inspection();
        history.add(ProgressNotice.RECEIVED, order.intake().receivedAt());
        history.add(ProgressNotice.DIAGNOSED, diagnosis == null ? null : diagnosis.at());
        history.add(ProgressNotice.ESTIMATE_READY, estimate == null ? null : estimate.at());
        for (Agreement agreement : order.agreements()) {
            history.add(ProgressNotice.AGREED, agreement.at());
        }
        for (Finding found : order.findings()) {
            history.add(ProgressNotice.FAULT_FOUND, found.at());
            history.add(
                    ProgressNotice.FAULT_DECIDED,
                    found.answer() == null ? null : found.answer().at());
        }
        for (Rework again : order.reworks()) {
            history.add(ProgressNotice.BACK_IN_WORKSHOP, again.at());
        }
        history.add(ProgressNotice.INSPECTED, inspection == null ? null : inspection.at());
        history.add(order);
        history.steps.sort(Comparator.comparing(OrderView.Step::at));
        return history.steps;
    }

    /** The times promised so far, and when; why one was given up is told by word of mouth. */
    static List<OrderView.PromisedTime> promises(WorkOrder order) {
        return order.promiseVersions().stream()
                .map(version -> new OrderView.PromisedTime(version.promisedAt(), version.madeAt()))
                .toList();
    }

    private void add(WorkOrder order) {
        Milestones reached = order.milestones();
        add(ProgressNotice.WORK_STARTED, reached.started());
        add(ProgressNotice.WORK_DONE, reached.completed());
        add(ProgressNotice.READY, reached.ready());
        add(ProgressNotice.SETTLED, reached.settled());
        add(ProgressNotice.HANDED_OVER, reached.delivered());
        boolean calledOff = order.state() == WorkOrderState.CANCELLED;
        add(calledOff ? ProgressNotice.CALLED_OFF : ProgressNotice.CLOSED, reached.closed());
    }

    private void add(ProgressNotice what, @Nullable Instant at) {
        Text words = what.words();
        if (at != null) {
            steps.add(new OrderView.Step(words, at));
        }
    }
}
