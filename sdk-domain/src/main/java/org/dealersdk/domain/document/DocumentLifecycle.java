package org.dealersdk.domain.document;

import static org.dealersdk.domain.document.DocumentState.ERASED;
import static org.dealersdk.domain.document.DocumentState.ISSUED;
import static org.dealersdk.domain.document.DocumentState.SIGNED;

import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Signature;

/** The life of an issued document. */
final class DocumentLifecycle {

    /** Every signature is one under this very document. */
    @Requirement("R100")
    static final Guard<Attempt<IssuedDocument>> UNDER_THIS_DOCUMENT =
            new Guard<>("under-this-document", DocumentLifecycle::signatures);

    static final Lifecycle<DocumentState, DocumentTrigger, Attempt<IssuedDocument>> TABLE =
            Lifecycle.<DocumentState, DocumentTrigger, Attempt<IssuedDocument>>named(
                            "issued document", DocumentState.class, DocumentTrigger.class)
                    .startsIn(ISSUED)
                    .endsIn(ERASED)
                    .onAny(Set.of(ISSUED, SIGNED), DocumentTrigger.SIGN, SIGNED, UNDER_THIS_DOCUMENT)
                    .onAny(Set.of(ISSUED, SIGNED), DocumentTrigger.ERASE, ERASED)
                    .build();

    private DocumentLifecycle() {}

    private static List<Problem> signatures(Attempt<IssuedDocument> attempt) {
        IssuedDocument document = attempt.aggregate();
        Problems problems = new Problems();
        for (int i = 0; i < document.signatures().size(); i++) {
            Signature signature = document.signatures().get(i);
            String where = "signatures[" + i + "]";
            problems.require(
                            signature.documentHash().equals(document.hash().value()),
                            DocumentProblem.OTHER_DOCUMENT,
                            where + ".documentHash")
                    .require(
                            !signature.at().isBefore(document.issuedAt()),
                            DocumentProblem.SIGNED_TOO_EARLY,
                            where + ".at",
                            signature.at(),
                            document.issuedAt())
                    .require(
                            !signature.at().isAfter(attempt.occasion().at()),
                            DocumentProblem.SIGNED_IN_FUTURE,
                            where + ".at",
                            signature.at());
        }
        return problems.toList();
    }
}
