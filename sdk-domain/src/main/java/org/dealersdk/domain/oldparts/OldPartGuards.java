package org.dealersdk.domain.oldparts;

import static org.dealersdk.domain.oldparts.OldPartProblem.*;

import java.util.List;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conditions on a replaced part's steps. */
final class OldPartGuards {

    @Requirement({"R276", "R278", "R281"})
    static final Guard<Attempt<OldPart>> KEEPABLE = guard("keepable", attempt -> {
        OldPart part = attempt.aggregate();
        boolean keepable = attempt.occasion().policy().oldParts().isKeepable(part.kind(), part.warranty());
        return new Problems()
                .require(keepable, NOT_KEEPABLE, "kind", part.account().code());
    });

    @Requirement({"R280", "R281", "R282"})
    static final Guard<Attempt<OldPart>> RIGHT_PLACE = guard("right-place", attempt -> {
        Storage storage = attempt.aggregate().storage();
        StoragePlace wanted = StoragePlace.of(attempt.aggregate().account());
        return storage == null
                ? missing("storage")
                : new Problems()
                        .require(
                                storage.place() == wanted,
                                WRONG_PLACE,
                                "storage.place",
                                wanted.code(),
                                storage.place().code());
    });

    @Requirement("R276")
    static final Guard<Attempt<OldPart>> BOOKED_IN = guard("booked-in", attempt -> {
        Storage storage = attempt.aggregate().storage();
        boolean needed = attempt.aggregate().account() == OldPartAccount.WARRANTY_PART;
        boolean booked = storage != null && isPresent(storage.stockNumber());
        return new Problems().require(!needed || booked, NOT_BOOKED, "storage.stockNumber");
    });

    @Requirement("R282")
    static final Guard<Attempt<OldPart>> GUARDED = guard("guarded", attempt -> {
        Storage storage = attempt.aggregate().storage();
        boolean unguarded =
                storage != null && storage.place() == StoragePlace.SCRAP_STORAGE && storage.keeper() == null;
        return new Problems().require(!unguarded, NO_KEEPER, "storage.keeper");
    });

    @Requirement({"R274", "R275"})
    static final Guard<Attempt<OldPart>> NO_MORE_THAN_FITTED = guard("no-more-than-fitted", attempt -> {
        OldPart part = attempt.aggregate();
        Quantity recovered = part.recovered() == null ? Quantity.ZERO : part.recovered();
        boolean possible = !recovered.isZero() && recovered.compareTo(part.fitted()) <= 0;
        return new Problems().require(possible, TOO_MUCH, "recovered", recovered, part.fitted());
    });

    static final Guard<Attempt<OldPart>> RELEASED = guard("released-by-maker", attempt -> {
        OldPart part = attempt.aggregate();
        boolean free = part.account() != OldPartAccount.WARRANTY_PART || isPresent(part.waiver());
        return new Problems().require(free, NOT_RELEASED, "waiver");
    });

    @Requirement("R281")
    static final Guard<Attempt<OldPart>> LICENSED = guard("licensed-recycler", attempt -> {
        Dispatch dispatch = attempt.aggregate().dispatch();
        boolean licensed = dispatch != null && isPresent(dispatch.reference());
        return new Problems()
                .require(!attempt.aggregate().kind().isOil() || licensed, NO_LICENCE, "dispatch.reference");
    });

    static final Guard<Attempt<OldPart>> TAKER_KNOWN = guard("taker-known", attempt -> {
        Dispatch dispatch = attempt.aggregate().dispatch();
        return new Problems()
                .require(dispatch != null && isPresent(dispatch.to()), MISSING, "dispatch.to", "dispatch.to");
    });

    @Requirement("R279")
    static final Guard<Attempt<OldPart>> NEVER_AT_A_LOSS = guard("never-at-a-loss", attempt -> {
        Dispatch dispatch = attempt.aggregate().dispatch();
        Money income = dispatch == null ? null : dispatch.income();
        return new Problems()
                .require(income == null || !income.isNegative(), INCOME, "dispatch.income", String.valueOf(income));
    });

    static final Guard<Attempt<OldPart>> THE_MAKERS = guard(
            "the-makers",
            attempt -> new Problems()
                    .require(
                            attempt.aggregate().account() == OldPartAccount.WARRANTY_PART, NOT_THE_MAKERS, "warranty"));

    @Requirement("R277")
    static final Guard<Attempt<OldPart>> EXPLAINED = guard(
            "explained",
            attempt -> isPresent(attempt.aggregate().explanation()) ? new Problems() : missing("explanation"));

    private OldPartGuards() {}

    private static Guard<Attempt<OldPart>> guard(String id, Function<Attempt<OldPart>, Problems> check) {
        Function<Attempt<OldPart>, List<Problem>> all =
                attempt -> check.apply(attempt).toList();
        return new Guard<>(id, all);
    }

    private static Problems missing(String what) {
        return new Problems().add(MISSING.at(what, what));
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
