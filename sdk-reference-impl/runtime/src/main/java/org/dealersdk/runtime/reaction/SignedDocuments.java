package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.appointment.AppointmentForm;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.ContentHash;
import org.dealersdk.domain.document.DocumentProblem;
import org.dealersdk.domain.document.IssuedDocument;
import org.dealersdk.domain.document.Terms;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Agreement;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;

/**
 * A signature stands under a document. Where the policy asks for it, what is agreed is refused unless the signature carries the hash of
 * a document issued for this very content; the signature is then recorded under that document too.
 */
final class SignedDocuments {

    private SignedDocuments() {}

    /** The customer signed a work order. */
    @Requirement({"R097", "R100", "R102"})
    static void ofAuthorised(Happened<? extends WorkOrder, WorkOrderEvent.Authorised> authorised, Ledger ledger) {
        WorkOrder order = authorised.aggregate();
        Agreement agreement = order.agreement().orElse(null);
        if (isAskedFor(ledger) && agreement != null && agreement.signature() != null) {
            match(
                    Reference.to(WorkOrder.TYPE, order),
                    agreement.signature(),
                    Terms.of(agreement).hash(),
                    ledger);
        }
    }

    /** The customer signed an appointment form. */
    @Requirement("R041")
    static void ofConfirmed(Happened<? extends Appointment, AppointmentEvent.Confirmed> confirmed, Ledger ledger) {
        ofConsent(confirmed.aggregate(), ledger);
    }

    /** The customer signed for another time. */
    @Requirement("R041")
    static void ofRescheduled(
            Happened<? extends Appointment, AppointmentEvent.Rescheduled> rescheduled, Ledger ledger) {
        ofConsent(rescheduled.aggregate(), ledger);
    }

    private static void ofConsent(Appointment appointment, Ledger ledger) {
        Consent consent = appointment.consent();
        if (isAskedFor(ledger) && consent != null) {
            ContentHash terms = new ContentHash(AppointmentForm.of(appointment).hash());
            match(Reference.to(Appointment.TYPE, appointment), consent.signature(), terms, ledger);
        }
    }

    private static boolean isAskedFor(Ledger ledger) {
        return ledger.occasion().policy().document().signatureNeedsDocument();
    }

    private static void match(Reference subject, Signature signature, ContentHash terms, Ledger ledger) {
        List<IssuedDocument> found = ledger.search(Query.of(IssuedDocument.TYPE)
                .where("subject", subject.toString())
                .where("hash", signature.documentHash())
                .limit(1));
        if (found.isEmpty()) {
            throw new DealerException(DocumentProblem.NOT_ISSUED.at("signature.documentHash", subject));
        }
        IssuedDocument document = found.get(0);
        List<Problem> problems = document.problemsWith(signature, terms);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
        ledger.change(IssuedDocument.TYPE, document.id(), issued -> issued.sign(signature, ledger.occasion()));
    }
}
