package org.dealersdk.domain.workorder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to lines, read off the order before and after. */
final class LineEvents {

    private LineEvents() {}

    /** What the inspection sheet says that others must hear of. */
    @Requirement({"R067", "R071"})
    static List<DomainEvent> seen(@Nullable WalkAround sheet) {
        List<DomainEvent> events = new ArrayList<>();
        if (sheet != null && !sheet.marks().isEmpty()) {
            events.add(new WorkOrderEvent.RepairOpportunitySeen(sheet.damagedPlaces()));
        }
        if (sheet != null && sheet.leftInCar() > 0) {
            events.add(new WorkOrderEvent.ThingsLeftInCar(sheet.leftInCar()));
        }
        return events;
    }

    static DomainEvent estimated(WorkOrder after) {
        Estimate made = after.estimate();
        if (made == null) {
            throw WorkOrderProblem.NO_LINES.failure();
        }
        return new WorkOrderEvent.Estimated(made.revision(), made.totals().total(), made.promisedAt());
    }

    static DomainEvent authorised(WorkOrder before, WorkOrder after) {
        Agreement made = after.agreement().orElseThrow(WorkOrderProblem.NO_ESTIMATE::failure);
        return new WorkOrderEvent.Authorised(
                made.revision(),
                made.total(),
                made.promisedAt(),
                changed(before, after, Approval.APPROVED),
                changed(before, after, Approval.DECLINED),
                changed(before, after, Approval.DEFERRED));
    }

    static DomainEvent declined(WorkOrder before, WorkOrder after) {
        return new WorkOrderEvent.Declined(
                changed(before, after, Approval.DECLINED), changed(before, after, Approval.DEFERRED));
    }

    static List<DomainEvent> partsIssued(WorkOrder after, Collection<LineId> ids) {
        List<DomainEvent> events = new ArrayList<>();
        for (WorkLine line : after.lines()) {
            if (line instanceof SuppliedLine part
                    && part.reservation() != null
                    && ids.contains(part.head().id())) {
                events.add(new WorkOrderEvent.PartIssued(
                        part.head().id(), part.part(), part.quantity(), part.reservation()));
            }
        }
        return events;
    }

    static List<DomainEvent> partReturned(WorkOrder before, LineId id) {
        List<DomainEvent> events = new ArrayList<>();
        for (WorkLine line : before.lines()) {
            if (line instanceof SuppliedLine part
                    && part.reservation() != null
                    && part.head().id().equals(id)) {
                events.add(new WorkOrderEvent.PartReturned(id, part.part(), part.quantity(), part.reservation()));
            }
        }
        return events;
    }

    static List<DomainEvent> finished(WorkOrder after, Collection<LineId> ids) {
        List<DomainEvent> events = new ArrayList<>();
        for (WorkLine line : after.lines()) {
            if (ids.contains(line.head().id())) {
                events.add(new WorkOrderEvent.LineFinished(
                        line.head().id(), line.head().amount()));
            }
        }
        return events;
    }

    static DomainEvent settled(List<Settlement> made) {
        Money total = Money.total(made.stream().map(Settlement::due).toList());
        Money arrears = Money.total(made.stream().map(Settlement::arrears).toList());
        return new WorkOrderEvent.Settled(total, arrears);
    }

    /** Lines whose answer became this one. Both orders hold the same lines in the same order. */
    private static List<LineId> changed(WorkOrder before, WorkOrder after, Approval answer) {
        List<LineId> ids = new ArrayList<>();
        for (int i = 0; i < after.lines().size(); i++) {
            LineHead head = after.lines().get(i).head();
            if (head.approval() == answer && before.lines().get(i).head().approval() != answer) {
                ids.add(head.id());
            }
        }
        return ids;
    }
}
