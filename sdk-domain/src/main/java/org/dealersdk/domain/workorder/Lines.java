package org.dealersdk.domain.workorder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
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
    static List<WorkLine> propose(List<WorkLine> before, List<? extends WorkLine> proposed, Occasion occasion) {
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
            LineHead head = allowed(line.head(), before, occasion);
            lines.add(line.with(head.with(Approval.PROPOSED)));
        }
        return lines;
    }

    /** Whoever proposes a deviation from the usual price allows it, unless the very same was allowed before. */
    @Requirement({"R093", "M20"})
    private static LineHead allowed(LineHead head, List<WorkLine> before, Occasion occasion) {
        Deviation asked = head.known().deviation();
        if (asked == null) {
            return head;
        }
        for (WorkLine line : before) {
            LineHead earlier = line.head();
            Deviation known = earlier.known().deviation();
            if (known != null
                    && earlier.id().equals(head.id())
                    && earlier.price().equals(head.price())
                    && known.says(asked)) {
                return head.based(head.known().with(known));
            }
        }
        return head.based(head.known().with(asked.allowed(occasion)));
    }

    /** The lines that make up the total: of several options for a problem only the one named first. */
    @Requirement("R091")
    static List<WorkLine> counted(List<WorkLine> lines) {
        Map<String, String> first = new HashMap<>();
        List<WorkLine> counted = new ArrayList<>(lines.size());
        for (WorkLine line : lines) {
            Alternative one = line.head().known().alternative();
            if (one == null
                    || !isWanted(line)
                    || one.option().equals(first.computeIfAbsent(one.problem(), problem -> one.option()))) {
                counted.add(line);
            }
        }
        return counted;
    }

    /** The option picked for each problem: the one with an approved line, or the only one not refused. */
    @Requirement("R091")
    private static Map<String, String> picked(List<WorkLine> lines, Map<LineId, Approval> answers) {
        Map<String, Set<String>> approved = new HashMap<>();
        Map<String, Set<String>> left = new HashMap<>();
        for (WorkLine line : lines) {
            Alternative one = line.head().known().alternative();
            if (one != null) {
                Approval answer =
                        answers.getOrDefault(line.head().id(), line.head().approval());
                if (answer == Approval.APPROVED) {
                    approved.computeIfAbsent(one.problem(), problem -> new HashSet<>())
                            .add(one.option());
                } else if (answer == Approval.PROPOSED) {
                    left.computeIfAbsent(one.problem(), problem -> new HashSet<>())
                            .add(one.option());
                }
            }
        }
        Map<String, String> picked = new HashMap<>();
        left.forEach((problem, options) -> {
            Set<String> chosen = approved.getOrDefault(problem, options);
            if (chosen.size() == 1) {
                picked.put(problem, chosen.iterator().next());
            }
        });
        return picked;
    }

    /** What becomes of a proposed line without an answer; it stays as it is while the customer has not picked an option. */
    private static Approval unanswered(LineHead head, Map<String, String> picked) {
        Alternative one = head.known().alternative();
        if (one == null) {
            return Approval.APPROVED;
        }
        String option = picked.get(one.problem());
        if (option == null) {
            return Approval.PROPOSED;
        }
        return option.equals(one.option()) ? Approval.APPROVED : Approval.DECLINED;
    }

    /** The customer's answers; what is approved is agreed at what was charged so far. Unknown ids are refused (WOR-005). */
    static List<WorkLine> answer(List<WorkLine> lines, Map<LineId, Approval> answers) {
        replace(lines, answers.keySet(), line -> line);
        Map<String, String> picked = picked(lines, answers);
        List<WorkLine> answered = new ArrayList<>(lines.size());
        for (WorkLine line : lines) {
            LineHead head = line.head();
            Approval otherwise = head.approval() == Approval.PROPOSED ? unanswered(head, picked) : head.approval();
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

    /** As it was handed out; a part of another make is never handed out for one that was estimated as the maker's own. */
    @Requirement("M21")
    static WorkLine from(WorkLine line, @Nullable PartOrigin origin) {
        if (!(line instanceof PartLine part) || origin == null) {
            return line;
        }
        PartSupply estimated = part.supply();
        if (estimated != null && estimated.genuine() && !origin.genuine()) {
            throw ReceptionProblem.OTHER_MAKE_NOT_AGREED.failure(
                    line.head().id().value());
        }
        return part.suppliedBy(PartSupply.issued(origin, estimated));
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
