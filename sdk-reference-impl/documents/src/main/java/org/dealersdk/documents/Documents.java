package org.dealersdk.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dealersdk.documents.form.Facts;
import org.dealersdk.documents.form.Form;
import org.dealersdk.documents.form.Forms;
import org.dealersdk.documents.form.PrintProblem;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.documents.form.Sheet;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.ContentHash;
import org.dealersdk.domain.document.DocumentData;
import org.dealersdk.domain.document.DocumentId;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.DocumentProblem;
import org.dealersdk.domain.document.IssuedDocument;
import org.dealersdk.domain.document.Terms;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Letterhead;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.desk.Desk;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Query;

/**
 * Where papers are printed: for any form of the trade, whatever is handed out is recorded with what it said and under which template,
 * and comes out of the printer the same way whenever it is asked for again. A signature is given under its hash. Thread-safe.
 */
public final class Documents extends Desk {

    private final Forms forms;

    /** The desk of a store, with the forms of the trade. */
    public Documents(Office office) {
        this(office, Forms.standard());
    }

    /** The desk of a store, with these forms. */
    public Documents(Office office, Forms forms) {
        super(office, DeskName.DOCUMENTS);
        this.forms = forms;
    }

    /** What can be printed. */
    public Forms forms() {
        return forms;
    }

    /**
     * Everything that is missing before the form can be printed; empty when it can.
     *
     * @throws DealerException PRN-001 no such form, PRN-002 nothing under that number, PRN-012 not a period
     */
    public List<Problem> missing(Actor actor, PrintRequest request) {
        return missing(actor, forms.get(request.form()), request);
    }

    /**
     * The page as it would be, marked as a draft; nothing is recorded, and nobody can sign it.
     *
     * @throws DealerException as for {@link #issue}
     */
    public String draft(Actor actor, PrintRequest request) {
        return draft(actor, forms.get(request.form()), request);
    }

    /**
     * Prints and records.
     *
     * @throws DealerException PRN-001 no such form, PRN-002 nothing under that number, PRN-005 to PRN-011 everything that is missing,
     *     PRN-012 not a period
     */
    public Printed issue(Actor actor, PrintRequest request) {
        return issue(actor, forms.get(request.form()), request);
    }

    /**
     * Prints a document again, exactly as it was issued.
     *
     * @throws DealerException RUN-003 no such document, DOC-008 its content was erased, PRN-003 it would not be what was issued, TPL-001
     *     its template is not there
     */
    @Requirement("R102")
    public Printed reprint(Actor actor, DocumentId id) {
        IssuedDocument document = load(actor, IssuedDocument.TYPE, id);
        DocumentData data = document.content().orElseThrow(() -> DocumentProblem.ERASED.failure(document.hash()));
        String html = forms.get(document.form()).page(document.template(), document.language(), data);
        if (!ContentHash.of(html).equals(document.hash())) {
            throw PrintProblem.CHANGED.failure(document.id().value());
        }
        return new Printed(document, html);
    }

    /**
     * Records that somebody has signed a document just now.
     *
     * @param signer reference of the person, such as a customer's id or a staff number; never a name
     * @return the signature, to be given to the step it is for, such as the authorisation of the order
     * @throws DealerException RUN-003 no such document, PRN-004 the form is not signed, DOC-003 to DOC-005
     */
    @Requirement("R100")
    public Signature sign(Actor actor, DocumentId id, String signer, SignatureMethod method) {
        return work(actor, ledger -> {
            IssuedDocument document = ledger.load(IssuedDocument.TYPE, id);
            if (forms.get(document.form()).signatories().isEmpty()) {
                throw PrintProblem.NOT_TO_BE_SIGNED.failure(document.form().value());
            }
            Signature signature = new Signature(
                    signer, ledger.occasion().at(), method, document.hash().value());
            ledger.change(IssuedDocument.TYPE, id, each -> each.sign(signature, ledger.occasion()));
            return signature;
        });
    }

    /**
     * Why a signature does not stand for what the customer is about to agree to; empty when it does. The policy can make this check part
     * of every authorisation.
     *
     * @param refused proposed lines the customer does not want
     * @throws DealerException RUN-003 no such order
     */
    @Requirement({"R097", "R100", "R102"})
    public List<Problem> check(Actor actor, WorkOrderId id, Signature signature, Collection<LineId> refused) {
        WorkOrder order = load(actor, WorkOrder.TYPE, id);
        Reference subject = Reference.to(WorkOrder.TYPE, order);
        Terms terms = Terms.proposed(order, refused);
        Optional<IssuedDocument> signed = search(
                        actor,
                        Query.of(IssuedDocument.TYPE)
                                .where("subject", subject.toString())
                                .where("hash", signature.documentHash())
                                .limit(1))
                .aggregates()
                .stream()
                .findFirst();
        if (signed.isEmpty() || terms == null) {
            return List.of(DocumentProblem.NOT_ISSUED.at("signature.documentHash", subject));
        }
        return signed.get().problemsWith(signature, terms.hash());
    }

    /** What was issued about something, oldest first. */
    public List<IssuedDocument> issued(Actor actor, Reference subject) {
        return search(
                        actor,
                        Query.of(IssuedDocument.TYPE)
                                .where("subject", subject.toString())
                                .orderBy("issuedAt")
                                .limit(Query.MAX_LIMIT))
                .aggregates();
    }

    /** A document, if there is one. */
    public Optional<IssuedDocument> document(Actor actor, DocumentId id) {
        return find(actor, IssuedDocument.TYPE, id);
    }

    /** Removes what a document said, where the person it speaks of has no file by which it would be found. */
    public IssuedDocument erase(Actor actor, DocumentId id) {
        return change(actor, IssuedDocument.TYPE, id, IssuedDocument::erase);
    }

    private <F extends Facts> List<Problem> missing(Actor actor, Form<F> form, PrintRequest request) {
        return form.missing(facts(actor, form, request));
    }

    private <F extends Facts> String draft(Actor actor, Form<F> form, PrintRequest request) {
        Occasion now = occasion(actor);
        Sheet sheet = begun(now, request.language());
        sheet.put("draft", new Text("DRAFT", "草稿")).put("document", "");
        form.fill(ready(actor, form, request), sheet);
        return form.page(form.version(), request.language(), sheet.data());
    }

    private <F extends Facts> Printed issue(Actor actor, Form<F> form, PrintRequest request) {
        F facts = ready(actor, form, request);
        return work(actor, ledger -> {
            Occasion now = ledger.occasion();
            DocumentId id = new DocumentId(now.ids().next());
            Sheet sheet = begun(now, request.language());
            sheet.put("draft", "").put("document", id.value());
            form.fill(facts, sheet);
            DocumentData data = sheet.data();
            String html = form.page(form.version(), request.language(), data);
            IssuedDocument issued = ledger.add(
                    IssuedDocument.TYPE,
                    IssuedDocument.issue(
                            id,
                            form.id(),
                            form.version(),
                            request.language(),
                            facts.source(),
                            data,
                            ContentHash.of(html),
                            now));
            return new Printed(issued, html);
        });
    }

    private <F extends Facts> F ready(Actor actor, Form<F> form, PrintRequest request) {
        F facts = facts(actor, form, request);
        List<Problem> missing = form.missing(facts);
        if (!missing.isEmpty()) {
            throw new DealerException(missing);
        }
        return facts;
    }

    private <F extends Facts> F facts(Actor actor, Form<F> form, PrintRequest request) {
        DealerPolicy policy = occasion(actor).policy();
        return read(actor, reader -> form.subject().read(reader, request, policy));
    }

    /** With what every page has: whose paper it is, when and by whom it was printed. */
    private static Sheet begun(Occasion now, DocumentLanguage language) {
        Writing writing = new Writing(language, now.policy().calendar().zone());
        Letterhead letterhead = now.policy().document().letterhead();
        return new Sheet(writing)
                .put("storeEnglish", letterhead.english())
                .put("storeChinese", letterhead.chinese())
                .put("storeAddress", letterhead.address())
                .put("storeTelephone", letterhead.telephone())
                .put("issuedAt", writing.moment(now.at()))
                .put("issuedBy", now.actor().staff().value());
    }
}
