package org.dealersdk.domain.warranty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a claim is searched by, what happens to it, and what must hold of it. */
final class ClaimDeclaration {

    static final AggregateType<WarrantyClaim> TYPE = AggregateType.named(
                    "warranty-claim", WarrantyClaim.class, claim -> claim.id().value())
            .uniqueText("number", WarrantyClaim::number)
            .text("state", claim -> claim.state().code())
            .text("order", claim -> claim.order().value())
            .text("vehicle", claim -> TypedId.text(claim.vehicle()))
            .text("clerk", claim -> clerk(claim))
            .texts("oldParts", ClaimDeclaration::oldParts)
            .instant("openedAt", WarrantyClaim::openedAt)
            .instant("changedAt", ClaimDeclaration::changedAt)
            .flag("open", claim -> !WarrantyClaim.LIFECYCLE.isFinal(claim.state()))
            .events(ClaimEvent.class)
            .lifecycle(ClaimLifecycle.TABLE)
            .validatedBy(ClaimDeclaration::problems)
            .build();

    private static final int LONGEST = 4000;

    private ClaimDeclaration() {}

    private static List<Problem> problems(WarrantyClaim claim) {
        Problems problems = new Problems();
        text(problems, "story.complaint", claim.story().complaint());
        text(problems, "story.cause", claim.story().cause());
        text(problems, "story.correction", claim.story().correction());
        problems.require(!claim.lines().isEmpty(), WarrantyProblem.NOTHING_TO_CLAIM, "lines");
        for (int i = 0; i < claim.lines().size(); i++) {
            ClaimLine line = claim.lines().get(i);
            Money amount = line.amount();
            boolean sound = !amount.isNegative()
                    && amount.isSameCurrency(claim.lines().get(0).amount());
            problems.require(sound, WarrantyProblem.CURRENCY, "lines[" + i + "].amount");
            text(problems, "lines[" + i + "].refusal", line.refusal());
            LineDisposal disposal = line.disposal();
            text(problems, "lines[" + i + "].disposal.reason", disposal == null ? null : disposal.reason());
        }
        return problems.toList();
    }

    private static void text(Problems problems, String where, @Nullable String text) {
        problems.require(HandTyped.fits(text, LONGEST), WarrantyProblem.TEXT, where, LONGEST);
    }

    private static @Nullable String clerk(WarrantyClaim claim) {
        Handling handling = claim.handling();
        return handling == null ? null : handling.clerk().value();
    }

    private static List<String> oldParts(WarrantyClaim claim) {
        return claim.lines().stream()
                .map(line -> TypedId.text(line.oldPart()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The last of everything that counts in a month's figures. */
    private static Instant changedAt(WarrantyClaim claim) {
        Instant last = claim.openedAt();
        for (Submission one : claim.submissions()) {
            last = later(later(last, one.at()), one.answeredAt());
        }
        Payment payment = claim.payment();
        last = later(last, payment == null ? null : payment.at());
        for (AuditCheck one : claim.audits()) {
            last = later(last, one.at());
        }
        return later(last, claim.closedAt());
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
