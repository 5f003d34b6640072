package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.invoice.CreditNote;
import org.dealersdk.domain.invoice.CreditNoteId;
import org.dealersdk.domain.invoice.Invoice;
import org.dealersdk.domain.invoice.InvoiceId;
import org.dealersdk.domain.invoice.InvoiceTrigger;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.numbering.NumberSeries;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.numbering.NumberedKind;
import org.dealersdk.spi.storage.Query;

/** A settled order is invoiced, payer by payer; one that is opened again gets its invoices back as credit notes. */
@Requirement({"R112", "R161"})
final class Invoices {

    private Invoices() {}

    /** Each payer with a series of numbers and something to pay gets his own invoice. */
    static void ofSettled(Happened<? extends WorkOrder, WorkOrderEvent.Settled> settled, Ledger ledger) {
        Occasion now = ledger.occasion();
        SettlementPolicy policy = now.policy().settlement();
        for (Settlement one : settled.aggregate().settlements()) {
            String series = policy.invoiceSeries().get(one.payer().code());
            if (series != null && one.due().isPositive()) {
                InvoiceId id = new InvoiceId(now.ids().next());
                String number = NumberSeries.next(ledger, NumberedKind.INVOICE, series, now.at());
                ledger.add(Invoice.TYPE, Invoice.issue(id, number, settled.aggregate(), one, now));
            }
        }
    }

    /** Nothing is changed on an invoice: it is taken back as a whole, and what was paid on it since counts towards the order again. */
    static void ofReopened(Happened<? extends WorkOrder, WorkOrderEvent.Reopened> reopened, Ledger ledger) {
        Occasion now = ledger.occasion();
        String series = now.policy().settlement().creditNoteSeries();
        Query<Invoice> theirs = Query.of(Invoice.TYPE)
                .where("workOrder", reopened.aggregate().id().value())
                .orderBy("number");
        for (Invoice invoice : ledger.all(theirs)) {
            if (invoice.mayI(InvoiceTrigger.CREDIT, now).isAccepted()) {
                CreditNoteId id = new CreditNoteId(now.ids().next());
                String number = NumberSeries.next(ledger, NumberedKind.CREDIT_NOTE, series, now.at());
                ledger.add(CreditNote.TYPE, CreditNote.issue(id, number, invoice, now));
                ledger.change(Invoice.TYPE, invoice.id(), each -> each.credit(id, now));
                carryOver(reopened.aggregate(), invoice, ledger);
            }
        }
    }

    private static void carryOver(WorkOrder order, Invoice invoice, Ledger ledger) {
        for (Payment payment : invoice.payments()) {
            if (payment.at().isAfter(invoice.issuedAt())) {
                ledger.change(WorkOrder.TYPE, order.id(), each -> each.carryOver(invoice.payer(), payment));
            }
        }
    }
}
