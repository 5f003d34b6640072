package org.dealersdk.domain.warranty;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim on the manufacturer for the warranty lines of a settled order. What he refuses is charged to somebody else or written off by
 * name; nothing gets lost. Immutable; every command answers with the claim as it is afterwards, or refuses with all reasons.
 *
 * @param id identifies it
 * @param number the order's number, with {@code -2} and so on for later claims on it; unique
 * @param order the order
 * @param vehicle the car; null while it has no record
 * @param state where it stands
 * @param openedAt when the order was settled
 * @param handling who handles it; null while nobody does
 * @param story complaint, cause and correction, as far as known
 * @param lines what is claimed
 * @param documents the set, as far as it is there
 * @param submissions each time it was handed in, oldest first
 * @param payment what was paid; null while nothing was
 * @param audits each audit that looked at it, oldest first
 * @param overdue what fell due and was told
 * @param closedAt when it was withdrawn or closed; null while it is open
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R283", "R284", "R285", "R287"})
public record WarrantyClaim(
        WarrantyClaimId id,
        String number,
        WorkOrderId order,
        @Nullable VehicleId vehicle,
        ClaimState state,
        Instant openedAt,
        @Nullable Handling handling,
        Story story,
        List<ClaimLine> lines,
        List<ClaimDocument> documents,
        List<Submission> submissions,
        @Nullable Payment payment,
        List<AuditCheck> audits,
        List<Due> overdue,
        @Nullable Instant closedAt,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions)
        implements ClaimAmounts {

    /** What may be due for a claim. */
    public static final List<DeadlineKind> DEADLINES =
            List.of(DeadlineKind.CLAIM_SUBMISSION, DeadlineKind.CLAIM_REFUSED_LINES);

    /** The table of its life. */
    public static final Lifecycle<ClaimState, ClaimTrigger, Attempt<WarrantyClaim>> LIFECYCLE = ClaimLifecycle.TABLE;

    /** Its declaration. */
    public static final AggregateType<WarrantyClaim> TYPE = ClaimDeclaration.TYPE;

    public WarrantyClaim {
        openedAt = Instants.cut(openedAt);
        closedAt = closedAt == null ? null : Instants.cut(closedAt);
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
        submissions = List.copyOf(submissions);
        audits = List.copyOf(audits);
        overdue = List.copyOf(overdue);
        extensions = Extensions.copy(extensions);
    }

    /**
     * The claim for the warranty lines of an order, at what they were charged.
     *
     * @param tags what was replaced on the order; the tag of a warranty part must be booked into stock before the claim goes out
     * @param earlier claims on the order; their lines are not claimed again
     * @throws org.dealersdk.domain.problem.DealerException WAR-001 when no approved line is the manufacturer's
     */
    @Requirement({"R276", "R287"})
    public static Change<WarrantyClaim> draft(
            WorkOrder order, List<OldPart> tags, List<WarrantyClaim> earlier, Occasion occasion) {
        return ClaimDrafting.draft(order, tags, earlier, occasion);
    }

    /** True when an order has something to claim that earlier claims on it do not claim. */
    public static boolean isClaimable(WorkOrder order, List<WarrantyClaim> earlier) {
        return ClaimDrafting.unclaimed(order, earlier).findAny().isPresent();
    }

    /** The order was opened again and settled anew while the claim is still in the house: its lines are read off the order again. */
    public Change<WarrantyClaim> redraft(
            WorkOrder settled, List<OldPart> tags, List<WarrantyClaim> others, Occasion occasion) {
        return ClaimDrafting.redraft(this, settled, tags, others, occasion);
    }

    /** Names who handles it. */
    @Requirement({"R289", "R291"})
    public Change<WarrantyClaim> assign(StaffId clerk, @Nullable StaffId backup, Occasion occasion) {
        return ClaimCourse.step(
                this,
                ClaimTrigger.ASSIGN,
                new ClaimDraft(this).handling(new Handling(clerk, backup)),
                new ClaimEvent.Assigned(clerk, backup),
                occasion);
    }

    /** Writes down complaint, cause and correction. */
    public Change<WarrantyClaim> describe(Story told, Occasion occasion) {
        return ClaimCourse.step(
                this, ClaimTrigger.DESCRIBE, new ClaimDraft(this).story(told), new ClaimEvent.Described(), occasion);
    }

    /** Adds a document; one of the same kind is replaced. The payout receipt comes with the payment. */
    @Requirement({"R287", "F41"})
    public Change<WarrantyClaim> addDocument(ClaimDocumentKind kind, String reference, Occasion occasion) {
        return ClaimCourse.addDocument(this, kind, reference, occasion);
    }

    /** A replaced part is in stock, or is not any more; one the claim does not wait for changes nothing. */
    @Requirement("R276")
    public Change<WarrantyClaim> bookPart(OldPartId part, boolean inStock, Occasion occasion) {
        return ClaimCourse.bookPart(this, part, inStock, occasion);
    }

    /** Hands it in, the first time or again; refused with everything that is missing. */
    @Requirement({"R276", "R287", "R289", "R291"})
    public Change<WarrantyClaim> submit(Occasion occasion) {
        return ClaimCourse.submit(this, occasion);
    }

    /** The manufacturer sends it back to be corrected. */
    @Requirement("R283")
    public Change<WarrantyClaim> sentBack(String reason, Occasion occasion) {
        return ClaimCourse.sentBack(this, reason, occasion);
    }

    /**
     * The manufacturer accepts it.
     *
     * @param refused lines he does not accept, and why; empty for none
     */
    @Requirement("R283")
    public Change<WarrantyClaim> accept(Map<LineId, String> refused, Occasion occasion) {
        return ClaimCourse.accept(this, refused, occasion);
    }

    /** The manufacturer refuses it as a whole. */
    @Requirement("R283")
    public Change<WarrantyClaim> reject(String reason, Occasion occasion) {
        return ClaimCourse.reject(this, reason, occasion);
    }

    /** The manufacturer pays; the receipt joins the documents. */
    @Requirement({"R284", "R287"})
    public Change<WarrantyClaim> pay(Payment made, Occasion occasion) {
        return ClaimCourse.pay(this, made, occasion);
    }

    /**
     * An audit looked at it.
     *
     * @param audit reference of the audit
     * @param deduction what is taken back, 0 or more
     */
    @Requirement({"R285", "R290"})
    public Change<WarrantyClaim> audit(String audit, Money deduction, Occasion occasion) {
        return ClaimCourse.step(
                this,
                ClaimTrigger.AUDIT,
                new ClaimDraft(this).audited(new AuditCheck(audit, occasion.at(), deduction)),
                new ClaimEvent.Audited(audit, deduction),
                occasion);
    }

    /** A line the manufacturer does not pay, or is not to be asked for, is charged to somebody else. */
    public Change<WarrantyClaim> reassign(LineId line, Payer payer, String reason, Occasion occasion) {
        return ClaimCourse.dispose(this, line, payer, reason, occasion);
    }

    /** A line the manufacturer does not pay, or is not to be asked for, is written off. */
    public Change<WarrantyClaim> writeOff(LineId line, String reason, Occasion occasion) {
        return ClaimCourse.dispose(this, line, null, reason, occasion);
    }

    /** Gives it up once every line went elsewhere. */
    public Change<WarrantyClaim> withdraw(Occasion occasion) {
        return ClaimCourse.step(
                this,
                ClaimTrigger.WITHDRAW,
                new ClaimDraft(this).closedAt(occasion.at()),
                new ClaimEvent.Withdrawn(),
                occasion);
    }

    /** It is over. */
    public Change<WarrantyClaim> close(Occasion occasion) {
        return ClaimCourse.step(
                this,
                ClaimTrigger.CLOSE,
                new ClaimDraft(this).closedAt(occasion.at()),
                new ClaimEvent.Closed(),
                occasion);
    }

    /** Tells once that something is late. */
    public Change<WarrantyClaim> noteDue(DeadlineKind kind, Occasion occasion) {
        return ClaimCourse.noteDue(this, kind, occasion);
    }

    /** What has to be done by when, without what was told to be late. */
    public List<Due> due(DealerPolicy policy) {
        return ClaimCourse.due(this, policy);
    }

    /** The documents of the set that are missing, as the claim stands; the receipt only once it was paid. */
    @Requirement({"R287", "F41"})
    public List<ClaimDocumentKind> missingDocuments() {
        return ClaimGuards.missing(this, payment != null);
    }

    /** May this be done to the claim as it is, and if not, what is missing? */
    public Decision<ClaimState> mayI(ClaimTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Without the story, which may hold a person's words. */
    @Override
    public String toString() {
        return "WarrantyClaim[" + id.value() + ", " + number + ", " + state.code() + "]";
    }

    static void check(WarrantyClaim claim) {
        new Problems().addAll(TYPE.problems(claim)).orThrow();
    }
}
