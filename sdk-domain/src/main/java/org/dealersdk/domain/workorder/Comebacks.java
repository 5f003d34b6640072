package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;
import org.dealersdk.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Recognises a repair that repairs a repair: the same fault, or the same operation of a repair, on the same vehicle. */
@Requirement({"R123", "M19"})
final class Comebacks {

    /** Maintenance comes back by its nature. */
    private static final Set<JobType> REPAIRS =
            EnumSet.of(JobType.GENERAL_REPAIR, JobType.BODY_PAINT, JobType.ACCIDENT, JobType.WARRANTY);

    private Comebacks() {}

    /** True when a line of the order says by code what it is, so that earlier orders are worth looking at. */
    static boolean recognisable(WorkOrder order) {
        return order.lines().stream().anyMatch(line -> isCoded(order, line));
    }

    static List<Comeback> find(WorkOrder order, Collection<WorkOrder> earlier, Occasion occasion) {
        List<WorkOrder> before = earlier.stream()
                .filter(one -> isEarlier(one, order, occasion))
                .sorted(Comparator.comparing((WorkOrder one) -> one.intake().receivedAt())
                        .reversed())
                .toList();
        List<Comeback> found = new ArrayList<>();
        for (WorkLine line : order.lines()) {
            Comeback comeback =
                    isCoded(order, line) && !isKnown(order, line) ? match(order, line, before, occasion) : null;
            if (comeback != null) {
                found.add(comeback);
            }
        }
        return found;
    }

    private static @Nullable Comeback match(WorkOrder order, WorkLine line, List<WorkOrder> before, Occasion occasion) {
        for (WorkOrder previous : before) {
            for (WorkLine repaired : previous.lines()) {
                boolean done = Lines.isApproved(repaired) && repaired.head().progress() == LineProgress.FINISHED;
                if (done && isSame(order, line.head(), previous, repaired.head())) {
                    LineId id = repaired.head().id();
                    return new Comeback(
                            line.head().id(),
                            first(previous, id),
                            previous.id(),
                            id,
                            previous.technicians().stream()
                                    .sorted(Comparator.comparing(staff -> staff.value()))
                                    .toList(),
                            previous.inspection() == null
                                    ? null
                                    : previous.inspection().inspector(),
                            occasion.at());
                }
            }
        }
        return null;
    }

    /** The order on which the fault was repaired first: the previous one, or what that one came back from. */
    private static WorkOrderId first(WorkOrder previous, LineId line) {
        return previous.shopFloor().comebacks().stream()
                .filter(one -> one.line().equals(line))
                .map(Comeback::first)
                .findFirst()
                .orElse(previous.id());
    }

    private static boolean isEarlier(WorkOrder other, WorkOrder order, Occasion occasion) {
        Instant over = other.milestones().delivered();
        boolean same = order.intake().vehicle() != null
                && order.intake().vehicle().equals(other.intake().vehicle());
        if (over == null || !same || other.id().equals(order.id())) {
            return false;
        }
        Instant came = order.intake().receivedAt();
        WorkingCalendar calendar = occasion.policy().calendar().workingCalendar();
        Span within = occasion.policy().workshop().comebackWithin();
        return !over.isAfter(came) && !calendar.plus(over, within).isBefore(came);
    }

    private static boolean isSame(WorkOrder order, LineHead line, WorkOrder previous, LineHead repaired) {
        if (line.fault() != null && line.fault().equals(repaired.fault())) {
            return true;
        }
        boolean repairs = REPAIRS.contains(order.intake().jobType())
                && REPAIRS.contains(previous.intake().jobType());
        return repairs && line.operation() != null && line.operation().equals(repaired.operation());
    }

    private static boolean isCoded(WorkOrder order, WorkLine line) {
        LineHead head = line.head();
        boolean operation =
                head.operation() != null && REPAIRS.contains(order.intake().jobType());
        return Lines.isWanted(line) && (head.fault() != null || operation);
    }

    private static boolean isKnown(WorkOrder order, WorkLine line) {
        return order.shopFloor().comebacks().stream()
                .anyMatch(one -> one.line().equals(line.head().id()));
    }
}
