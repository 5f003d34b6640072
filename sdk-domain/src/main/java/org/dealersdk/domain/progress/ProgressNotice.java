package org.dealersdk.domain.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;

/**
 * What a customer is told of his order by itself, and which events say so: the one table of customer-visible events. A message about
 * such an event carries the notice's code under {@link #HEADER}; whoever sends notices needs nothing else of it.
 */
@Requirement({"R109", "M30"})
public enum ProgressNotice implements Coded {
    RECEIVED("We have received your car.", "我们已接收您的车辆。", WorkOrderEvent.Opened.class),
    DIAGNOSED("Your car has been diagnosed.", "您的车辆已完成诊断。", WorkOrderEvent.Diagnosed.class),
    ESTIMATE_READY("The estimate is ready.", "维修估价已完成。", WorkOrderEvent.Estimated.class),
    AGREED("You agreed to the work.", "您已同意维修项目。", WorkOrderEvent.Authorised.class),
    DECLINED("You declined what was proposed.", "您已谢绝建议的项目。", WorkOrderEvent.Declined.class),
    WORK_STARTED("Work on your car has begun.", "您的车辆已开始维修。", WorkOrderEvent.WorkStarted.class),
    WAITING("Work on your car has to wait.", "您的车辆维修暂停等待。", WorkOrderEvent.Held.class),
    WORK_RESUMED("Work on your car goes on.", "您的车辆继续维修。", WorkOrderEvent.Resumed.class),
    FAULT_FOUND(
            "A further fault was found and needs your decision.", "发现新的故障，请您决定。", WorkOrderEvent.FindingReported.class),
    FAULT_DECIDED("You decided on a fault that was found.", "您已对发现的故障作出决定。", WorkOrderEvent.FindingDecided.class),
    WORK_DONE("The work on your car is done.", "您的车辆维修已完成。", WorkOrderEvent.WorkCompleted.class),
    INSPECTED("Your car has passed the final inspection.", "您的车辆已通过终检。", WorkOrderEvent.Inspected.class),
    BACK_IN_WORKSHOP("Your car is being worked on again.", "您的车辆返回车间再次维修。", WorkOrderEvent.SentBack.class),
    PROMISE_CHANGED(
            "The time at which your car will be ready has changed.", "您的交车时间已变更。", WorkOrderEvent.PromiseRenewed.class),
    READY("Your car is ready for collection.", "您的车辆可以提取。", WorkOrderEvent.MadeReady.class),
    SETTLED("Your bill is settled.", "费用已结清。", WorkOrderEvent.Settled.class),
    HANDED_OVER("Your car was handed over.", "车辆已交付。", WorkOrderEvent.Delivered.class),
    CLOSED("Your order is closed.", "您的工单已关闭。", WorkOrderEvent.Closed.class),
    CALLED_OFF("Your order was called off.", "您的工单已取消。", WorkOrderEvent.Cancelled.class),
    REOPENED("Your order was opened again.", "您的工单已重新打开。", WorkOrderEvent.Reopened.class);

    /** The header of a message whose event the customer is told of. */
    public static final String HEADER = "customer-notice";

    private static final Map<Class<?>, ProgressNotice> TABLE = table();

    private final Text words;
    private final List<Class<? extends WorkOrderEvent>> events;

    @SafeVarargs
    @SuppressWarnings("varargs")
    ProgressNotice(String english, String chinese, Class<? extends WorkOrderEvent>... events) {
        this.words = new Text(english, chinese);
        this.events = List.of(events);
    }

    /** The sentence for the customer; never holds personal data. */
    public Text words() {
        return words;
    }

    /** What the customer is told of this; empty for events that are the dealer's own affair and for the dealer's own cars. */
    public static Optional<ProgressNotice> of(Object subject, DomainEvent event) {
        ProgressNotice notice = TABLE.get(event.getClass());
        boolean hasCustomer =
                subject instanceof WorkOrder order && order.intake().customer() != null;
        return hasCustomer ? Optional.ofNullable(notice) : Optional.empty();
    }

    private static Map<Class<?>, ProgressNotice> table() {
        Map<Class<?>, ProgressNotice> table = new HashMap<>();
        for (ProgressNotice notice : values()) {
            notice.events.forEach(event -> table.put(event, notice));
        }
        return Map.copyOf(table);
    }
}
