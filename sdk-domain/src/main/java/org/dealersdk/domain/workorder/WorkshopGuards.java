package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The conditions on work; which step has which stands in {@link WorkOrderLifecycle}. */
final class WorkshopGuards {

    @Requirement({"R068", "R107", "M12"})
    static final Guard<Attempt<WorkOrder>> COVERS_FITTED = guard("covers-fitted", WorkshopGuards::coversFitted);

    static final Guard<Attempt<WorkOrder>> BEGUN = guard(
            "begun", (order, problems) -> problems.require(order.milestones().started() != null, NOT_BEGUN, "state"));

    @Requirement("R128")
    static final Guard<Attempt<WorkOrder>> FINDINGS_COMPLETE = guard(
            "findings-complete", (order, problems) -> problems.addAll(WorkOrderValidation.findingProblems(order)));

    static final Guard<Attempt<WorkOrder>> FINISHED_PROPERLY =
            guard("finished-properly", WorkshopGuards::finishedProperly);

    static final Guard<Attempt<WorkOrder>> ALL_LINES_DONE = guard("all-lines-done", WorkshopGuards::allLinesDone);

    @Requirement({"R103", "R129", "M11"})
    static final Guard<Attempt<WorkOrder>> NO_OPEN_FINDING = guard("no-open-finding", WorkshopGuards::noOpenFinding);

    @Requirement({"R105", "M13"})
    static final Guard<Attempt<WorkOrder>> REPORTED = guard("reported", WorkshopGuards::reported);

    static final Guard<Attempt<WorkOrder>> REWORK_EXPLAINED =
            guard("rework-explained", WorkshopGuards::reworkExplained);

    private WorkshopGuards() {}

    private static void coversFitted(WorkOrder order, Problems problems) {
        WalkAround sheet = order.intake().walkAround();
        problems.require(sheet != null && sheet.coversFitted(), COVERS_NOT_FITTED, "intake.walkAround.coversFitted");
    }

    private static void finishedProperly(WorkOrder order, Problems problems) {
        for (int i = 0; i < order.lines().size(); i++) {
            WorkLine line = order.lines().get(i);
            String id = line.head().id().value();
            if (line.head().progress() != LineProgress.FINISHED) {
                continue;
            }
            if (line instanceof LabourLine labour) {
                problems.require(labour.technician() != null, NO_TECHNICIAN, "lines[" + i + "].technician", id);
            } else if (line instanceof SuppliedLine part) {
                problems.require(part.reservation() != null, PART_NOT_ISSUED, "lines[" + i + "].reservation", id);
            }
        }
    }

    private static void allLinesDone(WorkOrder order, Problems problems) {
        for (int i = 0; i < order.lines().size(); i++) {
            LineHead head = order.lines().get(i).head();
            boolean open = head.approval() == Approval.APPROVED && head.progress() != LineProgress.FINISHED;
            problems.require(
                    !open,
                    LINE_NOT_FINISHED,
                    "lines[" + i + "].head.progress",
                    head.id().value());
        }
    }

    private static void noOpenFinding(WorkOrder order, Problems problems) {
        for (int i = 0; i < order.findings().size(); i++) {
            Finding finding = order.findings().get(i);
            CustomerAnswer answer = finding.answer();
            String id = finding.id().value();
            problems.require(answer != null, FINDING_OPEN, "findings[" + i + "].answer", id);
            if (answer != null && answer.disposition() == Disposition.ACCEPTED) {
                boolean repaired = order.approvedLines()
                        .anyMatch(line -> finding.id().equals(line.head().finding()));
                problems.require(repaired, FINDING_WITHOUT_LINE, "findings[" + i + "]", id);
            }
        }
    }

    private static void reported(WorkOrder order, Problems problems) {
        RepairReport report = order.report();
        Signature signature = report == null ? null : report.signature();
        boolean signed = signature != null
                && order.technicians().stream()
                        .anyMatch(technician -> technician.value().equals(signature.signer()));
        problems.require(report != null && report.selfChecked(), NO_SELF_CHECK, "report.selfChecked")
                .require(report != null && isPresent(report.text()), NO_REPORT, "report.text")
                .require(
                        signed || (signature != null && order.technicians().isEmpty()),
                        REPORT_NOT_SIGNED,
                        "report.signature");
    }

    private static void reworkExplained(WorkOrder order, Problems problems) {
        List<Rework> reworks = order.reworks();
        Rework last = reworks.isEmpty() ? null : reworks.get(reworks.size() - 1);
        problems.require(last != null && isPresent(last.reason()), NO_REASON, "reworks")
                .require(last != null && !last.lines().isEmpty(), NO_LINES, "reworks");
    }
}
