package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.EstimateBase;
import org.dealersdk.domain.policy.WorkOrderPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conditions on a work order's steps; which step has which stands in {@link WorkOrderLifecycle}. */
final class WorkOrderGuards {

    @Requirement({"R088", "M03"})
    static final Guard<Attempt<WorkOrder>> DIAGNOSIS = guard("diagnosis", WorkOrderGuards::diagnosis);

    static final Guard<Attempt<WorkOrder>> SOUND_LINES = guard(
            "sound-lines",
            (order, problems) -> problems.require(order.lines().stream().anyMatch(Lines::isWanted), NO_LINES, "lines")
                    .addAll(WorkOrderValidation.lineProblems(order)));

    @Requirement("R035")
    static final Guard<Attempt<WorkOrder>> PDI_IS_INTERNAL =
            guard("pdi-is-internal", (order, problems) -> problems.addAll(WorkOrderValidation.payerProblems(order)));

    @Requirement({"R097", "R098", "R099"})
    static final Guard<Attempt<WorkOrder>> FIVE_CONFIRMATIONS =
            guard("five-confirmations", WorkOrderGuards::fiveConfirmations);

    @Requirement("R100")
    static final Guard<Attempt<WorkOrder>> SIGNATURE =
            new Guard<>("signature", attempt -> signature(attempt).toList());

    @Requirement("R129")
    static final Guard<Attempt<WorkOrder>> LINES_DECIDED = guard("lines-decided", WorkOrderGuards::linesDecided);

    @Requirement({"R100", "R102", "M10"})
    static final Guard<Attempt<WorkOrder>> AGREED =
            guard("agreed", (order, problems) -> problems.addAll(WorkOrderValidation.agreementProblems(order)));

    @Requirement({"R101", "R127", "M09"})
    static final Guard<Attempt<WorkOrder>> ONLY_APPROVED =
            guard("only-approved", (order, problems) -> problems.addAll(WorkOrderValidation.progressProblems(order)));

    @Requirement({"R068", "M12"})
    static final Guard<Attempt<WorkOrder>> COVERS_FITTED = guard("covers-fitted", WorkOrderGuards::coversFitted);

    static final Guard<Attempt<WorkOrder>> NO_WORK_DONE = guard("no-work-done", WorkOrderGuards::noWorkDone);

    static final Guard<Attempt<WorkOrder>> BEGUN = guard(
            "begun", (order, problems) -> problems.require(order.milestones().started() != null, NOT_BEGUN, "state"));

    @Requirement("R128")
    static final Guard<Attempt<WorkOrder>> FINDINGS_COMPLETE = guard(
            "findings-complete", (order, problems) -> problems.addAll(WorkOrderValidation.findingProblems(order)));

    static final Guard<Attempt<WorkOrder>> FINISHED_PROPERLY =
            guard("finished-properly", WorkOrderGuards::finishedProperly);

    static final Guard<Attempt<WorkOrder>> ALL_LINES_DONE = guard("all-lines-done", WorkOrderGuards::allLinesDone);

    @Requirement({"R103", "R129", "M11"})
    static final Guard<Attempt<WorkOrder>> NO_OPEN_FINDING = guard("no-open-finding", WorkOrderGuards::noOpenFinding);

    @Requirement({"R105", "M13"})
    static final Guard<Attempt<WorkOrder>> REPORTED = guard("reported", WorkOrderGuards::reported);

    @Requirement({"R139", "R032", "M13", "M32"})
    static final Guard<Attempt<WorkOrder>> INSPECTION_PASSED =
            guard("inspection-passed", WorkOrderGuards::inspectionPassed);

    static final Guard<Attempt<WorkOrder>> REWORK_EXPLAINED =
            guard("rework-explained", WorkOrderGuards::reworkExplained);

    @Requirement("R112")
    static final Guard<Attempt<WorkOrder>> PAYERS_SETTLED = guard("payers-settled", WorkOrderGuards::payersSettled);

    @Requirement({"R160", "R161", "M26"})
    static final Guard<Attempt<WorkOrder>> PAID = guard("paid", WorkOrderGuards::paid);

    @Requirement({"R087", "A23"})
    static final Guard<Attempt<WorkOrder>> WITHIN_ESTIMATE =
            new Guard<>("within-estimate", attempt -> withinEstimate(attempt).toList());

    @Requirement("R165")
    static final Guard<Attempt<WorkOrder>> ON_CREDIT = new Guard<>("on-credit", attempt -> {
        boolean allowed = attempt.occasion().policy().workOrder().creditDelivery()
                && attempt.aggregate().intake().onAccount();
        return new Problems().require(allowed, NO_CREDIT, "intake.onAccount").toList();
    });

    @Requirement({"R151", "R154", "R157"})
    static final Guard<Attempt<WorkOrder>> HANDED_OVER = guard("handed-over", WorkOrderGuards::handedOver);

    static final Guard<Attempt<WorkOrder>> NOT_YET_SETTLED = guard(
            "not-yet-settled",
            (order, problems) ->
                    problems.require(order.milestones().settled() == null, ALREADY_SETTLED, "settlements"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WorkOrderGuards() {}

    private static Guard<Attempt<WorkOrder>> guard(String id, BiConsumer<WorkOrder, Problems> check) {
        return new Guard<>(id, attempt -> {
            Problems problems = new Problems();
            check.accept(attempt.aggregate(), problems);
            return problems.toList();
        });
    }

    private static void diagnosis(WorkOrder order, Problems problems) {
        Diagnosis diagnosis = order.diagnosis();
        problems.require(diagnosis != null && !diagnosis.result().isBlank(), NO_DIAGNOSIS, "diagnosis");
    }

    private static void fiveConfirmations(WorkOrder order, Problems problems) {
        if (!order.needsCustomersSignature()) {
            return;
        }
        Agreement answer = answer(order);
        Confirmations given = answer == null ? null : answer.confirmations();
        Confirmations five = given == null ? new Confirmations(false, false, false, null, null) : given;
        OldParts old = five.oldParts();
        boolean placed = old != null && (!old.kept() || isPresent(old.place()));
        problems.require(five.serviceItems(), ITEMS_NOT_CONFIRMED, "agreement.confirmations.serviceItems")
                .require(five.totalEstimate(), TOTAL_NOT_CONFIRMED, "agreement.confirmations.totalEstimate")
                .require(five.timeNeeded(), TIME_NOT_CONFIRMED, "agreement.confirmations.timeNeeded")
                .require(placed, OLD_PARTS_NOT_CONFIRMED, "agreement.confirmations.oldParts")
                .require(five.wash() != null, WASH_NOT_CONFIRMED, "agreement.confirmations.wash");
    }

    private static Problems signature(Attempt<WorkOrder> attempt) {
        WorkOrder order = attempt.aggregate();
        Agreement answer = answer(order);
        Signature signature = answer == null ? null : answer.signature();
        boolean signed = signature != null
                && isPresent(signature.signer())
                && isPresent(signature.documentHash())
                && !signature.at().isAfter(attempt.occasion().at());
        return new Problems().require(signed || !order.needsCustomersSignature(), NOT_SIGNED, "agreement.signature");
    }

    /** The customer's answer to what is proposed now; null when the last one was given to something else. */
    private static @Nullable Agreement answer(WorkOrder order) {
        Agreement last = order.agreement().orElse(null);
        if (last == null || order.lines().stream().anyMatch(line -> line.head().approval() == Approval.PROPOSED)) {
            return null;
        }
        Totals totals = order.approvedTotals().orElse(null);
        return totals != null && totals.total().equals(last.total()) ? last : null;
    }

    private static void linesDecided(WorkOrder order, Problems problems) {
        boolean approved = false;
        for (int i = 0; i < order.lines().size(); i++) {
            LineHead head = order.lines().get(i).head();
            approved |= head.approval() == Approval.APPROVED;
            problems.require(
                    head.approval() != Approval.PROPOSED,
                    LINE_UNDECIDED,
                    "lines[" + i + "].head.approval",
                    head.id().value());
        }
        problems.require(approved, NOTHING_APPROVED, "lines");
    }

    private static void coversFitted(WorkOrder order, Problems problems) {
        WalkAround sheet = order.intake().walkAround();
        problems.require(sheet != null && sheet.coversFitted(), COVERS_NOT_FITTED, "intake.walkAround.coversFitted");
    }

    private static void noWorkDone(WorkOrder order, Problems problems) {
        boolean done = order.lines().stream().anyMatch(line -> line.head().progress() != LineProgress.PENDING);
        problems.require(!done, WORK_ALREADY_DONE, "lines");
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
            } else if (line instanceof PartLine part) {
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

    private static void inspectionPassed(WorkOrder order, Problems problems) {
        Inspection inspection = order.inspection();
        if (inspection == null) {
            problems.add(NOT_INSPECTED.at("inspection"));
            return;
        }
        long before = order.intake().odometerKm();
        boolean washed = order.agreement()
                .map(Agreement::confirmations)
                .map(Confirmations::wash)
                .orElse(false);
        problems.require(order.intake().walkAround() != null, NO_SHEET, "intake.walkAround")
                .require(
                        !order.technicians().contains(inspection.inspector()),
                        INSPECTED_OWN_WORK,
                        "inspection.inspector")
                .require(inspection.itemsDone(), ITEMS_NOT_DONE, "inspection.itemsDone")
                .require(
                        inspection.odometerKm() >= before,
                        MILEAGE_BELOW_INTAKE,
                        "inspection.odometerKm",
                        inspection.odometerKm(),
                        before)
                .require(inspection.exteriorAsReceived(), EXTERIOR_CHANGED, "inspection.exteriorAsReceived")
                .require(!washed || inspection.clean(), NOT_CLEAN, "inspection.clean");
    }

    private static void reworkExplained(WorkOrder order, Problems problems) {
        List<Rework> reworks = order.reworks();
        Rework last = reworks.isEmpty() ? null : reworks.get(reworks.size() - 1);
        problems.require(last != null && isPresent(last.reason()), NO_REASON, "reworks")
                .require(last != null && !last.lines().isEmpty(), NO_LINES, "reworks");
    }

    private static void payersSettled(WorkOrder order, Problems problems) {
        Map<Payer, Totals> due = order.totalsByPayer();
        Map<Payer, Settlement> settled = new EnumMap<>(Payer.class);
        for (Settlement settlement : order.settlements()) {
            boolean first = settled.put(settlement.payer(), settlement) == null;
            problems.require(
                    first && due.containsKey(settlement.payer()),
                    PAYER_WITHOUT_LINES,
                    "settlements",
                    settlement.payer().code());
        }
        due.forEach((payer, totals) -> {
            Settlement settlement = settled.get(payer);
            if (settlement == null) {
                problems.add(PAYER_NOT_SETTLED.at("settlements", payer.code()));
            } else {
                Money given = settlement.totals().total();
                problems.require(
                        settlement.totals().equals(totals),
                        SETTLEMENT_DIFFERS,
                        "settlements",
                        payer.code(),
                        given,
                        totals.total());
            }
        });
    }

    private static void paid(WorkOrder order, Problems problems) {
        for (Settlement settlement : order.settlements()) {
            Money due = settlement.totals().total();
            Money paid = settlement.paid();
            if (!paid.getCurrencyUnit().equals(due.getCurrencyUnit())) {
                problems.add(MIXED_CURRENCIES.at("settlements"));
                continue;
            }
            problems.require(!paid.isNegative(), NEGATIVE, "settlements.paid", "paid")
                    .require(!paid.isGreaterThan(due), PAID_TOO_MUCH, "settlements.paid", due);
            if (settlement.payer() == Payer.CUSTOMER) {
                boolean enough = !paid.isLessThan(due) || order.intake().onAccount();
                problems.require(enough, NOT_PAID, "settlements.paid", due, paid)
                        .require(settlement.previewAcknowledged(), PREVIEW_NOT_ACKNOWLEDGED, "settlements");
            }
        }
    }

    /**
     * The final total is within the tolerance of the base, or the customer has signed for exactly this total since.
     */
    private static Problems withinEstimate(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        WorkOrder order = attempt.aggregate();
        WorkOrderPolicy policy = attempt.occasion().policy().workOrder();
        Totals totals = order.approvedTotals().orElse(null);
        List<Agreement> agreements = order.agreements();
        if (totals == null || agreements.isEmpty()) {
            return problems;
        }
        Money last = agreements.get(agreements.size() - 1).total();
        Money base =
                policy.estimateBase() == EstimateBase.FIRST ? agreements.get(0).total() : last;
        Money actual = totals.total();
        BigDecimal tolerance = policy.estimateTolerancePercent();
        BigDecimal deviation = actual.getAmount().subtract(base.getAmount()).abs();
        boolean within = deviation.multiply(HUNDRED).compareTo(base.getAmount().multiply(tolerance)) <= 0;
        return problems.require(within || actual.equals(last), OFF_ESTIMATE, "lines", actual, base, tolerance);
    }

    private static void handedOver(WorkOrder order, Problems problems) {
        HandOver handOver = order.handOver();
        if (handOver == null) {
            problems.add(NO_HAND_OVER.at("handOver"));
            return;
        }
        problems.require(handOver.explained(), NOT_EXPLAINED, "handOver.explained")
                .require(handOver.coversRemoved(), COVERS_NOT_REMOVED, "handOver.coversRemoved");
    }

    static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
