package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Work that was proposed on an earlier visit and not done then: declined, put off, or a found fault the customer let be.
 *
 * @param origin where it comes from
 * @param number number of that order
 * @param description what it is, in words for the customer
 * @param cost what it was to cost
 * @param hours how long it was to take; null where it is not labour
 * @param since when that car was taken in
 * @param urgency how urgent the fault was; null for lines
 * @param line the line as it was proposed; null for a fault
 */
@Requirement({"R129", "R132"})
public record Recommendation(
        LineOrigin origin,
        String number,
        String description,
        Money cost,
        @Nullable BigDecimal hours,
        Instant since,
        @Nullable Urgency urgency,
        @Nullable WorkLine line) {

    /**
     * What is still open of all a vehicle's orders, the oldest first. Something taken up on a later order is not open here any more; if
     * it was refused again, it is open there. An option that was not picked is no recommendation.
     */
    public static List<Recommendation> open(Collection<WorkOrder> orders) {
        Set<LineOrigin> takenUp = new HashSet<>();
        orders.forEach(order -> order.lines().forEach(line -> {
            LineOrigin origin = line.head().known().origin();
            if (origin != null) {
                takenUp.add(origin);
            }
        }));
        List<Recommendation> open = new ArrayList<>();
        for (WorkOrder order : orders) {
            refusedLines(order, open);
            letBe(order, open);
        }
        open.removeIf(one -> takenUp.contains(one.origin()));
        open.sort(Comparator.comparing(Recommendation::since));
        return List.copyOf(open);
    }

    /** As a line to be proposed now, at the price it had then, linked to where it comes from. */
    public WorkLine proposedAs(String id) {
        LineId own = new LineId(id);
        WorkLine before = line;
        if (before == null) {
            return new LabourLine(
                    LineHead.proposed(own, Trade.MECHANICAL, description, Payer.CUSTOMER, cost)
                            .takingUp(origin)
                            .because(EvidenceKind.FINDING, number),
                    hours == null ? BigDecimal.ONE : hours,
                    null);
        }
        LineHead head = before.head();
        LineHead fresh = LineHead.proposed(own, head.trade(), head.description(), head.payer(), head.price())
                .operation(head.operation())
                .based(new LineBasis(
                        head.known().evidence(),
                        null,
                        null,
                        origin,
                        head.known().vehicleClass()));
        return before.with(fresh);
    }

    private static void refusedLines(WorkOrder order, List<Recommendation> open) {
        Set<String> solved = new HashSet<>();
        for (WorkLine line : order.lines()) {
            Alternative one = line.head().known().alternative();
            if (one != null && Lines.isApproved(line)) {
                solved.add(one.problem());
            }
        }
        for (WorkLine line : order.lines()) {
            LineHead head = line.head();
            Alternative one = head.known().alternative();
            boolean refused = head.approval() == Approval.DECLINED || head.approval() == Approval.DEFERRED;
            if (refused && (one == null || !solved.contains(one.problem()))) {
                BigDecimal hours = line instanceof LabourLine labour ? labour.soldHours() : null;
                open.add(new Recommendation(
                        new LineOrigin(order.id(), head.id(), null),
                        order.number(),
                        head.description(),
                        head.price(),
                        hours,
                        order.intake().receivedAt(),
                        null,
                        line));
            }
        }
    }

    private static void letBe(WorkOrder order, List<Recommendation> open) {
        for (Finding finding : order.findings()) {
            CustomerAnswer answer = finding.answer();
            boolean proposed = order.lines().stream()
                    .anyMatch(line -> finding.id().equals(line.head().finding()));
            if (answer != null && answer.disposition() != Disposition.ACCEPTED && !proposed) {
                open.add(new Recommendation(
                        new LineOrigin(order.id(), null, finding.id()),
                        order.number(),
                        finding.cause(),
                        finding.cost(),
                        finding.hours(),
                        order.intake().receivedAt(),
                        finding.urgency(),
                        null));
            }
        }
    }
}
