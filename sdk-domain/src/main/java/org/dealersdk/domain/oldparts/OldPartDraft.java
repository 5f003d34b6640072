package org.dealersdk.domain.oldparts;

import java.time.Instant;
import org.dealersdk.domain.parts.Quantity;
import org.jspecify.annotations.Nullable;

/** An old part while a command is being carried out. Not thread-safe; never leaves the command. */
final class OldPartDraft {

    private final OldPart before;
    private OldPartState state;
    private @Nullable String keptIn;
    private @Nullable Quantity recovered;
    private @Nullable Instant recoveredAt;
    private @Nullable Storage storage;
    private @Nullable String waiver;
    private @Nullable Dispatch dispatch;
    private @Nullable String explanation;

    OldPartDraft(OldPart part) {
        before = part;
        state = part.state();
        keptIn = part.keptIn();
        recovered = part.recovered();
        recoveredAt = part.recoveredAt();
        storage = part.storage();
        waiver = part.waiver();
        dispatch = part.dispatch();
        explanation = part.explanation();
    }

    OldPartDraft state(OldPartState next) {
        state = next;
        return this;
    }

    OldPartDraft keptIn(@Nullable String place) {
        keptIn = place;
        return this;
    }

    OldPartDraft recovered(Quantity quantity, Instant at, Storage where) {
        recovered = quantity;
        recoveredAt = at;
        storage = where;
        explanation = null;
        return this;
    }

    OldPartDraft waiver(String reference) {
        waiver = reference;
        return this;
    }

    OldPartDraft dispatch(Dispatch made) {
        dispatch = made;
        return this;
    }

    OldPartDraft explanation(String why) {
        explanation = why;
        return this;
    }

    OldPart build() {
        return new OldPart(
                before.id(),
                before.tag(),
                before.order(),
                before.line(),
                before.part(),
                before.vehicle(),
                before.kind(),
                before.warranty(),
                before.fitted(),
                before.replacedAt(),
                state,
                keptIn,
                recovered,
                recoveredAt,
                storage,
                waiver,
                dispatch,
                explanation,
                before.extensions());
    }
}
