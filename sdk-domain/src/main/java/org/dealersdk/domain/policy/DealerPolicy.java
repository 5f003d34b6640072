package org.dealersdk.domain.policy;

/**
 * All numbers and variants a store works by. Immutable; a part that a file leaves out keeps its default.
 *
 * @param vehicle VIN checking and plates
 * @param customerFile when files must exist
 * @param workOrder estimate, authorisation, promise and inspection
 * @param followUp calls after a visit
 * @param complaint replies, escalation and targets
 * @param parts reservation and stock
 * @param appointment inquiries, deposits, reminders and capacity
 * @param insurance insurance contracts, renewals and accident repair
 * @param teams specialist teams and which duties exclude each other
 * @param calendar zone, opening hours and working days
 */
public record DealerPolicy(
        VehiclePolicy vehicle,
        CustomerFilePolicy customerFile,
        WorkOrderPolicy workOrder,
        FollowUpPolicy followUp,
        ComplaintPolicy complaint,
        PartsPolicy parts,
        AppointmentPolicy appointment,
        InsuranceRules insurance,
        TeamPolicy teams,
        CalendarPolicy calendar) {

    /** The sources' values. */
    public static DealerPolicy standard() {
        return new DealerPolicy(
                VehiclePolicy.standard(),
                CustomerFilePolicy.standard(),
                WorkOrderPolicy.standard(),
                FollowUpPolicy.standard(),
                ComplaintPolicy.standard(),
                PartsPolicy.standard(),
                AppointmentPolicy.standard(),
                InsuranceRules.standard(),
                TeamPolicy.standard(),
                CalendarPolicy.standard());
    }
}
