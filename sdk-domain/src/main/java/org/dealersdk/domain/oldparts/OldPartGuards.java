package org.dealersdk.domain.oldparts;

import static org.dealersdk.domain.oldparts.OldPartProblem.*;

import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conditions on a replaced part's steps. */
final class OldPartGuards {

    @Requirement({"R276", "R278", "R281"})
    static final Guard<Attempt<OldPart>> KEEPABLE = Guard.of("keepable", (attempt, problems) -> {
        OldPart part = attempt.aggregate();
        boolean keepable = attempt.occasion().policy().oldParts().isKeepable(part.kind(), part.warranty());
        problems.require(keepable, NOT_KEEPABLE, "kind", part.account().code());
    });

    @Requirement({"R280", "R281", "R282"})
    static final Guard<Attempt<OldPart>> RIGHT_PLACE = Guard.of("right-place", (attempt, problems) -> {
        Storage storage = attempt.aggregate().storage();
        StoragePlace wanted = StoragePlace.of(attempt.aggregate().account());
        if (storage == null) {
            problems.add(MISSING.at("storage", "storage"));
            return;
        }
        problems.require(
                storage.place() == wanted,
                WRONG_PLACE,
                "storage.place",
                wanted.code(),
                storage.place().code());
    });

    @Requirement("R276")
    static final Guard<Attempt<OldPart>> BOOKED_IN = Guard.of("booked-in", (attempt, problems) -> {
        Storage storage = attempt.aggregate().storage();
        boolean needed = attempt.aggregate().account() == OldPartAccount.WARRANTY_PART;
        boolean booked = storage != null && isPresent(storage.stockNumber());
        problems.require(!needed || booked, NOT_BOOKED, "storage.stockNumber");
    });

    @Requirement("R282")
    static final Guard<Attempt<OldPart>> GUARDED = Guard.of("guarded", (attempt, problems) -> {
        Storage storage = attempt.aggregate().storage();
        boolean unguarded =
                storage != null && storage.place() == StoragePlace.SCRAP_STORAGE && storage.keeper() == null;
        problems.require(!unguarded, NO_KEEPER, "storage.keeper");
    });

    @Requirement({"R274", "R275"})
    static final Guard<Attempt<OldPart>> NO_MORE_THAN_FITTED = Guard.of("no-more-than-fitted", (attempt, problems) -> {
        OldPart part = attempt.aggregate();
        Quantity recovered = part.recovered() == null ? Quantity.ZERO : part.recovered();
        boolean possible = !recovered.isZero() && recovered.compareTo(part.fitted()) <= 0;
        problems.require(possible, TOO_MUCH, "recovered", recovered, part.fitted());
    });

    static final Guard<Attempt<OldPart>> RELEASED = Guard.of("released-by-maker", (attempt, problems) -> {
        OldPart part = attempt.aggregate();
        boolean free = part.account() != OldPartAccount.WARRANTY_PART || isPresent(part.waiver());
        problems.require(free, NOT_RELEASED, "waiver");
    });

    @Requirement("R281")
    static final Guard<Attempt<OldPart>> LICENSED = Guard.of("licensed-recycler", (attempt, problems) -> {
        Dispatch dispatch = attempt.aggregate().dispatch();
        boolean licensed = dispatch != null && isPresent(dispatch.reference());
        problems.require(!attempt.aggregate().kind().isOil() || licensed, NO_LICENCE, "dispatch.reference");
    });

    static final Guard<Attempt<OldPart>> TAKER_KNOWN = Guard.of("taker-known", (attempt, problems) -> {
        Dispatch dispatch = attempt.aggregate().dispatch();
        problems.require(dispatch != null && isPresent(dispatch.to()), MISSING, "dispatch.to", "dispatch.to");
    });

    @Requirement("R279")
    static final Guard<Attempt<OldPart>> NEVER_AT_A_LOSS = Guard.of("never-at-a-loss", (attempt, problems) -> {
        Dispatch dispatch = attempt.aggregate().dispatch();
        Money income = dispatch == null ? null : dispatch.income();
        problems.require(income == null || !income.isNegative(), INCOME, "dispatch.income", String.valueOf(income));
    });

    static final Guard<Attempt<OldPart>> THE_MAKERS = Guard.of(
            "the-makers",
            (attempt, problems) -> problems.require(
                    attempt.aggregate().account() == OldPartAccount.WARRANTY_PART, NOT_THE_MAKERS, "warranty"));

    @Requirement("R277")
    static final Guard<Attempt<OldPart>> EXPLAINED = Guard.of(
            "explained",
            (attempt, problems) -> problems.require(
                    isPresent(attempt.aggregate().explanation()), MISSING, "explanation", "explanation"));

    private OldPartGuards() {}

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
