package org.dealersdk.domain.warranty;

import static org.dealersdk.domain.warranty.WarrantyProblem.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.WarrantyPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Story;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conditions on a claim's steps. */
final class ClaimGuards {

    @Requirement({"R289", "R291"})
    static final Guard<Attempt<WarrantyClaim>> DEDICATED = Guard.of("dedicated-clerk", ClaimGuards::dedicated);

    @Requirement({"R289", "R291"})
    static final Guard<Attempt<WarrantyClaim>> TWO_CLERKS = Guard.of("two-clerks", (attempt, problems) -> {
        Handling handling = attempt.aggregate().handling();
        problems.require(
                handling == null || !handling.clerk().equals(handling.backup()), SAME_CLERK, "handling.backup");
    });

    static final Guard<Attempt<WarrantyClaim>> SOMETHING_CLAIMED = Guard.of(
            "something-claimed",
            (attempt, problems) -> problems.require(any(attempt, ClaimLine::claimed), NOTHING_TO_CLAIM, "lines"));

    static final Guard<Attempt<WarrantyClaim>> SOMETHING_ACCEPTED = Guard.of(
            "something-accepted",
            (attempt, problems) -> problems.require(any(attempt, ClaimLine::claimed), ALL_REFUSED, "lines"));

    static final Guard<Attempt<WarrantyClaim>> STORY_TOLD = Guard.of("story-told", (attempt, problems) -> {
        Story story = attempt.aggregate().story();
        boolean told = isPresent(story.complaint()) && isPresent(story.cause()) && isPresent(story.correction());
        problems.require(told, STORY, "story");
    });

    @Requirement({"R287", "F41"})
    static final Guard<Attempt<WarrantyClaim>> DOCUMENTS_COMPLETE = Guard.of(
            "documents-complete",
            (attempt, problems) -> attempt.aggregate()
                    .missingDocuments()
                    .forEach(kind -> problems.add(NO_DOCUMENT.at("documents", kind.code()))));

    @Requirement("R276")
    static final Guard<Attempt<WarrantyClaim>> PARTS_IN_STOCK = Guard.of(
            "parts-in-stock",
            (attempt, problems) -> attempt.aggregate().lines().stream()
                    .filter(line -> line.claimed() && line.oldPart() != null && !line.booked())
                    .forEach(line -> problems.add(
                            PART_NOT_IN_STOCK.at("lines", line.line().value()))));

    @Requirement("R283")
    static final Guard<Attempt<WarrantyClaim>> ANSWER_EXPLAINED = Guard.of("answer-explained", (attempt, problems) -> {
        List<Submission> all = attempt.aggregate().submissions();
        boolean explained = !all.isEmpty() && isPresent(all.get(all.size() - 1).reason());
        problems.require(explained, REASON, "submissions.reason");
    });

    @Requirement("R284")
    static final Guard<Attempt<WarrantyClaim>> PAID_AS_ACCEPTED =
            Guard.of("paid-as-accepted", ClaimGuards::paidAsAccepted);

    @Requirement("R287")
    static final Guard<Attempt<WarrantyClaim>> RECEIPT = Guard.of("receipt", (attempt, problems) -> {
        Payment payment = attempt.aggregate().payment();
        problems.require(payment != null && isPresent(payment.receipt()), NO_RECEIPT, "payment.receipt");
    });

    @Requirement("R288")
    static final Guard<Attempt<WarrantyClaim>> INDEPENDENT = Guard.of("independent", (attempt, problems) -> {
        Handling handling = attempt.aggregate().handling();
        boolean involved =
                handling != null && handling.includes(attempt.occasion().actor().staff());
        problems.require(!involved, NOT_INDEPENDENT, "handling");
    });

    @Requirement({"R285", "R290"})
    static final Guard<Attempt<WarrantyClaim>> WITHIN_PAID = Guard.of("within-paid", ClaimGuards::withinPaid);

    static final Guard<Attempt<WarrantyClaim>> NOTHING_CLAIMED = Guard.of(
            "nothing-claimed", (attempt, problems) -> unborne(attempt, problems, line -> line.disposal() == null));

    static final Guard<Attempt<WarrantyClaim>> NOTHING_ADRIFT =
            Guard.of("nothing-adrift", (attempt, problems) -> unborne(attempt, problems, ClaimLine::adrift));

    static final Guard<Attempt<WarrantyClaim>> ANOTHER_PAYER = Guard.of(
            "another-payer",
            (attempt, problems) -> problems.require(
                    disposals(attempt).noneMatch(one -> one.payer() == Payer.WARRANTY), PAYER, "lines.disposal.payer"));

    /** Whoever wrote off before was allowed to; so only what is decided now is asked about. */
    static final Guard<Attempt<WarrantyClaim>> WRITE_OFF = Guard.of("write-off", (attempt, problems) -> {
        Occasion occasion = attempt.occasion();
        List<Role> roles = occasion.policy().warranty().writeOffBy();
        boolean now = disposals(attempt)
                .anyMatch(one -> one.payer() == null
                        && one.at().equals(occasion.at())
                        && one.by().equals(occasion.actor().staff()));
        problems.require(
                !now || roles.stream().anyMatch(occasion.actor()::is),
                WarrantyProblem.WRITE_OFF,
                "actor",
                Coded.codes(roles));
    });

    static final Guard<Attempt<WarrantyClaim>> DISPOSAL_EXPLAINED = Guard.of(
            "disposal-explained",
            (attempt, problems) -> problems.require(
                    disposals(attempt).allMatch(one -> isPresent(one.reason())), REASON, "lines.disposal.reason"));

    @Requirement("R288")
    static final Guard<Attempt<WarrantyClaim>> AUDIT_TERM_OVER = Guard.of("audit-term-over", (attempt, problems) -> {
        Payment payment = attempt.aggregate().payment();
        if (payment != null) {
            Occasion occasion = attempt.occasion();
            Instant until = occasion.policy()
                    .calendar()
                    .workingCalendar()
                    .plus(payment.at(), occasion.policy().warranty().audit().auditableFor());
            problems.require(!occasion.at().isBefore(until), AUDIT_TERM, "payment.at", until);
        }
    });

    private ClaimGuards() {}

    /** The documents of the set that are missing; the receipt belongs to it once there was a payment. */
    static List<ClaimDocumentKind> missing(WarrantyClaim claim, boolean paid) {
        Set<ClaimDocumentKind> missing = EnumSet.allOf(ClaimDocumentKind.class);
        if (!paid) {
            missing.remove(ClaimDocumentKind.PAYOUT_RECEIPT);
        }
        claim.documents().stream()
                .filter(document -> isPresent(document.reference()))
                .forEach(document -> missing.remove(document.kind()));
        return List.copyOf(missing);
    }

    private static void dedicated(Attempt<WarrantyClaim> attempt, Problems problems) {
        Handling handling = attempt.aggregate().handling();
        if (handling == null) {
            problems.add(NOT_HANDLED.at("handling"));
            return;
        }
        Actor actor = attempt.occasion().actor();
        WarrantyPolicy policy = attempt.occasion().policy().warranty();
        boolean clerk = actor.staff().equals(handling.clerk())
                && policy.clerkRoles().stream().anyMatch(actor::is);
        boolean backup = actor.staff().equals(handling.backup())
                && (policy.backupRoles().stream().anyMatch(actor::is)
                        || policy.clerkRoles().stream().anyMatch(actor::is));
        problems.require(
                clerk || backup,
                NOT_THE_CLERK,
                "handling",
                Coded.codes(policy.clerkRoles()),
                Coded.codes(policy.backupRoles()));
    }

    private static void paidAsAccepted(Attempt<WarrantyClaim> attempt, Problems problems) {
        WarrantyClaim claim = attempt.aggregate();
        Payment payment = claim.payment();
        if (payment == null) {
            return;
        }
        Money granted = claim.granted();
        boolean possible = payment.amount().isSameCurrency(granted)
                && !payment.amount().isNegative()
                && !payment.amount().isGreaterThan(granted);
        problems.require(possible, PAID_TOO_MUCH, "payment.amount", payment.amount(), granted);
        problems.require(
                !possible || payment.amount().isEqual(granted) || isPresent(payment.difference()),
                DIFFERENCE,
                "payment.difference",
                possible ? granted.minus(payment.amount()) : granted);
    }

    private static void withinPaid(Attempt<WarrantyClaim> attempt, Problems problems) {
        WarrantyClaim claim = attempt.aggregate();
        if (claim.audits().isEmpty()) {
            return;
        }
        Money last = claim.audits().get(claim.audits().size() - 1).deduction();
        boolean fits = last.isSameCurrency(claim.paid()) && !last.isNegative();
        boolean covered = fits && !claim.deducted().isGreaterThan(claim.paid());
        Money left = fits ? claim.paid().minus(claim.deducted()).plus(last) : claim.paid();
        problems.require(covered, DEDUCTION, "audits.deduction", last, left);
    }

    private static void unborne(Attempt<WarrantyClaim> attempt, Problems problems, Predicate<ClaimLine> which) {
        attempt.aggregate().lines().stream()
                .filter(which)
                .forEach(line ->
                        problems.add(LINES_ADRIFT.at("lines", line.line().value())));
    }

    private static boolean any(Attempt<WarrantyClaim> attempt, Predicate<ClaimLine> which) {
        return attempt.aggregate().lines().stream().anyMatch(which);
    }

    private static java.util.stream.Stream<LineDisposal> disposals(Attempt<WarrantyClaim> attempt) {
        return attempt.aggregate().lines().stream().map(ClaimLine::disposal).filter(java.util.Objects::nonNull);
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
