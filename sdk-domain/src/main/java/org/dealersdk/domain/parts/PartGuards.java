package org.dealersdk.domain.parts;

import static org.dealersdk.domain.parts.PartProblem.*;

import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The conditions on a part's steps and on the part as a whole. */
final class PartGuards {

    @Requirement({"R269", "M21"})
    static final Guard<Attempt<Part>> SOURCE_KNOWN = new Guard<>(
            "source-known",
            attempt -> new Problems()
                    .require(isPresent(attempt.aggregate().source()), NO_SOURCE, "source")
                    .toList());

    @Requirement({"R257", "M21"})
    static final Guard<Attempt<Part>> GENUINE = new Guard<>(
            "genuine",
            attempt -> new Problems()
                    .require(
                            attempt.aggregate().genuine()
                                    || !attempt.occasion().policy().parts().genuineOnly(),
                            NOT_GENUINE,
                            "genuine")
                    .toList());

    /** What is on the shelf covers what is set aside. */
    static final Guard<Attempt<Part>> COVERED = new Guard<>("covered", attempt -> {
        Part part = attempt.aggregate();
        return new Problems()
                .require(
                        part.onHand().compareTo(part.reserved()) >= 0,
                        BELOW_RESERVED,
                        "onHand",
                        part.onHand(),
                        part.reserved())
                .toList();
    });

    private PartGuards() {}

    static List<Problem> problems(Part part) {
        Problems problems = new Problems();
        problems.require(isClean(part.number()), BLANK, "number", "number")
                .require(isPresent(part.name()), BLANK, "name", "name")
                .require(!part.listPrice().isNegative(), NEGATIVE_MONEY, "listPrice", "listPrice")
                .require(!part.cost().isNegative(), NEGATIVE_MONEY, "cost", "cost")
                .require(part.listPrice().isSameCurrency(part.cost()), MIXED_CURRENCIES, "cost")
                .require(
                        part.onHand().compareTo(part.reserved()) >= 0,
                        BELOW_RESERVED,
                        "onHand",
                        part.onHand(),
                        part.reserved());
        long distinct =
                part.reservations().stream().map(Reservation::id).distinct().count();
        problems.require(distinct == part.reservations().size(), DUPLICATE_RESERVATION, "reservations", distinct);
        for (int i = 0; i < part.reservations().size(); i++) {
            boolean nothing = part.reservations().get(i).quantity().isZero();
            problems.require(!nothing, NOTHING, "reservations[" + i + "].quantity");
        }
        return problems.toList();
    }

    private static boolean isPresent(String text) {
        return !text.isBlank();
    }

    private static boolean isClean(String text) {
        return isPresent(text) && text.equals(text.strip());
    }
}
