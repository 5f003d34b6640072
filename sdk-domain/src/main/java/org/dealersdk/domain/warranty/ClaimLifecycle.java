package org.dealersdk.domain.warranty;

import static org.dealersdk.domain.warranty.ClaimGuards.*;
import static org.dealersdk.domain.warranty.ClaimState.*;
import static org.dealersdk.domain.warranty.ClaimTrigger.*;

import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;

/** The table of a claim's life. */
final class ClaimLifecycle {

    static final Lifecycle<ClaimState, ClaimTrigger, Attempt<WarrantyClaim>> TABLE = table();

    private ClaimLifecycle() {}

    private static Lifecycle<ClaimState, ClaimTrigger, Attempt<WarrantyClaim>> table() {
        LifecycleBuilder<ClaimState, ClaimTrigger, Attempt<WarrantyClaim>> rows =
                Lifecycle.named("warranty claim", ClaimState.class, ClaimTrigger.class);
        rows.startsIn(DRAFT).endsIn(WITHDRAWN, CLOSED).on(DRAFT, REDRAFT, DRAFT, SOMETHING_CLAIMED);
        for (ClaimState here : List.of(DRAFT, RETURNED)) {
            rows.on(here, DESCRIBE, here, DEDICATED);
            rows.on(here, NOTE_DUE, here);
        }
        for (ClaimState here : List.of(DRAFT, SUBMITTED, RETURNED, ACCEPTED, REJECTED, PAID, AUDITED)) {
            rows.on(here, ASSIGN, here, TWO_CLERKS);
            rows.on(here, BOOK_PART, here);
            rows.on(here, ADD_DOCUMENT, here, DEDICATED);
        }
        for (ClaimState here : List.of(ACCEPTED, REJECTED, PAID, AUDITED)) {
            rows.on(here, NOTE_DUE, here);
        }
        for (ClaimState here : List.of(DRAFT, RETURNED, ACCEPTED, REJECTED, PAID, AUDITED)) {
            rows.on(here, DISPOSE, here, ANOTHER_PAYER, WRITE_OFF, DISPOSAL_EXPLAINED);
        }
        rows.onAny(
                        Set.of(DRAFT, RETURNED),
                        SUBMIT,
                        SUBMITTED,
                        DEDICATED,
                        SOMETHING_CLAIMED,
                        STORY_TOLD,
                        DOCUMENTS_COMPLETE,
                        PARTS_IN_STOCK)
                .on(SUBMITTED, RETURN, RETURNED, DEDICATED, ANSWER_EXPLAINED)
                .on(SUBMITTED, ACCEPT, ACCEPTED, DEDICATED, SOMETHING_ACCEPTED)
                .on(SUBMITTED, REJECT, REJECTED, DEDICATED, ANSWER_EXPLAINED)
                .on(ACCEPTED, PAY, PAID, DEDICATED, PAID_AS_ACCEPTED, RECEIPT)
                .onAny(Set.of(PAID, AUDITED), AUDIT, AUDITED, INDEPENDENT, WITHIN_PAID)
                .onAny(Set.of(DRAFT, RETURNED), WITHDRAW, WITHDRAWN, NOTHING_CLAIMED)
                .on(REJECTED, CLOSE, CLOSED, NOTHING_ADRIFT)
                .onAny(Set.of(PAID, AUDITED), CLOSE, CLOSED, NOTHING_ADRIFT, DOCUMENTS_COMPLETE, AUDIT_TERM_OVER);
        return rows.build();
    }
}
