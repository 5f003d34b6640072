package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartEvent;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.warranty.ClaimEvent;
import org.dealersdk.domain.warranty.ClaimState;
import org.dealersdk.domain.warranty.ClaimTrigger;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** A settled order with warranty work is claimed by itself, and its claim knows which of the replaced parts are in stock. */
@Requirement({"R276", "R286"})
final class WarrantyClaims {

    private WarrantyClaims() {}

    @Requirement("R286")
    static void ofSettled(Happened<? extends WorkOrder, WorkOrderEvent.Settled> settled, Ledger ledger) {
        WorkOrder order = settled.aggregate();
        if (!WarrantyClaim.isClaimable(order, List.of())) {
            return;
        }
        List<WarrantyClaim> earlier = ledger.all(
                Query.of(WarrantyClaim.TYPE).where("order", order.id().value()));
        List<WarrantyClaim> gone = earlier.stream()
                .filter(claim -> claim.state() != ClaimState.DRAFT)
                .toList();
        if (!WarrantyClaim.isClaimable(order, gone)) {
            return;
        }
        List<OldPart> tags = ReplacedParts.tag(order, ledger);
        earlier.stream()
                .filter(claim -> claim.state() == ClaimState.DRAFT)
                .findFirst()
                .ifPresentOrElse(
                        draft -> ledger.change(
                                WarrantyClaim.TYPE,
                                draft.id(),
                                claim -> claim.redraft(order, tags, gone, ledger.occasion())),
                        () -> ledger.add(
                                WarrantyClaim.TYPE, WarrantyClaim.draft(order, tags, gone, ledger.occasion())));
    }

    @Requirement("R276")
    static void ofRecovered(Happened<? extends OldPart, OldPartEvent.Recovered> recovered, Ledger ledger) {
        book(recovered.aggregate(), true, ledger);
    }

    @Requirement("R276")
    static void ofMissed(Happened<? extends OldPart, OldPartEvent.Missed> missed, Ledger ledger) {
        book(missed.aggregate(), false, ledger);
    }

    /** What is left of a claim that is over may be scrapped. */
    static void ofClosed(Happened<? extends WarrantyClaim, ClaimEvent.Closed> closed, Ledger ledger) {
        WarrantyClaim claim = closed.aggregate();
        claim.lines().forEach(line -> release(line.oldPart(), claim.number(), ledger));
    }

    private static void release(@Nullable OldPartId id, String reference, Ledger ledger) {
        if (id != null
                && ledger.find(OldPart.TYPE, id)
                        .filter(part -> part.state() == OldPartState.STORED)
                        .isPresent()) {
            ledger.change(OldPart.TYPE, id, part -> part.release(reference, ledger.occasion()));
        }
    }

    private static void book(OldPart part, boolean inStock, Ledger ledger) {
        if (!part.warranty()) {
            return;
        }
        ledger
                .search(Query.of(WarrantyClaim.TYPE)
                        .where("oldParts", part.id().value())
                        .limit(1))
                .stream()
                .filter(claim ->
                        claim.mayI(ClaimTrigger.BOOK_PART, ledger.occasion()).isAccepted())
                .forEach(claim -> ledger.change(
                        WarrantyClaim.TYPE, claim.id(), one -> one.bookPart(part.id(), inStock, ledger.occasion())));
    }
}
