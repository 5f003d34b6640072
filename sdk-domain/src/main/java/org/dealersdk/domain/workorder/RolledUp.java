package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** What the header of a work order says of its lines; always computed, never stored. */
public sealed interface RolledUp permits WorkOrder {

    /** The reception. */
    Intake intake();

    /** What has to stand out on the printed order. */
    @Requirement({"R070", "R071", "R075"})
    default Set<OrderFlag> flags() {
        Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
        WalkAround sheet = intake().walkAround();
        if (sheet == null) {
            return flags;
        }
        HandIn handIn = sheet.handIn();
        if (handIn != null && handIn.keyRing()) {
            flags.add(OrderFlag.KEY_RING);
        }
        for (Belonging belonging : sheet.valuables()) {
            flags.add(belonging.kept() == Keeping.IN_CAR ? OrderFlag.THINGS_IN_CAR : OrderFlag.THINGS_IN_LOCKER);
        }
        return flags;
    }

    /** What was proposed, with the customer's answer to each. */
    List<WorkLine> lines();

    /** Every revision of the contract, oldest first. */
    List<Agreement> agreements();

    /** The last estimate, or null. */
    @Nullable
    Estimate estimate();

    /** The contract in force, if any. */
    default Optional<Agreement> agreement() {
        List<Agreement> all = agreements();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The lines the customer agreed to. */
    default Stream<WorkLine> approvedLines() {
        return lines().stream().filter(Lines::isApproved);
    }

    /** The approved lines together, at what is charged; empty when there are none. */
    default Optional<Totals> approvedTotals() {
        return Optional.ofNullable(Lines.sum(lines(), Lines::isApproved));
    }

    /** The accident case behind insured lines, or null. */
    @Nullable
    InsuredRepair insured();

    /** The settlement preview: what each payer's approved lines come to, the excess of an insured repair on the customer's side. */
    @Requirement({"R112", "R160"})
    default Map<Payer, Totals> totalsByPayer() {
        InsuredRepair repair = insured();
        Map<Payer, Totals> byLine = Lines.byPayer(lines());
        return repair == null ? byLine : repair.shared(byLine);
    }

    /** What each payer has to pay: his lines, waived fees, rounding and what he paid already. */
    @Requirement({"R112", "R160", "R164"})
    default Map<Payer, Account> accounts(SettlementPolicy policy) {
        return Account.of((WorkOrder) this, policy);
    }

    /** The car before and after, once it is inspected. */
    default Optional<InspectionComparison> comparison() {
        WorkOrder order = (WorkOrder) this;
        return Optional.ofNullable(order.inspection()).map(made -> InspectionComparison.of(order.intake(), made));
    }

    /** What went on around the work, or null. */
    @Nullable
    ShopFloor floor();

    /** What became of promised times, or null. */
    @Nullable
    Promises promises();

    /** The ids of all promises given with any revision of the contract, each once. */
    @Requirement("R077")
    default List<String> givenCommitments() {
        return agreements().stream()
                .map(Agreement::confirmations)
                .filter(Objects::nonNull)
                .map(Confirmations::explanation)
                .filter(Objects::nonNull)
                .flatMap(told -> told.commitments().stream())
                .distinct()
                .toList();
    }

    /** Every wanted charge in detail, as it is explained to the customer. */
    @Requirement("R089")
    default List<ChargeDetail> charges() {
        return Lines.counted(lines()).stream()
                .filter(Lines::isWanted)
                .map(ChargeDetail::of)
                .toList();
    }

    /** The staff numbers of all technicians who took up lines or worked on them. */
    default Set<StaffId> technicians() {
        Set<StaffId> technicians = Lines.technicians(lines());
        ShopFloor known = floor();
        if (known != null) {
            known.punches().forEach(punch -> technicians.add(punch.technician()));
        }
        return technicians;
    }

    /** Agreed lines that were not in what the customer signed first. */
    @Requirement({"R127", "R131"})
    default List<WorkLine> additionalLines() {
        if (agreements().size() < 2) {
            return List.of();
        }
        List<LineId> first = agreements().get(0).lines();
        return approvedLines().filter(line -> !first.contains(line.head().id())).toList();
    }

    /** False only where the dealer pays every line himself, as for his own new cars. */
    default boolean needsCustomersSignature() {
        return lines().stream()
                .anyMatch(line -> Lines.isWanted(line) && line.head().payer() != Payer.INTERNAL);
    }

    /** When the car is promised: as agreed last, else as estimated; null before. */
    default @Nullable Instant promisedAt() {
        Promises known = promises();
        if (known != null && !known.changes().isEmpty() && this instanceof WorkOrder order) {
            PromiseVersion last = PromiseWatch.last(order);
            return last == null ? null : last.promisedAt();
        }
        Estimate estimated = estimate();
        return agreement().map(Agreement::promisedAt).orElse(estimated == null ? null : estimated.promisedAt());
    }
}
