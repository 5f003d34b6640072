package org.dealersdk.domain.workorder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** What is done with the lines of an order as a whole: picked, replaced, rolled up. */
final class Lines {

    private Lines() {}

    /** Proposed or approved: part of what the order is about to be. */
    static boolean isWanted(WorkLine line) {
        Approval approval = line.head().approval();
        return approval == Approval.PROPOSED || approval == Approval.APPROVED;
    }

    static boolean isApproved(WorkLine line) {
        return line.head().approval() == Approval.APPROVED;
    }

    /** The lines rolled up; null when there are none. Lines in another currency than the first are left to validation. */
    static @Nullable Totals sum(List<WorkLine> lines, Predicate<WorkLine> which) {
        Totals totals = null;
        for (WorkLine line : lines) {
            if (which.test(line)) {
                totals = plus(totals, line);
            }
        }
        return totals;
    }

    /** The approved lines rolled up per payer. */
    static Map<Payer, Totals> byPayer(List<WorkLine> lines) {
        Map<Payer, Totals> totals = new EnumMap<>(Payer.class);
        for (WorkLine line : lines) {
            if (isApproved(line)) {
                totals.put(line.head().payer(), plus(totals.get(line.head().payer()), line));
            }
        }
        return totals;
    }

    private static Totals plus(@Nullable Totals before, WorkLine line) {
        Totals totals = before == null ? Totals.zero(line.head().amount().getCurrencyUnit()) : before;
        return totals.labour().isSameCurrency(line.head().amount()) ? totals.plus(line) : totals;
    }

    /** As {@link #replace}, for commands that are nothing without a line (WOR-011). */
    static List<WorkLine> replaceSome(List<WorkLine> lines, Collection<LineId> ids, UnaryOperator<WorkLine> change) {
        if (ids.isEmpty()) {
            throw WorkOrderProblem.NO_LINES.failure();
        }
        return replace(lines, ids, change);
    }

    /** Each line of these ids replaced; refuses ids the order does not have (WOR-005). */
    static List<WorkLine> replace(List<WorkLine> lines, Collection<LineId> ids, UnaryOperator<WorkLine> change) {
        Set<LineId> missing = new HashSet<>(ids);
        List<WorkLine> replaced = new ArrayList<>(lines.size());
        for (WorkLine line : lines) {
            replaced.add(
                    missing.remove(line.head().id()) || ids.contains(line.head().id()) ? change.apply(line) : line);
        }
        Problems problems = new Problems();
        missing.forEach(id -> problems.add(WorkOrderProblem.UNKNOWN_LINE.at("lines", id.value())));
        problems.orThrow();
        return replaced;
    }

    /** What was agreed or put aside before, then what is proposed now; an agreed line is never replaced. */
    static List<WorkLine> propose(List<WorkLine> before, List<? extends WorkLine> proposed) {
        Set<LineId> ids = new HashSet<>();
        proposed.forEach(line -> ids.add(line.head().id()));
        List<WorkLine> lines = new ArrayList<>();
        for (WorkLine line : before) {
            boolean putAside = !isWanted(line) && !ids.contains(line.head().id());
            if (isApproved(line) || putAside) {
                lines.add(line);
            }
        }
        for (WorkLine line : proposed) {
            lines.add(line.with(line.head().with(Approval.PROPOSED)));
        }
        return lines;
    }

    /** The customer's answers; what is approved is agreed at what was charged so far. Unknown ids are refused (WOR-005). */
    static List<WorkLine> answer(List<WorkLine> lines, Map<LineId, Approval> answers) {
        replace(lines, answers.keySet(), line -> line);
        List<WorkLine> answered = new ArrayList<>(lines.size());
        for (WorkLine line : lines) {
            LineHead head = line.head();
            Approval otherwise = head.approval() == Approval.PROPOSED ? Approval.APPROVED : head.approval();
            Approval answer = answers.getOrDefault(head.id(), otherwise);
            LineHead agreed = answer == Approval.APPROVED ? head.agreedAsCharged() : head;
            answered.add(line.with(agreed.with(answer)));
        }
        return answered;
    }

    /** Everything proposed declined or put off, and what was agreed as well where the whole order is refused. */
    static List<WorkLine> refuse(List<WorkLine> lines, Collection<LineId> later, boolean agreedToo) {
        return lines.stream()
                .map(line -> {
                    boolean refused = line.head().approval() == Approval.PROPOSED || (agreedToo && isApproved(line));
                    Approval answer = later.contains(line.head().id()) ? Approval.DEFERRED : Approval.DECLINED;
                    return refused ? line.with(line.head().with(answer)) : line;
                })
                .toList();
    }

    /** The agreed lines of labour and sublet work nobody has begun. */
    static List<LineId> toTakeUp(List<WorkLine> lines) {
        return ids(
                lines,
                line -> isApproved(line)
                        && !(line instanceof SuppliedLine)
                        && line.head().progress() == LineProgress.PENDING);
    }

    static WorkLine takenUp(WorkLine line, StaffId technician) {
        if (line.head().progress() == LineProgress.FINISHED) {
            return line;
        }
        LineHead begun = line.head().with(LineProgress.STARTED);
        if (line instanceof LabourLine labour) {
            return new LabourLine(begun, labour.soldHours(), technician);
        }
        if (line instanceof SubletLine) {
            return line.with(begun);
        }
        throw WorkOrderProblem.WRONG_KIND_OF_LINE.failure(line.head().id().value(), "labour, sublet");
    }

    static WorkLine issued(WorkLine line, Map<LineId, ReservationId> reservations) {
        return supplied(line)
                .supplied(LineProgress.STARTED, reservations.get(line.head().id()));
    }

    static WorkLine returned(WorkLine line) {
        SuppliedLine part = supplied(line);
        if (part.reservation() == null) {
            throw WorkOrderProblem.PART_NOT_ISSUED.failure(line.head().id().value());
        }
        return part.supplied(LineProgress.PENDING, null);
    }

    private static SuppliedLine supplied(WorkLine line) {
        if (line instanceof SuppliedLine part) {
            return part;
        }
        throw WorkOrderProblem.WRONG_KIND_OF_LINE.failure(line.head().id().value(), "part, goods");
    }

    static Set<StaffId> technicians(List<WorkLine> lines) {
        Set<StaffId> technicians = new HashSet<>();
        for (WorkLine line : lines) {
            if (line instanceof LabourLine labour && labour.technician() != null) {
                technicians.add(labour.technician());
            }
        }
        return technicians;
    }

    static List<LineId> ids(List<WorkLine> lines, Predicate<WorkLine> which) {
        return lines.stream().filter(which).map(line -> line.head().id()).toList();
    }
}
