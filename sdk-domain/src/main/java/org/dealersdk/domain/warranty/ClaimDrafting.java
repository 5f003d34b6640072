package org.dealersdk.domain.warranty;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;

/** How a claim comes of a settled order: its warranty lines, the tags of what was replaced, and what the order knows of the fault. */
final class ClaimDrafting {

    private ClaimDrafting() {}

    static Change<WarrantyClaim> draft(WorkOrder order, List<OldPart> tags, Occasion occasion) {
        List<ClaimLine> lines =
                warranty(order).map(line -> claimLine(line, tags)).toList();
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
                order.number(),
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
        List<OldPartId> awaited = claim.lines().stream()
                .filter(line -> !line.booked())
                .map(ClaimLine::oldPart)
                .filter(Objects::nonNull)
                .toList();
        return Change.of(claim, new ClaimEvent.Drafted(order.id(), claim.applied(), awaited));
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
