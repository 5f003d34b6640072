package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ReceptionGuards.policy;
import static org.dealersdk.domain.workorder.ReceptionProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.EstimatePolicy;
import org.dealersdk.domain.policy.EvidenceRule;
import org.dealersdk.domain.policy.ListPrices;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conditions on what is proposed: usual prices, and no part without need. Only lines without an answer are looked at. */
final class PriceGuards {

    @Requirement({"R093", "R095", "M20"})
    static final Guard<Attempt<WorkOrder>> USUAL_PRICES = policy("usual-prices", PriceGuards::usualPrices);

    @Requirement({"R034", "R092", "M22"})
    static final Guard<Attempt<WorkOrder>> NEEDED = policy("needed", PriceGuards::needed);

    private static final Set<Trade> NO_REPLACEMENT = EnumSet.of(Trade.ACCESSORIES, Trade.CARE, Trade.BEAUTY);
    private static final Set<JobType> REGULAR = EnumSet.of(JobType.FIRST_MAINTENANCE, JobType.MAINTENANCE);

    private PriceGuards() {}

    private static void usualPrices(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        for (int i = 0; i < order.lines().size(); i++) {
            LineHead head = order.lines().get(i).head();
            if (head.approval() == Approval.PROPOSED && head.payer() == Payer.CUSTOMER) {
                price(order, order.lines().get(i), attempt.occasion(), "lines[" + i + "].head", problems);
            }
        }
    }

    private static void price(WorkOrder order, WorkLine line, Occasion occasion, String at, Problems problems) {
        EstimatePolicy policy = occasion.policy().estimate();
        LineHead head = line.head();
        String id = head.id().value();
        String version = policy.prices().version();
        Deviation deviation = head.known().deviation();
        Optional<Money> listed = listed(line, policy);
        if (deviation == null) {
            listed.ifPresent(usual -> problems.require(
                    usual.equals(head.price()), OFF_LIST, at + ".price", id, head.price(), version, usual));
            boolean bound = policy.listPrices() == ListPrices.ALWAYS && listed.isEmpty();
            problems.require(!bound, NOT_LISTED, at + ".operation", id, version);
            return;
        }
        problems.require(isPresent(deviation.reason()), NO_REASON_FOR_PRICE, at + ".basis.deviation.reason", id);
        listed.ifPresent(usual -> problems.require(
                usual.equals(deviation.usual()),
                WRONG_USUAL_PRICE,
                at + ".basis.deviation.usual",
                id,
                deviation.usual(),
                usual));
        boolean now =
                occasion.at().equals(deviation.at()) && occasion.actor().staff().equals(deviation.by());
        if (now && deviation.usual().isSameCurrency(head.price())) {
            BigDecimal most = limit(order, head, deviation, occasion);
            BigDecimal percent = deviation.percent(head.price());
            problems.require(
                    percent.compareTo(most) <= 0,
                    NO_AUTHORITY,
                    at + ".price",
                    id,
                    percent.setScale(2, RoundingMode.UP).stripTrailingZeros().toPlainString(),
                    most.toPlainString());
        }
    }

    /** What the list says for the whole line, in its own currency. */
    static Optional<Money> listed(WorkLine line, EstimatePolicy policy) {
        LineHead head = line.head();
        return policy.prices()
                .price(
                        head.operation(),
                        head.known().vehicleClass(),
                        head.trade().code())
                .map(each ->
                        Money.of(head.price().getCurrencyUnit(), each.multiply(line.pieces()), RoundingMode.HALF_UP));
    }

    /** The largest percentage the actor may allow for this line. */
    private static BigDecimal limit(WorkOrder order, LineHead head, Deviation deviation, Occasion occasion) {
        EstimatePolicy policy = occasion.policy().estimate();
        BigDecimal most = largest(policy.deviationPercent(), occasion);
        if (head.trade() == Trade.ACCESSORIES && head.price().isLessThan(deviation.usual())) {
            most = most.max(largest(policy.accessoryDiscountPercent(), occasion));
        }
        String campaign = deviation.campaign();
        boolean care = head.trade() == Trade.CARE
                && REGULAR.contains(order.intake().jobType())
                && head.price().isLessThan(deviation.usual());
        return campaign == null || !care
                ? most
                : most.max(policy.careCampaigns().getOrDefault(campaign, BigDecimal.ZERO));
    }

    private static BigDecimal largest(Map<Role, BigDecimal> byRole, Occasion occasion) {
        return occasion.actor().roles().stream()
                .map(role -> byRole.getOrDefault(role, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static void needed(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        EstimatePolicy policy = attempt.occasion().policy().estimate();
        boolean inWorkshop = order.milestones().started() != null;
        boolean own = inWorkshop || policy.replacementEvidence() == EvidenceRule.PER_LINE;
        for (int i = 0; i < order.lines().size(); i++) {
            WorkLine line = order.lines().get(i);
            LineHead head = line.head();
            boolean replacement = line instanceof PartLine
                    && head.approval() == Approval.PROPOSED
                    && !NO_REPLACEMENT.contains(head.trade())
                    && order.intake().jobType() != JobType.ACCESSORY;
            if (replacement) {
                String at = "lines[" + i + "].head.basis.evidence";
                String id = head.id().value();
                boolean wears = policy.wearParts().contains(head.operation() == null ? "" : head.operation());
                Evidence evidence = head.known().evidence();
                problems.require(!own || wears || isShown(head, evidence), NO_EVIDENCE, at, id)
                        .require(!wears || isMeasured(head, evidence), WEAR_NOT_MEASURED, at, id);
            }
        }
    }

    private static boolean isShown(LineHead head, @Nullable Evidence evidence) {
        return head.finding() != null || (evidence != null && isPresent(evidence.reference()));
    }

    private static boolean isMeasured(LineHead head, @Nullable Evidence evidence) {
        return isShown(head, evidence)
                && (head.finding() != null || evidence == null || evidence.kind() != EvidenceKind.INTERVAL);
    }
}
