package org.dealersdk.domain.invoice;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/**
 * Takes one invoice back as a whole. Never changes.
 *
 * @param id identifies it
 * @param number unique within the store, of a series of its own
 * @param invoice what it takes back
 * @param workOrder the order of that invoice
 * @param net without tax
 * @param tax the tax taken back
 * @param issuedAt when it was made out
 * @param extensions unknown fields of its document, kept
 */
@Requirement("R161")
public record CreditNote(
        CreditNoteId id,
        String number,
        InvoiceId invoice,
        WorkOrderId workOrder,
        Money net,
        Money tax,
        Instant issuedAt,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Its declaration; an invoice is taken back once. */
    public static final AggregateType<CreditNote> TYPE = AggregateType.named(
                    "credit-note", CreditNote.class, note -> note.id().value())
            .uniqueText("number", CreditNote::number)
            .uniqueText("invoice", note -> note.invoice().value())
            .text("workOrder", note -> note.workOrder().value())
            .instant("issuedAt", CreditNote::issuedAt)
            .events(CreditNoteEvent.class)
            .build();

    public CreditNote {
        issuedAt = Instants.cut(issuedAt);
        extensions = Extensions.copy(extensions);
    }

    /** Of a whole invoice. */
    public static Change<CreditNote> issue(CreditNoteId id, String number, Invoice invoice, Occasion occasion) {
        CreditNote note = new CreditNote(
                id, number, invoice.id(), invoice.workOrder(), invoice.net(), invoice.tax(), occasion.at(), Map.of());
        return Change.of(note, new CreditNoteEvent.Issued(number, invoice.id(), invoice.gross()));
    }
}
