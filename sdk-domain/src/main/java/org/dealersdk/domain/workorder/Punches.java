package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Technicians' time on an order. */
final class Punches {

    private Punches() {}

    static List<Punch> with(WorkOrder order, Punch changed) {
        List<Punch> punches = new ArrayList<>(order.shopFloor().punches());
        punches.set(changed.number() - 1, changed);
        return punches;
    }

    /** The punch as it should have been, or everything that speaks against it. */
    static Punch corrected(
            WorkOrder order, int number, Instant on, @Nullable Instant off, String reason, Occasion occasion) {
        List<Punch> punches = order.shopFloor().punches();
        if (number < 1 || number > punches.size()) {
            throw WorkshopProblem.UNKNOWN_PUNCH.failure(number);
        }
        requireOpenBook(order);
        Punch before = punches.get(number - 1);
        PunchCorrection correction =
                new PunchCorrection(occasion.at(), occasion.actor().staff(), reason, before.on(), before.off());
        Punch after = before.corrected(on, off, correction);
        boolean past = !on.isAfter(occasion.at()) && (off == null || !off.isAfter(occasion.at()));
        boolean endKept = off != null || before.goesOn();
        WorkOrder candidate = new Draft(order)
                .floor(order.shopFloor().punched(with(order, after)))
                .build();
        new Problems()
                .require(!reason.isBlank(), WorkshopProblem.NO_REASON, "reason")
                .require(past && endKept, WorkshopProblem.PUNCH_TIMES, "off")
                .addAll(FloorGuards.PUNCHES_SOUND.check().apply(new Attempt<>(candidate, occasion)))
                .orThrow();
        return after;
    }

    /** WSH-019 once the order is settled or over. */
    static void requireOpenBook(WorkOrder order) {
        boolean open = order.milestones().settled() == null && !WorkOrder.LIFECYCLE.isFinal(order.state());
        new Problems().require(open, WorkshopProblem.ORDER_OVER, "state").orThrow();
    }
}
