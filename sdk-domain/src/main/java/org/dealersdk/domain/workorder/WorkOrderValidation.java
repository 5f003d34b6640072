package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What must hold of a work order in any state, however it came about. */
final class WorkOrderValidation {

    private static final Set<WorkOrderState> AGREED_STATES = EnumSet.of(
            WorkOrderState.AUTHORISED,
            WorkOrderState.IN_PROGRESS,
            WorkOrderState.ON_HOLD,
            WorkOrderState.WORK_COMPLETED,
            WorkOrderState.INSPECTED,
            WorkOrderState.READY,
            WorkOrderState.SETTLED,
            WorkOrderState.DELIVERED);

    private WorkOrderValidation() {}

    static List<Problem> problems(WorkOrder order) {
        Problems problems = new Problems();
        problems.require(isClean(order.number()), BLANK_IDENTIFIER, "number", "number");
        intake(order.intake(), problems);
        problems.addAll(lineProblems(order))
                .addAll(payerProblems(order))
                .addAll(progressProblems(order))
                .addAll(findingProblems(order));
        if (AGREED_STATES.contains(order.state())) {
            problems.addAll(agreementProblems(order));
        }
        facts(order, problems);
        problems.addAll(InsuredGuards.problems(order));
        return problems.toList();
    }

    private static void sheet(@Nullable WalkAround sheet, Problems problems) {
        if (sheet == null) {
            return;
        }
        String at = "intake.walkAround.";
        for (int i = 0; i < sheet.marks().size(); i++) {
            problems.require(isPresent(sheet.marks().get(i).seen()), MISSING, at + "marks[" + i + "].seen", "seen");
        }
        for (int i = 0; i < sheet.valuables().size(); i++) {
            Belonging one = sheet.valuables().get(i);
            String place = at + "valuables[" + i + "]";
            problems.require(isPresent(one.what()), MISSING, place + ".what", "what")
                    .require(
                            one.kept() != Keeping.LOCKER || isPresent(one.locker()),
                            ReceptionProblem.NO_LOCKER,
                            place + ".locker");
        }
        HandIn handIn = sheet.handIn();
        problems.require(
                handIn == null || handIn.keys() > 0,
                ReceptionProblem.NO_KEY,
                at + "handIn.keys",
                handIn == null ? 0 : handIn.keys());
    }

    private static void intake(Intake intake, Problems problems) {
        sheet(intake.walkAround(), problems);
        problems.require(intake.customer() != null || intake.jobType() == JobType.PDI, NO_CUSTOMER, "intake.customer")
                .require(isPresent(intake.fault()), MISSING, "intake.fault", "fault")
                .require(intake.odometerKm() >= 0, NEGATIVE, "intake.odometerKm", "odometerKm")
                .require(
                        intake.origin() == Origin.WALK_IN || isPresent(intake.appointment()),
                        MISSING,
                        "intake.appointment",
                        "appointment");
    }

    /** Each line by itself, and their ids and currency together. */
    static List<Problem> lineProblems(WorkOrder order) {
        Problems problems = new Problems();
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < order.lines().size(); i++) {
            WorkLine line = order.lines().get(i);
            String at = "lines[" + i + "]";
            String id = line.head().id().value();
            problems.require(seen.add(line.head().id()), DUPLICATE_LINE, at + ".head.id", id);
            head(order, line.head(), at + ".head", problems);
            if (line instanceof LabourLine labour) {
                problems.require(isPositive(labour.soldHours()), NOT_POSITIVE, at + ".soldHours", "soldHours");
            } else if (line instanceof SuppliedLine part) {
                problems.require(isPositive(part.quantity().value()), NOT_POSITIVE, at + ".quantity", "quantity");
            } else if (line instanceof SubletLine sublet) {
                problems.require(isPresent(sublet.supplier()), MISSING, at + ".supplier", "supplier")
                        .require(isPresent(sublet.guarantee()), MISSING, at + ".guarantee", "guarantee")
                        .require(isNotNegative(sublet.cost()), NEGATIVE, at + ".cost", "cost");
            }
        }
        return problems.toList();
    }

    private static void head(WorkOrder order, LineHead head, String at, Problems problems) {
        Money first = order.lines().get(0).head().price();
        problems.require(isPresent(head.description()), MISSING, at + ".description", "description")
                .require(isNotNegative(head.price()), NEGATIVE, at + ".price", "price")
                .require(isNotNegative(head.charged()), NEGATIVE, at + ".charged", "charged")
                .require(
                        first.isSameCurrency(head.price()) && first.isSameCurrency(head.amount()),
                        MIXED_CURRENCIES,
                        at + ".price");
        FindingId finding = head.finding();
        if (finding != null) {
            boolean known =
                    order.findings().stream().anyMatch(found -> found.id().equals(finding));
            problems.require(known, UNKNOWN_FINDING, at + ".finding", finding.value());
        }
    }

    /** The dealer's own new cars are prepared at the dealer's cost. */
    @Requirement("R035")
    static List<Problem> payerProblems(WorkOrder order) {
        Problems problems = new Problems();
        if (order.intake().jobType() == JobType.PDI) {
            for (int i = 0; i < order.lines().size(); i++) {
                Payer payer = order.lines().get(i).head().payer();
                problems.require(
                        payer == Payer.INTERNAL, PDI_NOT_INTERNAL, "lines[" + i + "].head.payer", payer.code());
            }
        }
        return problems.toList();
    }

    /** A line without approval takes no time and no part. */
    @Requirement({"R101", "R127", "M09"})
    static List<Problem> progressProblems(WorkOrder order) {
        Problems problems = new Problems();
        for (int i = 0; i < order.lines().size(); i++) {
            WorkLine line = order.lines().get(i);
            LineHead head = line.head();
            boolean touched = head.progress() != LineProgress.PENDING
                    || (line instanceof SuppliedLine part && part.reservation() != null)
                    || (line instanceof LabourLine labour && labour.technician() != null);
            problems.require(
                    !touched || head.approval() == Approval.APPROVED,
                    LINE_NOT_APPROVED,
                    "lines[" + i + "].head.approval",
                    head.id().value());
        }
        return problems.toList();
    }

    /** The approved lines are the ones signed for, at the price signed for. */
    @Requirement({"R100", "R102", "M10"})
    static List<Problem> agreementProblems(WorkOrder order) {
        Problems problems = new Problems();
        Agreement agreement = order.agreement().orElse(null);
        Set<LineId> covered = agreement == null ? Set.of() : new HashSet<>(agreement.lines());
        Money sum = agreement == null ? null : Money.zero(agreement.total().getCurrencyUnit());
        for (int i = 0; i < order.lines().size(); i++) {
            LineHead head = order.lines().get(i).head();
            if (head.approval() == Approval.APPROVED) {
                problems.require(
                        covered.contains(head.id()),
                        LINE_NOT_AGREED,
                        "lines[" + i + "].head.approval",
                        head.id().value());
                if (sum != null && covered.contains(head.id()) && sum.isSameCurrency(head.price())) {
                    sum = sum.plus(head.price());
                }
            }
        }
        if (agreement == null || sum == null) {
            return problems.add(NOT_SIGNED.at("agreements")).toList();
        }
        problems.require(
                        sum.equals(agreement.total()),
                        AGREEMENT_ALTERED,
                        "lines",
                        agreement.revision(),
                        sum,
                        agreement.total())
                .require(
                        agreement.signature() != null || !order.needsCustomersSignature(),
                        NOT_SIGNED,
                        "agreements.signature");
        return problems.toList();
    }

    /** Each found fault says what the customer needs to decide. */
    @Requirement({"R128", "M11"})
    static List<Problem> findingProblems(WorkOrder order) {
        Problems problems = new Problems();
        Set<FindingId> seen = new HashSet<>();
        for (int i = 0; i < order.findings().size(); i++) {
            Finding finding = order.findings().get(i);
            String at = "findings[" + i + "]";
            problems.require(
                            seen.add(finding.id()),
                            DUPLICATE_FINDING,
                            at + ".id",
                            finding.id().value())
                    .require(isPresent(finding.cause()), MISSING, at + ".cause", "cause")
                    .require(isPresent(finding.risk()), MISSING, at + ".risk", "risk")
                    .require(isPositive(finding.hours()), NOT_POSITIVE, at + ".hours", "hours")
                    .require(isNotNegative(finding.cost()), NEGATIVE, at + ".cost", "cost");
        }
        return problems.toList();
    }

    /** The facts a state stands on are there. */
    private static void facts(WorkOrder order, Problems problems) {
        WorkOrderState state = order.state();
        boolean afterWork = state.compareTo(WorkOrderState.WORK_COMPLETED) >= 0 && AGREED_STATES.contains(state);
        boolean inspected = afterWork && state != WorkOrderState.WORK_COMPLETED;
        need(order, state != WorkOrderState.DIAGNOSED || order.diagnosis() != null, "diagnosis", problems);
        need(order, state != WorkOrderState.ESTIMATED || order.estimate() != null, "estimate", problems);
        need(order, (state == WorkOrderState.ON_HOLD) == (order.hold() != null), "hold", problems);
        need(order, (state == WorkOrderState.CANCELLED) == (order.cancellation() != null), "cancellation", problems);
        need(order, !afterWork || order.report() != null, "report", problems);
        need(order, !inspected || order.inspection() != null, "inspection", problems);
        need(order, state != WorkOrderState.SETTLED || !order.settlements().isEmpty(), "settlements", problems);
        need(order, state != WorkOrderState.DELIVERED || order.handOver() != null, "handOver", problems);
    }

    private static void need(WorkOrder order, boolean holds, String what, Problems problems) {
        problems.require(holds, STATE_WITHOUT_FACTS, what, WorkOrder.LIFECYCLE.words(order.state()), what);
    }

    static boolean isClean(String text) {
        return !text.isBlank() && text.equals(text.strip());
    }

    private static boolean isPositive(BigDecimal number) {
        return number.signum() > 0;
    }

    private static boolean isNotNegative(@Nullable Money amount) {
        return amount == null || !amount.isNegative();
    }
}
