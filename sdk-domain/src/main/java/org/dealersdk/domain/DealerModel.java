package org.dealersdk.domain;

import java.util.List;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.document.IssuedDocument;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.invoice.CreditNote;
import org.dealersdk.domain.invoice.Invoice;
import org.dealersdk.domain.lounge.LoungeDefect;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.repaircase.RepairCase;
import org.dealersdk.domain.supervision.SupervisionVisit;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.tool.ToolLoan;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.warranty.WarrantyAudit;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.WorkOrder;

/** The aggregates of the model. Adding one is its declaration and one line here; storage, schema, documents and tests follow. */
public final class DealerModel {

    private DealerModel() {}

    /** All aggregate types of the SDK, in the order a newcomer should read them. */
    public static List<AggregateType<?>> types() {
        return List.of(
                Customer.TYPE,
                Vehicle.TYPE,
                WorkOrder.TYPE,
                FollowUp.TYPE,
                Complaint.TYPE,
                Part.TYPE,
                WarrantyClaim.TYPE,
                WarrantyAudit.TYPE,
                OldPart.TYPE,
                OldPartCount.TYPE,
                Inquiry.TYPE,
                Appointment.TYPE,
                Arrival.TYPE,
                CapacityDay.TYPE,
                Team.TYPE,
                AccidentCase.TYPE,
                InsuranceContract.TYPE,
                Renewal.TYPE,
                IssuedDocument.TYPE,
                RepairCase.TYPE,
                Invoice.TYPE,
                CreditNote.TYPE,
                SupervisionVisit.TYPE,
                LoungeDefect.TYPE,
                ToolLoan.TYPE,
                Deadline.TYPE);
    }
}
