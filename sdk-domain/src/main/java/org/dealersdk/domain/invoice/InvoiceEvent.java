package org.dealersdk.domain.invoice;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/** What happens to invoices. */
public sealed interface InvoiceEvent extends DomainEvent {

    /** It was made out. */
    record Issued(String number, WorkOrderId workOrder, Payer payer, Money gross, Money open) implements InvoiceEvent {}

    /** Something was paid on it. */
    record Paid(Money amount, PaymentMethod method, Money open) implements InvoiceEvent {}

    /** It was taken back. */
    record Credited(CreditNoteId creditNote) implements InvoiceEvent {}
}
