package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The conditions on diagnosis, estimate and authorisation; which step has which stands in {@link WorkOrderLifecycle}. */
final class AgreementGuards {

    @Requirement({"R088", "M03"})
    static final Guard<Attempt<WorkOrder>> DIAGNOSIS = guard("diagnosis", AgreementGuards::diagnosis);

    static final Guard<Attempt<WorkOrder>> SOUND_LINES = guard(
            "sound-lines",
            (order, problems) -> problems.require(order.lines().stream().anyMatch(Lines::isWanted), NO_LINES, "lines")
                    .addAll(WorkOrderValidation.lineProblems(order)));

    @Requirement("R035")
    static final Guard<Attempt<WorkOrder>> PDI_IS_INTERNAL =
            guard("pdi-is-internal", (order, problems) -> problems.addAll(WorkOrderValidation.payerProblems(order)));

    @Requirement({"R097", "R098", "R099"})
    static final Guard<Attempt<WorkOrder>> FIVE_CONFIRMATIONS =
            guard("five-confirmations", AgreementGuards::fiveConfirmations);

    @Requirement("R100")
    static final Guard<Attempt<WorkOrder>> SIGNATURE =
            new Guard<>("signature", attempt -> signature(attempt).toList());

    @Requirement("R129")
    static final Guard<Attempt<WorkOrder>> LINES_DECIDED = guard("lines-decided", AgreementGuards::linesDecided);

    @Requirement({"R100", "R102", "M10"})
    static final Guard<Attempt<WorkOrder>> AGREED =
            guard("agreed", (order, problems) -> problems.addAll(WorkOrderValidation.agreementProblems(order)));

    @Requirement({"R101", "R127", "M09"})
    static final Guard<Attempt<WorkOrder>> ONLY_APPROVED =
            guard("only-approved", (order, problems) -> problems.addAll(WorkOrderValidation.progressProblems(order)));

    static final Guard<Attempt<WorkOrder>> NO_WORK_DONE = guard("no-work-done", AgreementGuards::noWorkDone);

    private AgreementGuards() {}

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
        Confirmations five = given == null ? new Confirmations(false, false, false, null, null, null) : given;
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
    static @Nullable Agreement answer(WorkOrder order) {
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

    private static void noWorkDone(WorkOrder order, Problems problems) {
        boolean done = order.lines().stream().anyMatch(line -> line.head().progress() != LineProgress.PENDING);
        problems.require(!done, WORK_ALREADY_DONE, "lines");
    }
}
