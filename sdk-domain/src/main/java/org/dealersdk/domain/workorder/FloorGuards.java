package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;

import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.RepairPhase;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The conditions on what goes on around the work; which step has which stands in {@link WorkOrderLifecycle}. */
final class FloorGuards {

    @Requirement({"R101", "M09"})
    static final Guard<Attempt<WorkOrder>> PUNCHES_SOUND = guard("punches-sound", FloorGuards::punchesSound);

    static final Guard<Attempt<WorkOrder>> NOBODY_CLOCKED_ON = guard("nobody-clocked-on", (order, problems) -> {
        for (Punch punch : order.shopFloor().punches()) {
            problems.require(
                    !punch.goesOn(),
                    WorkshopProblem.STILL_CLOCKED_ON,
                    "floor.punches[" + (punch.number() - 1) + "]",
                    punch.technician().value());
        }
    });

    @Requirement("R106")
    static final Guard<Attempt<WorkOrder>> HELP_SOUND = guard("help-sound", (order, problems) -> {
        List<HelpRequest> help = order.shopFloor().help();
        for (int i = 0; i < help.size(); i++) {
            HelpAnswer answer = help.get(i).answer();
            String at = "floor.help[" + i + "]";
            problems.require(isPresent(help.get(i).question()), WorkshopProblem.NO_TEXT, at + ".question");
            if (answer != null) {
                problems.require(isPresent(answer.text()), WorkshopProblem.NO_TEXT, at + ".answer.text")
                        .require(!answer.by().equals(help.get(i).by()), WorkshopProblem.OWN_ANSWER, at + ".answer.by");
            }
        }
    });

    @Requirement("R106")
    static final Guard<Attempt<WorkOrder>> HELP_ANSWERED = guard("help-answered", (order, problems) -> {
        for (HelpRequest request : order.shopFloor().help()) {
            problems.require(
                    !request.unanswered(),
                    WorkshopProblem.HELP_OPEN,
                    "floor.help",
                    request.line().value());
        }
    });

    @Requirement({"R104", "M12"})
    static final Guard<Attempt<WorkOrder>> BY_THE_BOOK =
            new Guard<>("by-the-book", attempt -> byTheBook(attempt).toList());

    @Requirement("R114")
    static final Guard<Attempt<WorkOrder>> TALKED_BEFORE = talked(RepairPhase.BEFORE);

    @Requirement("R114")
    static final Guard<Attempt<WorkOrder>> TALKED_DURING = talked(RepairPhase.DURING);

    @Requirement("R114")
    static final Guard<Attempt<WorkOrder>> TALKED_AFTER = talked(RepairPhase.AFTER);

    private FloorGuards() {}

    /** Time is booked on agreed work only, never backwards, and nobody is in two places at once. */
    private static void punchesSound(WorkOrder order, Problems problems) {
        List<Punch> punches = order.shopFloor().punches();
        for (int i = 0; i < punches.size(); i++) {
            Punch punch = punches.get(i);
            String at = "floor.punches[" + i + "]";
            boolean agreed = order.approvedLines()
                    .anyMatch(line -> line.head().id().equals(punch.line())
                            && !(line instanceof SuppliedLine)
                            && (line.head().progress() == LineProgress.STARTED || !punch.goesOn()));
            problems.require(
                    agreed,
                    WorkshopProblem.LINE_NOT_BEGUN,
                    at + ".line",
                    punch.line().value());
            problems.require(punch.off() == null || !punch.off().isBefore(punch.on()), WorkshopProblem.PUNCH_TIMES, at);
            for (Punch other : punches.subList(0, i)) {
                problems.require(
                        !punch.overlaps(other),
                        WorkshopProblem.CLOCKED_ON,
                        at,
                        other.line().value(),
                        order.number());
            }
        }
    }

    /** A line that is done was done by its procedure; where the store asks for it, every line of labour has one. */
    private static Problems byTheBook(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        boolean required = attempt.occasion().policy().workshop().procedureRequired();
        List<WorkLine> lines = attempt.aggregate().lines();
        for (int i = 0; i < lines.size(); i++) {
            LineHead head = lines.get(i).head();
            Procedure procedure = head.procedure();
            if (head.progress() != LineProgress.FINISHED) {
                continue;
            }
            String at = "lines[" + i + "].head.procedure";
            problems.require(
                            procedure != null || !required || !(lines.get(i) instanceof LabourLine),
                            WorkshopProblem.NO_PROCEDURE,
                            at,
                            head.id().value())
                    .require(
                            procedure == null || procedure.followed(),
                            WorkshopProblem.PROCEDURE_NOT_FOLLOWED,
                            at + ".followed",
                            head.id().value());
        }
        return problems;
    }

    private static Guard<Attempt<WorkOrder>> talked(RepairPhase phase) {
        return new Guard<>("talked-" + phase.code(), attempt -> {
            boolean asked =
                    attempt.occasion().policy().workshop().requiredTalks().contains(phase);
            boolean missing =
                    asked && attempt.aggregate().shopFloor().missingTalks().contains(phase);
            return new Problems()
                    .require(!missing, WorkshopProblem.NOT_TALKED, "floor.exchanges", phase.code())
                    .toList();
        });
    }
}
