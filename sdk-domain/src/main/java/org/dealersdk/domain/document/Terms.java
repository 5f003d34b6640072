package org.dealersdk.domain.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Agreement;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.Estimate;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer binds himself to by signing a work order: its lines, their total and the promised time. A document and an agreement
 * belong together when their terms are the same.
 *
 * @param lines the lines covered, in the order of the work order
 * @param total what they cost together
 * @param promisedAt when the car will be ready
 */
@Requirement({"R097", "R102"})
public record Terms(List<LineId> lines, Money total, Instant promisedAt) {
    public Terms {
        lines = List.copyOf(lines);
    }

    /** What was agreed. */
    public static Terms of(Agreement agreement) {
        return new Terms(agreement.lines(), agreement.total(), agreement.promisedAt());
    }

    /**
     * What the order would come to if the customer agreed to all that is proposed; null while there is no estimate, or nothing to agree
     * to.
     *
     * @param refused proposed lines the customer does not want, or not now
     */
    public static @Nullable Terms proposed(WorkOrder order, Collection<LineId> refused) {
        Instant promisedAt = promise(order);
        List<WorkLine> wanted =
                order.lines().stream().filter(line -> isWanted(line, refused)).toList();
        if (promisedAt == null || wanted.isEmpty()) {
            return null;
        }
        Money total =
                Money.total(wanted.stream().map(line -> line.head().amount()).toList());
        return new Terms(wanted.stream().map(line -> line.head().id()).toList(), total, promisedAt);
    }

    /** True for a line that is agreed, or proposed and not refused. */
    public static boolean isWanted(WorkLine line, Collection<LineId> refused) {
        return line.head().approval() == Approval.APPROVED
                || (line.head().approval() == Approval.PROPOSED
                        && !refused.contains(line.head().id()));
    }

    /** The same terms have the same hash. */
    public ContentHash hash() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.value()).append('\n'));
        return ContentHash.of(text.append(total).append('\n').append(promisedAt).toString());
    }

    /** As estimated last, since that is what is put before the customer. */
    private static @Nullable Instant promise(WorkOrder order) {
        Estimate estimate = order.estimate();
        return estimate == null ? null : estimate.promisedAt();
    }
}
