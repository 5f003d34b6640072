package org.dealersdk.domain.oldparts;

import static org.dealersdk.domain.oldparts.OldPartGuards.*;
import static org.dealersdk.domain.oldparts.OldPartState.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;
import org.jspecify.annotations.Nullable;

/** The table of a replaced part's life, what it is searched by, and what must hold of it. */
final class OldPartDeclaration {

    static final Lifecycle<OldPartState, OldPartTrigger, Attempt<OldPart>> TABLE =
            Lifecycle.<OldPartState, OldPartTrigger, Attempt<OldPart>>named(
                            "old part", OldPartState.class, OldPartTrigger.class)
                    .startsIn(TAGGED)
                    .endsIn(SCRAPPED, RETURNED_TO_MAKER, VOID)
                    .on(TAGGED, OldPartTrigger.KEEP, KEPT, KEEPABLE)
                    .on(KEPT, OldPartTrigger.LEAVE_BEHIND, TAGGED)
                    .onAny(
                            Set.of(TAGGED, MISSING),
                            OldPartTrigger.RECOVER,
                            STORED,
                            RIGHT_PLACE,
                            BOOKED_IN,
                            GUARDED,
                            NO_MORE_THAN_FITTED)
                    .on(STORED, OldPartTrigger.RELEASE, STORED, RELEASED)
                    .on(STORED, OldPartTrigger.SCRAP, SCRAPPED, RELEASED, LICENSED, TAKER_KNOWN, NEVER_AT_A_LOSS)
                    .on(STORED, OldPartTrigger.RETURN_TO_MAKER, RETURNED_TO_MAKER, THE_MAKERS, TAKER_KNOWN)
                    .onAny(Set.of(TAGGED, STORED), OldPartTrigger.MISS, MISSING, EXPLAINED)
                    .onAny(Set.of(TAGGED, KEPT, STORED), OldPartTrigger.VOID, VOID)
                    .build();

    static final AggregateType<OldPart> TYPE = AggregateType.named(
                    "old-part", OldPart.class, part -> part.id().value())
            .uniqueText("tag", part -> part.state() == VOID ? null : part.tag())
            .text("state", part -> part.state().code())
            .text("account", part -> part.account().code())
            .text("order", part -> part.order().value())
            .text("vehicle", part -> TypedId.text(part.vehicle()))
            .text("place", part -> place(part))
            .instant("replacedAt", OldPart::replacedAt)
            .instant("leftAt", part -> leftAt(part))
            .events(OldPartEvent.class)
            .lifecycle(TABLE)
            .validatedBy(OldPartDeclaration::problems)
            .build();

    private static final int LONGEST = 500;

    private OldPartDeclaration() {}

    private static List<Problem> problems(OldPart part) {
        Problems problems = new Problems();
        text(problems, "tag", part.tag());
        text(problems, "explanation", part.explanation());
        text(problems, "keptIn", part.keptIn());
        text(problems, "waiver", part.waiver());
        problems.require(!part.tag().isBlank(), OldPartProblem.MISSING, "tag", "tag")
                .require(!part.fitted().isZero(), OldPartProblem.MISSING, "fitted", "fitted");
        return problems.toList();
    }

    static void text(Problems problems, String where, @Nullable String text) {
        problems.require(HandTyped.fits(text, LONGEST), OldPartProblem.TEXT, where, LONGEST);
    }

    private static @Nullable String place(OldPart part) {
        Storage storage = part.storage();
        return storage == null || part.state() != STORED
                ? null
                : storage.place().code();
    }

    private static @Nullable Instant leftAt(OldPart part) {
        Dispatch dispatch = part.dispatch();
        return dispatch == null ? null : dispatch.at();
    }
}
