package org.dealersdk.domain.progress;

import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.workorder.HoldReason;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.jspecify.annotations.Nullable;

/** What the trade's terms are called towards a customer. */
final class CustomerWords {

    private static final Text DECIDE = new Text("Please decide on the fault we found.", "请对发现的故障作出决定。");
    private static final Text ANSWER = new Text("Please answer us, so that we can go on.", "请您答复，以便我们继续。");

    private CustomerWords() {}

    static Text status(WorkOrderState state) {
        return switch (state) {
            case OPENED -> new Text("Received", "已接车");
            case DIAGNOSED -> new Text("Diagnosed", "已诊断");
            case ESTIMATED -> new Text("Estimate awaits your answer", "估价待您确认");
            case AUTHORISED -> new Text("Agreed, waiting for the workshop", "已同意，等待派工");
            case DECLINED -> new Text("Declined", "已谢绝");
            case IN_PROGRESS -> new Text("Being worked on", "维修中");
            case ON_HOLD -> new Text("Waiting", "等待中");
            case WORK_COMPLETED -> new Text("Work done, inspection to come", "维修完成，待检验");
            case INSPECTED -> new Text("Inspected", "已检验");
            case READY -> new Text("Ready for collection", "可提车");
            case SETTLED -> new Text("Paid", "已结算");
            case DELIVERED -> new Text("Handed over", "已交车");
            case CLOSED -> new Text("Closed", "已关闭");
            case CANCELLED -> new Text("Called off", "已取消");
        };
    }

    static Text waiting(HoldReason reason) {
        return switch (reason) {
            case PARTS -> new Text("Waiting for parts", "等待配件");
            case APPROVAL -> new Text("Waiting for your answer", "等待您的答复");
            case LABOUR -> new Text("Waiting for the workshop", "等待工位或技师");
            case SUBLET -> new Text("Waiting for a specialist firm", "等待外协厂家");
            case CUSTOMER -> new Text("Waiting for something only you can bring or say", "等待您提供资料或信息");
        };
    }

    /** What comes next, or null when nothing does. What the customer has to do himself goes first. */
    static @Nullable Text next(WorkOrder order) {
        boolean undecided = order.findings().stream().anyMatch(found -> found.answer() == null);
        if (undecided && !WorkOrder.LIFECYCLE.isFinal(order.state())) {
            return DECIDE;
        }
        boolean awaited = order.hold() != null
                && (order.hold().reason() == HoldReason.APPROVAL || order.hold().reason() == HoldReason.CUSTOMER);
        return awaited ? ANSWER : next(order.state());
    }

    private static @Nullable Text next(WorkOrderState state) {
        return switch (state) {
            case OPENED -> new Text("We diagnose your car.", "我们将诊断您的车辆。");
            case DIAGNOSED -> new Text("We prepare the estimate.", "我们将准备估价。");
            case ESTIMATED -> new Text("Please answer the estimate.", "请确认估价。");
            case AUTHORISED -> new Text("The workshop begins.", "车间将开始维修。");
            case DECLINED -> new Text("Please collect your car, or ask for another estimate.", "请提车，或要求重新估价。");
            case IN_PROGRESS -> new Text("The workshop finishes the agreed work.", "车间将完成约定项目。");
            case ON_HOLD -> new Text("Work goes on as soon as what it waits for is there.", "等待事项到位后继续维修。");
            case WORK_COMPLETED -> new Text("We inspect your car.", "我们将检验您的车辆。");
            case INSPECTED -> new Text("We prepare your car for collection.", "我们将准备交车。");
            case READY -> new Text("Please settle the bill and collect your car.", "请结算并提车。");
            case SETTLED -> new Text("Please collect your car.", "请提车。");
            case DELIVERED -> new Text("We call you to ask how you are satisfied.", "我们将致电回访。");
            case CLOSED, CANCELLED -> null;
        };
    }
}
