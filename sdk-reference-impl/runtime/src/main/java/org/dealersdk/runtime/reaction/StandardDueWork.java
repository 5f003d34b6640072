package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.appointment.InquiryId;
import org.dealersdk.domain.appointment.InquiryState;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.arrival.ArrivalId;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintId;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.oldparts.OldPartCountId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.tool.ToolLoan;
import org.dealersdk.domain.tool.ToolLoanId;
import org.dealersdk.domain.warranty.WarrantyAudit;
import org.dealersdk.domain.warranty.WarrantyAuditId;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.warranty.WarrantyClaimId;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.runtime.work.Ledger;

/**
 * The table of what is done when a deadline has come. The opening of a call's window and a customer's file that is still missing are
 * only told.
 */
public final class StandardDueWork {

    private static final DueWorkTable TABLE = DueWorkTable.none()
            .on(DeadlineKind.FOLLOW_UP_CLOSES, StandardDueWork::callIsLate)
            .on(DeadlineKind.MATTER_REPORT, StandardDueWork::callIsLate)
            .on(DeadlineKind.SOLUTION_TELL, StandardDueWork::callIsLate)
            .on(DeadlineKind.COMPLAINT_REPLY, StandardDueWork::complaintIsLate)
            .on(DeadlineKind.COMPLAINT_ESCALATION, StandardDueWork::complaintIsLate)
            .on(DeadlineKind.COMPLAINT_TRACKING, StandardDueWork::complaintIsLate)
            .on(DeadlineKind.INQUIRY_ANSWER, StandardDueWork::inquiryIsLate)
            .on(DeadlineKind.INQUIRY_CALL_BACK, StandardDueWork::inquiryIsLate)
            .on(DeadlineKind.ARRIVAL_GREETING, StandardDueWork::greetingIsLate)
            .on(DeadlineKind.APPOINTMENT_REMINDER, StandardDueWork::appointmentIsLate)
            .on(DeadlineKind.APPOINTMENT_ACKNOWLEDGE, StandardDueWork::appointmentIsLate)
            .on(DeadlineKind.APPOINTMENT_PREPARE, StandardDueWork::appointmentIsLate)
            .on(DeadlineKind.APPOINTMENT_NO_SHOW, StandardDueWork::appointmentIsLate)
            .on(DeadlineKind.CLAIM_SUBMISSION, StandardDueWork::claimIsLate)
            .on(DeadlineKind.CLAIM_REFUSED_LINES, StandardDueWork::claimIsLate)
            .on(DeadlineKind.WARRANTY_AUDIT, StandardDueWork::auditIsLate)
            .on(DeadlineKind.OLD_PART_COUNT, StandardDueWork::countIsLate)
            .on(DeadlineKind.TOOL_RETURN, StandardDueWork::toolIsLate)
            .on(DeadlineKind.MAINTENANCE_REMINDER, Reminders::ofDue)
            .on(DeadlineKind.INSURANCE_REMINDER, Reminders::ofDue)
            .on(DeadlineKind.INSPECTION_REMINDER, Reminders::ofDue)
            .and(OrderWatch.dueWork());

    private StandardDueWork() {}

    /** All due work of the model. */
    public static DueWorkTable table() {
        return TABLE.and(InsuranceDueWork.TABLE).and(ClosingDueWork.table());
    }

    /** Notes that the call, or the report or answer of a matter, is late. */
    @Requirement({"M14", "R179", "R180"})
    private static void callIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                FollowUp.TYPE,
                FollowUpId::new,
                (call, now) -> call.due(now.at()),
                FollowUp::markOverdue);
    }

    /** Notes that a reply or a day's entry is missing, or that the clock ran out, and tells the roles of the policy. */
    @Requirement({"R226", "R227", "M33"})
    private static void complaintIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                Complaint.TYPE,
                ComplaintId::new,
                (complaint, now) -> complaint.due(),
                Complaint::escalate);
    }

    /** Nobody answered in time: the caller is to be called back, and if that is late too, it is told. */
    @Requirement({"R053", "M01"})
    private static void inquiryIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                Inquiry.TYPE,
                InquiryId::new,
                (inquiry, now) -> inquiry.due(now.policy()),
                (inquiry, now) -> inquiry.state() == InquiryState.RECEIVED
                        ? inquiry.miss(inquiry.rings(), inquiry.engaged(), now)
                        : inquiry.noteDue(now));
    }

    /** Tells that reminder, acknowledgement or preparation is due; a customer who has not come is noted as such. */
    @Requirement({"R045", "M06", "M08", "K28"})
    private static void appointmentIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                Appointment.TYPE,
                AppointmentId::new,
                (appointment, now) -> appointment.due(now.policy()),
                (appointment, now) -> deadline.kind().equals(DeadlineKind.APPOINTMENT_NO_SHOW)
                        ? appointment.markNoShow(now)
                        : appointment.noteDue(deadline.kind(), now));
    }

    /** Tells that a claim, or a line the manufacturer refused, waits too long. */
    @Requirement("R286")
    private static void claimIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                WarrantyClaim.TYPE,
                WarrantyClaimId::new,
                (claim, now) -> claim.due(now.policy()),
                (claim, now) -> claim.noteDue(deadline.kind(), now));
    }

    /** Tells that a project year ended without the audit. */
    @Requirement({"R288", "A29"})
    private static void auditIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                WarrantyAudit.TYPE,
                WarrantyAuditId::new,
                (audit, now) -> audit.due(now.policy()),
                WarrantyAudit::noteDue);
    }

    /** Tells that a month's old parts were not counted in time. */
    @Requirement("R277")
    private static void countIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                OldPartCount.TYPE,
                OldPartCountId::new,
                (count, now) -> count.due(now.policy()),
                OldPartCount::noteDue);
    }

    /** Nobody has greeted an arriving customer in time. */
    @Requirement({"R078", "R079", "A14"})
    private static void greetingIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                Arrival.TYPE,
                ArrivalId::new,
                (arrival, now) -> arrival.due(now.policy()),
                Arrival::noteDue);
    }

    /** Tells that a tool is not back yet. */
    @Requirement({"R270", "M41"})
    private static void toolIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline, ledger, ToolLoan.TYPE, ToolLoanId::new, (loan, now) -> loan.due(), ToolLoan::noteOverdue);
    }
}
