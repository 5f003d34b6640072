package org.dealersdk.domain.invoice;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.joda.money.Money;

/** What happens to credit notes. */
public sealed interface CreditNoteEvent extends DomainEvent {

    /** It was made out. */
    record Issued(String number, InvoiceId invoice, Money gross) implements CreditNoteEvent {}
}
