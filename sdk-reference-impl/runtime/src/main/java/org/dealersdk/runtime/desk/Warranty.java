package org.dealersdk.runtime.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.warranty.AuditProblem;
import org.dealersdk.domain.warranty.AuditSanction;
import org.dealersdk.domain.warranty.ClaimDocumentKind;
import org.dealersdk.domain.warranty.PartWarranty;
import org.dealersdk.domain.warranty.Payment;
import org.dealersdk.domain.warranty.WarrantyAudit;
import org.dealersdk.domain.warranty.WarrantyAuditId;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.warranty.WarrantyClaimId;
import org.dealersdk.domain.warranty.WarrantyTerm;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Story;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Claims on the manufacturer. Each comes about by itself when an order with warranty work is settled. */
public final class Warranty extends Desk {

    /** The desk of a store. */
    public Warranty(Office office) {
        super(office, DeskName.WARRANTY);
    }

    /** Names who handles a claim. */
    @Requirement({"R289", "R291"})
    public WarrantyClaim assign(Actor actor, WarrantyClaimId id, StaffId clerk, @Nullable StaffId backup) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.assign(clerk, backup, occasion));
    }

    /** Writes down complaint, cause and correction. */
    public WarrantyClaim describe(Actor actor, WarrantyClaimId id, Story story) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.describe(story, occasion));
    }

    /** Adds a document of the set. */
    @Requirement({"R287", "F41"})
    public WarrantyClaim addDocument(Actor actor, WarrantyClaimId id, ClaimDocumentKind kind, String reference) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.addDocument(kind, reference, occasion));
    }

    /** Hands a claim in, the first time or again. */
    @Requirement({"R276", "R287", "R289", "R291"})
    public WarrantyClaim submit(Actor actor, WarrantyClaimId id) {
        return change(actor, WarrantyClaim.TYPE, id, WarrantyClaim::submit);
    }

    /** The manufacturer sent a claim back. */
    public WarrantyClaim sentBack(Actor actor, WarrantyClaimId id, String reason) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.sentBack(reason, occasion));
    }

    /** The manufacturer accepted a claim, except for the lines he refused. */
    public WarrantyClaim accept(Actor actor, WarrantyClaimId id, Map<LineId, String> refused) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.accept(refused, occasion));
    }

    /** The manufacturer refused a claim. */
    public WarrantyClaim reject(Actor actor, WarrantyClaimId id, String reason) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.reject(reason, occasion));
    }

    /** The manufacturer paid. */
    @Requirement({"R284", "R287"})
    public WarrantyClaim pay(Actor actor, WarrantyClaimId id, Payment payment) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.pay(payment, occasion));
    }

    /** Charges a line the manufacturer does not pay to somebody else. */
    public WarrantyClaim reassign(Actor actor, WarrantyClaimId id, LineId line, Payer payer, String reason) {
        return change(
                actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.reassign(line, payer, reason, occasion));
    }

    /** Writes off a line the manufacturer does not pay. */
    public WarrantyClaim writeOff(Actor actor, WarrantyClaimId id, LineId line, String reason) {
        return change(actor, WarrantyClaim.TYPE, id, (claim, occasion) -> claim.writeOff(line, reason, occasion));
    }

    /** Gives a claim up once all its lines went elsewhere. */
    public WarrantyClaim withdraw(Actor actor, WarrantyClaimId id) {
        return change(actor, WarrantyClaim.TYPE, id, WarrantyClaim::withdraw);
    }

    /** Closes a claim; its parts may be scrapped then. */
    public WarrantyClaim close(Actor actor, WarrantyClaimId id) {
        return change(actor, WarrantyClaim.TYPE, id, WarrantyClaim::close);
    }

    /** A claim. */
    public Optional<WarrantyClaim> claim(Actor actor, WarrantyClaimId id) {
        return find(actor, WarrantyClaim.TYPE, id);
    }

    /** One page of claims. */
    public Page<WarrantyClaim> claims(Actor actor, Query<WarrantyClaim> query) {
        return search(actor, query);
    }

    /** Names the team of an audit; at most one a project year for a brand, or one in all (WAU-014). */
    @Requirement({"R288", "A29"})
    public WarrantyAudit planAudit(Actor actor, String brand, List<StaffId> team) {
        return work(actor, ledger -> {
            Change<WarrantyAudit> planned = WarrantyAudit.plan(brand, team, ledger.occasion());
            String term = planned.after().term();
            new Problems()
                    .require(
                            ledger.search(Query.of(WarrantyAudit.TYPE).where("term", term))
                                    .isEmpty(),
                            AuditProblem.PLANNED_ALREADY,
                            "brand",
                            term)
                    .orThrow();
            return ledger.add(WarrantyAudit.TYPE, planned);
        });
    }

    /** The team arrives. */
    @Requirement("R288")
    public WarrantyAudit visit(Actor actor, WarrantyAuditId id, boolean announced) {
        return change(actor, WarrantyAudit.TYPE, id, (audit, occasion) -> audit.visit(announced, occasion));
    }

    /**
     * A member of the team checks a claim. Which documents are missing is read off the claim, and what is deducted is taken off what was
     * paid for it, in the same unit of work.
     *
     * @param fault what else is wrong, or null
     */
    @Requirement({"R285", "R287", "R288", "R290"})
    public WarrantyAudit check(
            Actor actor, WarrantyAuditId id, WarrantyClaimId claim, @Nullable String fault, Money deduction) {
        return work(actor, ledger -> {
            Occasion now = ledger.occasion();
            WarrantyClaim checked = ledger.load(WarrantyClaim.TYPE, claim);
            ledger.change(WarrantyClaim.TYPE, claim, one -> one.audit(id.value(), deduction, now));
            return ledger.change(
                    WarrantyAudit.TYPE,
                    id,
                    audit -> audit.check(claim, checked.missingDocuments(), fault, deduction, now));
        });
    }

    /** The team concludes; a failed audit has a sanction, a passed one none. */
    @Requirement("R290")
    public WarrantyAudit conclude(Actor actor, WarrantyAuditId id, @Nullable AuditSanction sanction) {
        return change(actor, WarrantyAudit.TYPE, id, (audit, occasion) -> audit.conclude(sanction, occasion));
    }

    /** The group approves. */
    @Requirement("R288")
    public WarrantyAudit approve(Actor actor, WarrantyAuditId id) {
        return change(actor, WarrantyAudit.TYPE, id, WarrantyAudit::approve);
    }

    /** An audit does not take place. */
    public WarrantyAudit cancelAudit(Actor actor, WarrantyAuditId id) {
        return change(actor, WarrantyAudit.TYPE, id, WarrantyAudit::cancel);
    }

    /** One page of audits. */
    public Page<WarrantyAudit> audits(Actor actor, Query<WarrantyAudit> query) {
        return search(actor, query);
    }

    /**
     * The warranty on a part of a car, read off the car's orders in this store.
     *
     * @param car the manufacturer's warranty on the car, or null when not known
     */
    public PartWarranty warranty(Actor actor, VehicleId vehicle, PartId part, @Nullable WarrantyTerm car) {
        Occasion now = occasion(actor);
        ZoneId zone = now.policy().calendar().zone();
        return PartWarranty.of(
                part, orders(actor, vehicle), car, now.policy().warranty().fittedPart(), zone);
    }

    private List<WorkOrder> orders(Actor actor, VehicleId vehicle) {
        return all(actor, Query.of(WorkOrder.TYPE).where("vehicle", vehicle.value()));
    }
}
