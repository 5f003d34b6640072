package org.dealersdk.domain.document;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was handed out. What it said and the version of its template are kept, so it can be printed again to the byte
 * whatever happens to what it was made from; its hash tells. Immutable.
 *
 * @param id printed on it
 * @param state where it stands
 * @param form which form
 * @param template the version of the form's template, 1 or more
 * @param language printed in
 * @param source what it was made from
 * @param data what it said; null exactly when erased
 * @param hash of the printed page; kept when all else is erased
 * @param issuedAt when it was printed, cut to the microsecond
 * @param issuedBy who printed it
 * @param signatures given under it, oldest first
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R100", "R102"})
public record IssuedDocument(
        DocumentId id,
        DocumentState state,
        FormId form,
        int template,
        DocumentLanguage language,
        Source source,
        @Nullable DocumentData data,
        ContentHash hash,
        Instant issuedAt,
        StaffId issuedBy,
        List<Signature> signatures,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<DocumentState, DocumentTrigger, Attempt<IssuedDocument>> LIFECYCLE =
            DocumentLifecycle.TABLE;

    /** The declaration. */
    public static final AggregateType<IssuedDocument> TYPE = AggregateType.named(
                    "issued-document",
                    IssuedDocument.class,
                    document -> document.id().value())
            .text("state", document -> document.state().code())
            .text("form", document -> document.form().value())
            .text("subject", document -> document.source().subject().toString())
            .texts(
                    "customer",
                    document -> document.source().customers().stream()
                            .map(CustomerId::value)
                            .toList())
            .text("hash", document -> document.hash().value())
            .instant("issuedAt", IssuedDocument::issuedAt)
            .events(DocumentEvent.class)
            .lifecycle(LIFECYCLE)
            .validatedBy(IssuedDocument::problems)
            .build();

    public IssuedDocument {
        issuedAt = Instants.cut(issuedAt);
        signatures = List.copyOf(signatures);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Records a document that is handed out.
     *
     * @param id a new id, the one the page shows
     * @param hash of the page
     */
    public static Change<IssuedDocument> issue(
            DocumentId id,
            FormId form,
            int template,
            DocumentLanguage language,
            Source source,
            DocumentData data,
            ContentHash hash,
            Occasion occasion) {
        IssuedDocument issued = new IssuedDocument(
                id,
                LIFECYCLE.initial(),
                form,
                template,
                language,
                source,
                data,
                hash,
                occasion.at(),
                occasion.actor().staff(),
                List.of(),
                Map.of());
        return Change.of(issued, new DocumentEvent.Issued(form, template, source.subject(), language, hash));
    }

    /**
     * Records a signature. The same signature again changes nothing.
     *
     * @throws org.dealersdk.domain.lifecycle.TransitionRefused DOC-003 under another document, DOC-004 before it was issued, DOC-005 in
     *     the future
     */
    @Requirement("R100")
    public Change<IssuedDocument> sign(Signature signature, Occasion occasion) {
        if (signatures.contains(signature)) {
            return Change.of(this);
        }
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        return step(
                with(source, data, all),
                DocumentTrigger.SIGN,
                occasion,
                new DocumentEvent.Signed(form, source.subject(), signature.signer()));
    }

    /** Removes what it said, because a person it may speak of is erased; hash and signatures stay. */
    public Change<IssuedDocument> erase(Occasion occasion) {
        return step(
                with(source, null, signatures),
                DocumentTrigger.ERASE,
                occasion,
                new DocumentEvent.Erased(form, source.subject()));
    }

    /** Puts the survivor of a merge in the place of a customer, so that erasing the survivor reaches this document. */
    public Change<IssuedDocument> passOn(CustomerId from, CustomerId into) {
        return Change.of(with(source.passedOn(from, into), data, signatures), new DocumentEvent.PassedOn(from, into));
    }

    /** Why a signature may not stand for these terms; empty when it is one under this document and the terms are the same. */
    @Requirement({"R097", "R100", "R102"})
    public List<Problem> problemsWith(Signature signature, ContentHash terms) {
        return new Problems()
                .require(
                        signature.documentHash().equals(hash.value()),
                        DocumentProblem.OTHER_DOCUMENT,
                        "signature.documentHash")
                .require(
                        terms.equals(source.terms()),
                        DocumentProblem.OTHER_TERMS,
                        "signature.documentHash",
                        source.subject())
                .toList();
    }

    /** What it said, unless erased. */
    public Optional<DocumentData> content() {
        return Optional.ofNullable(data);
    }

    /** Whether a step may be taken, and why not. */
    public Decision<DocumentState> mayI(DocumentTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id, form and state; nothing of persons. */
    @Override
    public String toString() {
        return "IssuedDocument[" + id.value() + ", " + form.value() + ", " + state.code() + "]";
    }

    private IssuedDocument with(Source from, @Nullable DocumentData says, List<Signature> signed) {
        return new IssuedDocument(
                id, state, form, template, language, from, says, hash, issuedAt, issuedBy, signed, extensions);
    }

    private static Change<IssuedDocument> step(
            IssuedDocument candidate, DocumentTrigger trigger, Occasion occasion, DocumentEvent event) {
        DocumentState to = candidate.mayI(trigger, occasion).orThrow();
        return Change.of(
                new IssuedDocument(
                        candidate.id,
                        to,
                        candidate.form,
                        candidate.template,
                        candidate.language,
                        candidate.source,
                        candidate.data,
                        candidate.hash,
                        candidate.issuedAt,
                        candidate.issuedBy,
                        candidate.signatures,
                        to == DocumentState.ERASED ? Map.of() : candidate.extensions),
                event);
    }

    private static List<Problem> problems(IssuedDocument document) {
        return new Problems()
                .require(
                        (document.state == DocumentState.ERASED) == (document.data == null),
                        DocumentProblem.INCOMPLETE,
                        "data")
                .toList();
    }
}
