package org.dealersdk.domain.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.Hold;
import org.dealersdk.domain.workorder.LineHead;
import org.dealersdk.domain.workorder.LineProgress;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a web page or a chat account shows of one order to its customer. It names field by field what may be seen, so that whatever an
 * order holds besides (staff, remarks, costs, other payers' money) stays unseen; computed, never stored.
 *
 * @param number what people call the order
 * @param status how far it is
 * @param statusWords the same in the customer's words
 * @param waitingFor what the work waits for, or null while it goes on
 * @param promisedAt when the car is promised, or null before
 * @param promises every time that was promised, the first one first
 * @param items what is proposed, agreed and done
 * @param agreedTotal what the agreed items come to for the customer, or null before there are any
 * @param faults hidden faults found, with those that await his decision
 * @param history what happened when, the first step first
 * @param nextStep what comes next, or null when nothing does
 */
@Requirement({"R136", "R137", "M28"})
public record OrderView(
        String number,
        WorkOrderState status,
        Text statusWords,
        @Nullable Text waitingFor,
        @Nullable Instant promisedAt,
        List<PromisedTime> promises,
        List<Item> items,
        @Nullable Money agreedTotal,
        List<Fault> faults,
        List<Step> history,
        @Nullable Text nextStep) {

    /**
     * A time that was promised.
     *
     * @param promisedAt when the car would be ready
     * @param madeAt when that was promised
     */
    public record PromisedTime(Instant promisedAt, Instant madeAt) {}

    /**
     * One thing that is or was to be done.
     *
     * @param description what, in words for the customer
     * @param answer what he said to it
     * @param progress how far it is
     * @param price what it costs him; null where somebody else pays
     */
    public record Item(
            String description,
            Approval answer,
            LineProgress progress,
            @Nullable Money price) {}

    /**
     * A hidden fault and what he needs to decide on it.
     *
     * @param id by which he answers
     * @param cause what is the matter
     * @param risk what may come of it
     * @param hours how long its repair takes
     * @param price what its repair costs
     * @param urgency whether it can wait
     * @param decision what he decided; null while it awaits his decision
     */
    public record Fault(
            FindingId id,
            String cause,
            String risk,
            BigDecimal hours,
            Money price,
            Urgency urgency,
            @Nullable Disposition decision) {}

    /**
     * Something that happened.
     *
     * @param words what, in the customer's words
     * @param at when
     */
    public record Step(Text words, Instant at) {}

    public OrderView {
        promises = List.copyOf(promises);
        items = List.copyOf(items);
        faults = List.copyOf(faults);
        history = List.copyOf(history);
    }

    /** What there is to see of an order. */
    public static OrderView of(WorkOrder order) {
        Hold hold = order.hold();
        return new OrderView(
                order.number(),
                order.state(),
                CustomerWords.status(order.state()),
                hold == null ? null : CustomerWords.waiting(hold.reason()),
                order.promisedAt(),
                OrderHistory.promises(order),
                shown(order).map(WorkLine::head).map(OrderView::item).toList(),
                agreedTotal(order),
                order.findings().stream().map(OrderView::fault).toList(),
                OrderHistory.steps(order),
                CustomerWords.next(order));
    }

    /** What the dealer does on his own account is his own affair. */
    private static Stream<WorkLine> shown(WorkOrder order) {
        return order.lines().stream().filter(line -> line.head().payer() != Payer.INTERNAL);
    }

    private static Item item(LineHead head) {
        return new Item(
                head.description(),
                head.approval(),
                head.progress(),
                head.payer() == Payer.CUSTOMER ? head.amount() : null);
    }

    private static Fault fault(Finding found) {
        return new Fault(
                found.id(),
                found.cause(),
                found.risk(),
                found.hours(),
                found.cost(),
                found.urgency(),
                found.answer() == null ? null : found.answer().disposition());
    }

    private static @Nullable Money agreedTotal(WorkOrder order) {
        return order.approvedLines()
                .map(WorkLine::head)
                .filter(head -> head.payer() == Payer.CUSTOMER)
                .map(LineHead::amount)
                .reduce(Money::plus)
                .orElse(null);
    }
}
