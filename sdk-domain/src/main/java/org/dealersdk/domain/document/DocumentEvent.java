package org.dealersdk.domain.document;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.Reference;

/** What happens to issued documents. */
public sealed interface DocumentEvent extends DomainEvent {

    /** It was printed for somebody. */
    record Issued(FormId form, int template, Reference subject, DocumentLanguage language, ContentHash hash)
            implements DocumentEvent {}

    /** Somebody signed it; the signer is a reference. */
    record Signed(FormId form, Reference subject, String signer) implements DocumentEvent {}

    /** It belongs to the file a customer's file went up in. */
    record PassedOn(CustomerId from, CustomerId into) implements DocumentEvent {}

    /** What it said is gone. */
    record Erased(FormId form, Reference subject) implements DocumentEvent {}
}
