package org.dealersdk.domain.warranty;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;

/** How a claim comes of a settled order: its warranty lines, the tags of what was replaced, and what the order knows of the fault. */
final class ClaimDrafting {

    private ClaimDrafting() {}

    static Change<WarrantyClaim> draft(
            WorkOrder order, List<OldPart> tags, List<WarrantyClaim> earlier, Occasion occasion) {
        List<ClaimLine> lines = lines(order, tags, earlier);
        if (lines.isEmpty()) {
            throw WarrantyProblem.NOTHING_TO_CLAIM.failure();
        }
        ClaimDocument sheet = new ClaimDocument(
                ClaimDocumentKind.WORK_ORDER,
                order.number(),
                occasion.at(),
                occasion.actor().staff());
        WarrantyClaim claim = new WarrantyClaim(
                new WarrantyClaimId(occasion.ids().next()),
                order.number() + (earlier.isEmpty() ? "" : "-" + (earlier.size() + 1)),
                order.id(),
                order.intake().vehicle(),
                WarrantyClaim.LIFECYCLE.initial(),
                occasion.at(),
                null,
                story(order),
                lines,
                List.of(sheet),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                Map.of());
        WarrantyClaim.check(claim);
        return Change.of(claim, drafted(claim));
    }

    static Change<WarrantyClaim> redraft(
            WarrantyClaim before, WorkOrder order, List<OldPart> tags, List<WarrantyClaim> others, Occasion occasion) {
        ClaimDraft draft = new ClaimDraft(before).lines(lines(order, tags, others));
        WarrantyClaim candidate = draft.build();
        WarrantyClaim.check(candidate);
        return ClaimCourse.step(before, ClaimTrigger.REDRAFT, draft, drafted(candidate), occasion);
    }

    static Stream<WorkLine> unclaimed(WorkOrder order, List<WarrantyClaim> earlier) {
        Set<LineId> claimed = earlier.stream()
                .flatMap(claim -> claim.lines().stream())
                .map(ClaimLine::line)
                .collect(Collectors.toSet());
        return warranty(order).filter(line -> !claimed.contains(line.head().id()));
    }

    private static List<ClaimLine> lines(WorkOrder order, List<OldPart> tags, List<WarrantyClaim> earlier) {
        return unclaimed(order, earlier).map(line -> claimLine(line, tags)).toList();
    }

    private static ClaimEvent drafted(WarrantyClaim claim) {
        List<OldPartId> awaited = claim.lines().stream()
                .filter(line -> !line.booked())
                .map(ClaimLine::oldPart)
                .filter(Objects::nonNull)
                .toList();
        return new ClaimEvent.Drafted(claim.order(), claim.applied(), awaited);
    }

    private static Stream<WorkLine> warranty(WorkOrder order) {
        return order.approvedLines().filter(line -> line.head().payer() == Payer.WARRANTY);
    }

    /** Used oil is collected with the other oil; every other replaced part is the manufacturer's. */
    @Requirement({"R276", "R281"})
    private static ClaimLine claimLine(WorkLine line, List<OldPart> tags) {
        OldPart tag = tags.stream()
                .filter(one -> one.line().equals(line.head().id())
                        && one.account() == OldPartAccount.WARRANTY_PART
                        && one.state() != OldPartState.VOID)
                .findFirst()
                .orElse(null);
        boolean booked = tag != null && tag.recovered() != null && tag.state() != OldPartState.MISSING;
        return new ClaimLine(
                line.head().id(),
                line instanceof PartLine part ? part.part() : null,
                line.head().amount(),
                tag == null ? null : tag.id(),
                booked,
                null,
                null);
    }

    private static Story story(WorkOrder order) {
        Story told = warranty(order)
                .map(line -> line.head().story())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new Story(null, null, null));
        RepairReport report = order.report();
        String done = report == null ? null : report.text();
        String found = order.diagnosis() == null ? null : order.diagnosis().result();
        return new Story(
                told.complaint() == null ? order.intake().fault() : told.complaint(),
                told.cause() == null ? found : told.cause(),
                told.correction() == null ? done : told.correction());
    }
}
