package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.WorkOrderLifecycleTest.codes;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** In the workshop: only agreed work, reported faults, the technician's report. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkTest {

    @Test
    @Requirement({"R101", "M09"})
    void a_technician_takes_up_agreed_lines() {
        Change<WorkOrder> change = authorised().start(TECHNICIAN, occasion());

        assertThat(change.after().state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(change.after().technicians()).containsExactly(TECHNICIAN);
        assertThat(change.after().milestones().started()).isEqualTo(NOW);
        assertThat(change.events())
                .containsExactly(new WorkOrderEvent.WorkStarted(TECHNICIAN, List.of(LABOUR, WARRANTY)));
    }

    @Test
    @Requirement({"R101", "R127", "M09"})
    void a_line_without_approval_takes_no_time_and_no_part() {
        PartLine bare = PartLine.proposed(
                "5", Trade.PARTS, "seal", Payer.CUSTOMER, new PartId("P2"), Quantity.of(1), cny("9.00"));
        PartLine seal = bare.with(bare.head().because(EvidenceKind.DIAGNOSIS, "weeps"));
        WorkOrder extended = estimated(inProgress(), List.of(labour(EXTRA, Payer.CUSTOMER, "60.00"), seal));
        LineId sealLine = new LineId("5");

        assertThat(refusal(() -> extended.start(TECHNICIAN, List.of(EXTRA), occasion())))
                .containsExactly(LINE_NOT_APPROVED);
        assertThat(refusal(() -> extended.finishLines(List.of(EXTRA), occasion())))
                .contains(LINE_NOT_APPROVED);
        assertThat(refusal(() -> extended.issueParts(Map.of(sealLine, new ReservationId("R2")), occasion())))
                .containsExactly(LINE_NOT_APPROVED);

        WorkOrder agreed = authorised(extended);
        assertThat(agreed.start(TECHNICIAN, List.of(EXTRA), occasion()).after().state())
                .isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(agreed.issueParts(Map.of(sealLine, new ReservationId("R2")), occasion())
                        .events())
                .containsExactly(new WorkOrderEvent.PartIssued(
                        sealLine, new PartId("P2"), Quantity.of(1), new ReservationId("R2")));
    }

    @Test
    @Requirement({"R068", "M12"})
    void no_work_without_protective_covers() {
        WalkAround bare =
                new WalkAround(false, List.of(Mark.inWords("scratch, left door")), List.of(), true, true, null);
        WorkOrder uncovered = authorised(estimated(diagnosed(intake(bare, false)), lines()));

        WorkOrder withoutSheet = authorised(estimated(diagnosed(intake(null, false)), lines()));

        assertThat(refusal(() -> inProgress(uncovered))).containsExactly(COVERS_NOT_FITTED);
        assertThat(refusal(() -> inProgress(withoutSheet))).containsExactly(COVERS_NOT_FITTED);
        assertThat(inProgress(authorised()).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
    }

    @Test
    void a_line_is_finished_by_who_took_it_up_and_with_the_part_that_was_issued() {
        assertThat(refusal(() -> inProgress().finishLines(List.of(PART), occasion())))
                .containsExactly(PART_NOT_ISSUED);
        WorkOrder halfTaken =
                authorised().start(TECHNICIAN, List.of(LABOUR), occasion()).after();
        assertThat(refusal(() -> halfTaken.finishLines(List.of(WARRANTY), occasion())))
                .containsExactly(NO_TECHNICIAN);

        Story story = new Story("squeals", "pads worn", "pads renewed");
        Change<WorkOrder> finished = halfTaken.finishLine(LABOUR, cny("310.00"), story, occasion());
        LineHead head = finished.after().lines().get(0).head();
        assertThat(head.progress()).isEqualTo(LineProgress.FINISHED);
        assertThat(head.story()).isEqualTo(story);
        assertThat(head.price()).isEqualTo(cny("300.00"));
        assertThat(finished.events()).containsExactly(new WorkOrderEvent.LineFinished(LABOUR, cny("310.00")));
    }

    @Test
    void steps_for_lines_refuse_lines_they_are_not_for() {
        assertThatThrownBy(() -> authorised().start(TECHNICIAN, List.of(PART), occasion()))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(WRONG_KIND_OF_LINE));
        assertThatThrownBy(() -> authorised().issueParts(Map.of(LABOUR, new ReservationId("R1")), occasion()))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(WRONG_KIND_OF_LINE));
        assertThatThrownBy(() -> inProgress().finishLines(List.of(new LineId("x"), new LineId("y")), occasion()))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(UNKNOWN_LINE, UNKNOWN_LINE));
        assertThatThrownBy(() -> inProgress().finishLines(List.of(), occasion()))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(NO_LINES));
    }

    @Test
    @Requirement("R128")
    void a_finding_names_cause_risk_time_cost_and_urgency() {
        Change<WorkOrder> change = inProgress().reportFinding(finding(), occasion());

        assertThat(change.events())
                .containsExactly(new WorkOrderEvent.FindingReported(FINDING, Urgency.DEFERRABLE, cny("60.00")));
        assertThat(refusal(() -> inProgress().reportFinding(finding("", " "), occasion())))
                .containsExactly(MISSING, MISSING);
        Finding worthless = new Finding(
                FINDING, TECHNICIAN, NOW, "seal", "leaks", BigDecimal.ZERO, cny("-1.00"), Urgency.MUST_DO_NOW, null);
        assertThat(refusal(() -> inProgress().reportFinding(worthless, occasion())))
                .containsExactly(NOT_POSITIVE, NEGATIVE);
        assertThat(refusal(() -> change.after().reportFinding(finding(), occasion())))
                .containsExactly(DUPLICATE_FINDING);
    }

    @Test
    @Requirement({"R103", "R129", "M11"})
    void work_is_not_completed_over_an_open_finding() {
        WorkOrder found = inProgress().reportFinding(finding(), occasion()).after();
        WorkOrder done = allLinesDone(found);

        assertThat(refusal(() -> done.completeWork(report(), occasion()))).containsExactly(FINDING_OPEN);

        Change<WorkOrder> later = done.decideFinding(FINDING, Disposition.DEFERRED, "C1", occasion());
        assertThat(later.events()).containsExactly(new WorkOrderEvent.FindingDecided(FINDING, Disposition.DEFERRED));
        assertThat(later.after().completeWork(report(), occasion()).after().state())
                .isEqualTo(WorkOrderState.WORK_COMPLETED);
        assertThatThrownBy(() -> done.decideFinding(new FindingId("F9"), Disposition.DEFERRED, "C1", occasion()))
                .isInstanceOf(DealerException.class)
                .hasMessageContaining("WOR-029");
    }

    @Test
    @Requirement({"R103", "R129", "M11"})
    void every_one_of_several_findings_is_decided_before_work_is_completed() {
        FindingId second = new FindingId("F2");
        Finding first = finding();
        WorkOrder done = allLinesDone(inProgress()
                .reportFinding(first, occasion())
                .then(order -> order.reportFinding(
                        new Finding(
                                second,
                                TECHNICIAN,
                                NOW,
                                "belt cracked",
                                "belt will tear",
                                new BigDecimal("1.0"),
                                cny("90.00"),
                                Urgency.MUST_DO_NOW,
                                null),
                        occasion()))
                .after());

        assertThat(refusal(() -> done.completeWork(report(), occasion()))).containsExactly(FINDING_OPEN, FINDING_OPEN);
        for (FindingId decided : List.of(FINDING, second)) {
            WorkOrder half = done.decideFinding(decided, Disposition.DEFERRED, "C1", occasion())
                    .after();
            assertThat(refusal(() -> half.completeWork(report(), occasion())))
                    .as("only %s is decided", decided)
                    .containsExactly(FINDING_OPEN);
        }
        assertThat(done.decideFinding(FINDING, Disposition.DEFERRED, "C1", occasion())
                        .then(order -> order.decideFinding(second, Disposition.DECLINED, "C1", occasion()))
                        .then(order -> order.completeWork(report(), occasion()))
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.WORK_COMPLETED);
    }

    @Test
    @Requirement({"R127", "R129"})
    void an_accepted_finding_becomes_work_only_under_a_new_signature() {
        WorkOrder accepted = allLinesDone(inProgress()
                .reportFinding(finding(), occasion())
                .after()
                .decideFinding(FINDING, Disposition.ACCEPTED, "C1", occasion())
                .after());
        assertThat(refusal(() -> accepted.completeWork(report(), occasion()))).containsExactly(FINDING_WITHOUT_LINE);

        LabourLine repair = labour(EXTRA, Payer.CUSTOMER, "60.00");
        WorkOrder proposed =
                estimated(accepted, List.of(repair.with(repair.head().repairing(FINDING))));
        assertThat(refusal(() -> proposed.completeWork(report(), occasion())))
                .containsExactly(LINE_UNDECIDED, FINDING_WITHOUT_LINE);

        WorkOrder done = inProgress(authorised(proposed))
                .finishLines(List.of(EXTRA), occasion())
                .after();
        assertThat(done.completeWork(report(), occasion())
                        .after()
                        .approvedTotals()
                        .orElseThrow()
                        .total())
                .isEqualTo(cny("660.00"));
    }

    @Test
    @Requirement("R129")
    void declining_additional_work_leaves_the_agreed_work_as_it_was() {
        WorkOrder extended = estimated(inProgress(), List.of(labour(EXTRA, Payer.CUSTOMER, "60.00")));

        Change<WorkOrder> declined = extended.decline(occasion());

        assertThat(declined.after().state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(declined.after().agreements()).hasSize(1);
        assertThat(declined.after().approvedLines()).hasSize(3);
        assertThat(declined.events()).containsExactly(new WorkOrderEvent.Declined(List.of(EXTRA), List.of()));
    }

    @Test
    @Requirement("R129")
    void declining_additional_work_leaves_the_agreed_work_as_it_was_while_the_car_waits() {
        WorkOrder waiting = estimated(inProgress(), List.of(labour(EXTRA, Payer.CUSTOMER, "60.00")))
                .hold(HoldReason.PARTS, occasion())
                .after();

        Change<WorkOrder> declined = waiting.decline(occasion());

        assertThat(declined.after().state()).isEqualTo(WorkOrderState.ON_HOLD);
        assertThat(declined.after().approvedLines())
                .extracting(line -> line.head().id())
                .containsExactly(LABOUR, PART, WARRANTY);
        assertThat(declined.events()).containsExactly(new WorkOrderEvent.Declined(List.of(EXTRA), List.of()));
    }

    @Test
    void work_is_completed_only_when_every_approved_line_is_done() {
        WorkOrder order = inProgress().finishLines(List.of(LABOUR), occasion()).after();

        assertThat(refusal(() -> order.completeWork(report(), occasion())))
                .containsExactly(LINE_NOT_FINISHED, LINE_NOT_FINISHED);
        assertThat(allLinesDone().completeWork(report(), occasion()).events())
                .containsExactly(new WorkOrderEvent.WorkCompleted());
    }

    @Test
    @Requirement({"R105", "M13"})
    void work_is_completed_only_with_self_check_report_and_the_technicians_signature() {
        assertThat(codes(allLinesDone().mayI(WorkOrderTrigger.COMPLETE_WORK, occasion())))
                .containsExactly(NO_SELF_CHECK, NO_REPORT, REPORT_NOT_SIGNED);
        Signature technicians = report().signature();
        assertThat(refusal(() ->
                        allLinesDone().completeWork(new RepairReport(false, "pads renewed", technicians), occasion())))
                .containsExactly(NO_SELF_CHECK);
        assertThat(refusal(() -> allLinesDone().completeWork(new RepairReport(true, " ", technicians), occasion())))
                .containsExactly(NO_REPORT);
        assertThat(refusal(() -> allLinesDone().completeWork(new RepairReport(true, "pads renewed", null), occasion())))
                .containsExactly(REPORT_NOT_SIGNED);
        Signature strangers = new Signature("T9", NOW, SignatureMethod.ON_SCREEN, "sha256:0");
        assertThat(refusal(() ->
                        allLinesDone().completeWork(new RepairReport(true, "pads renewed", strangers), occasion())))
                .containsExactly(REPORT_NOT_SIGNED);
    }

    @Test
    @Requirement({"R139", "M13"})
    void nobody_inspects_his_own_work() {
        WorkOrder completed = in(WorkOrderState.WORK_COMPLETED);

        assertThat(codes(completed.mayI(WorkOrderTrigger.INSPECT, occasion()))).containsExactly(NOT_INSPECTED);
        assertThat(refusal(() -> completed.inspect(Inspection.passed(TECHNICIAN, NOW, 23_004), occasion())))
                .containsExactly(INSPECTED_OWN_WORK);
        assertThat(completed
                        .inspect(Inspection.passed(ADVISER, NOW, 23_004), occasion())
                        .events())
                .containsExactly(new WorkOrderEvent.Inspected(ADVISER));
    }

    @Test
    @Requirement({"R139", "R032", "M32"})
    void the_inspection_names_everything_that_does_not_agree_with_order_and_sheet() {
        WorkOrder completed = in(WorkOrderState.WORK_COMPLETED);
        Inspection bad = new Inspection(
                INSPECTOR, NOW, false, 22_999, false, false, inspection().items(), List.of(), null);

        assertThat(refusal(() -> completed.inspect(bad, occasion())))
                .containsExactly(ITEMS_NOT_DONE, MILEAGE_BELOW_INTAKE, EXTERIOR_CHANGED, NOT_CLEAN);
        assertThat(completed
                        .inspect(Inspection.passed(INSPECTOR, NOW, 23_000), occasion())
                        .after()
                        .state())
                .as("the mileage of the intake is allowed")
                .isEqualTo(WorkOrderState.INSPECTED);
    }

    @Test
    @Requirement("R139")
    void without_an_inspection_sheet_there_is_nothing_to_inspect_against() {
        WorkOrder imported = new Draft(opened(intake(null, false)))
                .state(WorkOrderState.WORK_COMPLETED)
                .build();

        assertThat(refusal(() -> imported.inspect(inspection(), occasion()))).containsExactly(NO_SHEET);
    }

    @Test
    @Requirement({"R099", "M32"})
    void a_car_that_was_not_to_be_washed_need_not_be_clean() {
        WorkOrder unwashed = estimated()
                .authorise(Confirmations.all(OldParts.left(), false), signature(), occasion())
                .after();
        WorkOrder completed = allLinesDone(inProgress(unwashed))
                .completeWork(report(), occasion())
                .after();
        Inspection dusty = new Inspection(
                INSPECTOR, NOW, true, 23_004, true, false, inspection().items(), List.of(), null);

        assertThat(completed.inspect(dusty, occasion()).after().state()).isEqualTo(WorkOrderState.INSPECTED);
    }

    @Test
    @Requirement({"R141", "M31"})
    void rework_voids_report_and_inspection_and_is_counted() {
        Change<WorkOrder> change = ready().sendBack(List.of(LABOUR), "squeals again", occasion());

        WorkOrder back = change.after();
        assertThat(back.state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(back.report()).isNull();
        assertThat(back.inspection()).isNull();
        assertThat(back.reworks()).extracting(Rework::reason).containsExactly("squeals again");
        assertThat(back.milestones().ready()).isNull();
        assertThat(change.events()).containsExactly(new WorkOrderEvent.SentBack(List.of(LABOUR)));
        assertThat(refusal(() -> back.completeWork(report(), occasion()))).containsExactly(LINE_NOT_FINISHED);
        assertThat(refusal(() -> ready().sendBack(List.of(), " ", occasion()))).containsExactly(NO_REASON, NO_LINES);
        assertThat(back.technicians()).containsExactly(new StaffId("T1"));
    }
}
