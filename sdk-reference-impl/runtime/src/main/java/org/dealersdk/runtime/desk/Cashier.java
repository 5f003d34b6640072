package org.dealersdk.runtime.desk;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.invoice.Invoice;
import org.dealersdk.domain.invoice.InvoiceId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.workorder.FeeWaiver;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.SettlementPreview;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Settlement of orders, payer by payer: preview, payments, invoices, and what was settled opened again. */
public final class Cashier extends Desk {

    /** The desk of a store. */
    public Cashier(Office office) {
        super(office, DeskName.CASHIER);
    }

    /** The settlement preview: items and costs, waived fees, and what each payer has to pay; of closed orders too. */
    @Requirement("R160")
    public SettlementPreview preview(Actor actor, WorkOrderId id) {
        return SettlementPreview.of(
                load(actor, WorkOrder.TYPE, id), occasion(actor).policy().settlement());
    }

    /**
     * The customer has had the preview explained and accepts it.
     *
     * @param by reference of the person who accepts; never a name
     */
    @Requirement({"R153", "R160", "M26"})
    public WorkOrder acceptPreview(Actor actor, WorkOrderId id, String by) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.acceptPreview(by, occasion));
    }

    /** A payer pays before everything is settled, in part or in full; an online payment confirmed twice counts once. */
    @Requirement({"R162", "R163"})
    public WorkOrder takePayment(Actor actor, WorkOrderId id, Payer payer, Payment payment) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.takePayment(payer, payment, occasion));
    }

    /** The customer is spared what a broken service promise costs the dealer by policy. */
    @Requirement({"R119", "R164"})
    public WorkOrder waiveBrokenPromise(Actor actor, WorkOrderId id) {
        return change(actor, WorkOrder.TYPE, id, WorkOrder::waiveBrokenPromise);
    }

    /** The customer is spared fees at the cost of another. */
    @Requirement("R164")
    public WorkOrder waive(Actor actor, WorkOrderId id, FeeWaiver waiver) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.waive(waiver, occasion));
    }

    /** Every payer's account is accepted; each gets his invoice. */
    @Requirement({"R112", "R161"})
    public WorkOrder settle(Actor actor, WorkOrderId id, List<Settlement> settlements) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.settle(settlements, occasion));
    }

    /** The order is over. */
    public WorkOrder close(Actor actor, WorkOrderId id) {
        return change(actor, WorkOrder.TYPE, id, WorkOrder::close);
    }

    /** What was settled is opened again; its invoices are taken back by credit notes. */
    public WorkOrder reopen(Actor actor, WorkOrderId id, String reason) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.reopen(reason, occasion));
    }

    /**
     * Price or payer of a line is put right in an order that was opened again.
     *
     * @param payer who pays it, or null to leave it
     * @param charged what is charged, or null to leave it
     */
    public WorkOrder correct(Actor actor, WorkOrderId id, LineId line, @Nullable Payer payer, @Nullable Money charged) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.correct(line, payer, charged, occasion));
    }

    /** Adds a remark, to a closed order too. */
    public WorkOrder note(Actor actor, WorkOrderId id, String text) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.note(text, occasion));
    }

    /** Something is paid on an invoice; an online payment confirmed twice counts once. */
    @Requirement({"R161", "R162"})
    public Invoice pay(Actor actor, InvoiceId id, Payment payment) {
        return change(actor, Invoice.TYPE, id, (invoice, occasion) -> invoice.pay(payment, occasion));
    }

    /** The invoices of an order, those taken back too, by number. */
    public List<Invoice> invoices(Actor actor, WorkOrderId id) {
        return search(
                        actor,
                        Query.of(Invoice.TYPE).where("workOrder", id.value()).orderBy("number"))
                .aggregates();
    }

    /** One page of invoices. */
    public Page<Invoice> invoices(Actor actor, Query<Invoice> query) {
        return search(actor, query);
    }

    /** All inspected orders that are not settled, the longest waiting first. */
    @Requirement({"R143", "R159"})
    public List<WorkOrder> unsettled(Actor actor) {
        Query<WorkOrder> open = Query.of(WorkOrder.TYPE)
                .where(new Condition.In(
                        "state",
                        List.of(
                                WorkOrderState.INSPECTED.code(),
                                WorkOrderState.READY.code(),
                                WorkOrderState.DELIVERED.code())))
                .orderBy("inspectedAt");
        return all(actor, open).stream()
                .filter(order -> order.milestones().settled() == null)
                .toList();
    }

    /** An order. */
    public Optional<WorkOrder> order(Actor actor, WorkOrderId id) {
        return find(actor, WorkOrder.TYPE, id);
    }
}
