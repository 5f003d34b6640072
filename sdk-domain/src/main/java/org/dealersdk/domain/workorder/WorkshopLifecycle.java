package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.StageMove.*;
import static org.dealersdk.domain.workorder.WorkshopStage.*;

import java.util.EnumSet;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The table of a car's way through the premises. */
final class WorkshopLifecycle {

    private static final Set<WorkOrderState> RELEASED = EnumSet.of(
            WorkOrderState.DELIVERED, WorkOrderState.CLOSED, WorkOrderState.DECLINED, WorkOrderState.CANCELLED);

    /** A car leaves after hand-over, or when nothing will be done to it. */
    @Requirement("R165")
    private static final Guard<Attempt<WorkOrder>> CAR_RELEASED = new Guard<>("car-released", attempt -> {
        WorkOrderState state = attempt.aggregate().state();
        return new Problems()
                .require(
                        RELEASED.contains(state),
                        WorkOrderProblem.NOT_RELEASED,
                        "state",
                        WorkOrder.LIFECYCLE.words(state))
                .toList();
    });

    /** A car goes to a subcontractor only for agreed work. */
    @Requirement({"R101", "R124"})
    private static final Guard<Attempt<WorkOrder>> SUBLET_AGREED = new Guard<>("sublet-agreed", attempt -> {
        boolean agreed = attempt.aggregate().approvedLines().anyMatch(SubletLine.class::isInstance);
        return new Problems()
                .require(agreed, WorkOrderProblem.NO_SUBLET_LINE, "lines")
                .toList();
    });

    static final Lifecycle<WorkshopStage, StageMove, Attempt<WorkOrder>> TABLE =
            Lifecycle.<WorkshopStage, StageMove, Attempt<WorkOrder>>named(
                            "workshop stage", WorkshopStage.class, StageMove.class)
                    .startsIn(WAITING)
                    .endsIn(GONE)
                    .onAny(Set.of(WAITING, WASHING, PARKED, QUALITY_CHECK), DISPATCH, DISPATCHED)
                    .onAny(
                            Set.of(WAITING, DISPATCHED, PARKED, QUALITY_CHECK),
                            DRIVE_IN,
                            IN_BAY,
                            ReceptionGuards.WASHED_FIRST)
                    .onAny(Set.of(WAITING, DISPATCHED, IN_BAY, WASHING, QUALITY_CHECK), PARK, PARKED)
                    .onAny(Set.of(DISPATCHED, IN_BAY, PARKED), SEND_OUT, SUBLET_OUT, SUBLET_AGREED)
                    .on(SUBLET_OUT, BRING_BACK, PARKED)
                    .onAny(Set.of(WAITING, IN_BAY, PARKED, QUALITY_CHECK, LINED_UP), WASH, WASHING)
                    .onAny(Set.of(IN_BAY, PARKED, WASHING, LINED_UP), CHECK, QUALITY_CHECK)
                    .onAny(Set.of(WASHING, QUALITY_CHECK), LINE_UP, LINED_UP)
                    .onAny(
                            Set.of(WAITING, DISPATCHED, IN_BAY, PARKED, QUALITY_CHECK, LINED_UP),
                            LEAVE,
                            GONE,
                            CAR_RELEASED)
                    .build();

    private WorkshopLifecycle() {}
}
