package org.dealersdk.runtime.reaction;

import java.util.Optional;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintCategory;
import org.dealersdk.domain.complaint.ComplaintEvent;
import org.dealersdk.domain.complaint.ComplaintTrigger;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpEvent;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.ServiceFileEntry;
import org.dealersdk.domain.vehicle.ServiceFileSection;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;

/** A customer who is not satisfied in a call has a complaint with an owner and a due reply before the call is stored, or neither is. */
@Requirement({"R189", "R194", "R234", "M16", "M17"})
final class Dissatisfaction {

    private Dissatisfaction() {}

    /** Opens the complaint of the call; an open one that was answered is reopened, one that waits for its answer just goes on. */
    static void inCall(Happened<? extends FollowUp, FollowUpEvent.DissatisfactionRecorded> recorded, Ledger ledger) {
        FollowUp call = recorded.aggregate();
        Optional<Complaint> open = open(ledger, call);
        if (open.isEmpty()) {
            ledger.add(
                    Complaint.TYPE,
                    Complaint.fromFollowUp(call, ComplaintCategory.OTHER, owner(recorded), ledger.occasion()));
        } else if (open.get()
                .mayI(ComplaintTrigger.REJECT_ANSWER, ledger.occasion())
                .isAccepted()) {
            ledger.change(
                    Complaint.TYPE, open.get().id(), complaint -> complaint.rejectAnswer(null, ledger.occasion()));
        }
    }

    /** A complaint about a visit is filed with the vehicle. */
    @Requirement("R010")
    static void filed(Happened<? extends Complaint, ComplaintEvent.Received> received, Ledger ledger) {
        WorkOrderId visit = received.event().workOrderId();
        Optional<WorkOrder> order = visit == null ? Optional.empty() : ledger.find(WorkOrder.TYPE, visit);
        VehicleId vehicle = order.map(found -> found.intake().vehicle()).orElse(null);
        if (vehicle != null) {
            ServiceFileEntry entry = new ServiceFileEntry(
                    ServiceFileSection.COMPLAINTS,
                    received.aggregate().receivedAt(),
                    received.aggregate().id().value());
            ledger.change(Vehicle.TYPE, vehicle, file -> file.addEntry(entry, ledger.occasion()));
        }
    }

    private static Optional<Complaint> open(Ledger ledger, FollowUp call) {
        return ledger
                .search(Query.of(Complaint.TYPE)
                        .where("openFollowUpId", call.id().value())
                        .limit(1))
                .stream()
                .findFirst();
    }

    /** Whoever is appointed for the call, otherwise whoever made it. */
    private static StaffId owner(Happened<? extends FollowUp, FollowUpEvent.DissatisfactionRecorded> recorded) {
        StaffId clerk = recorded.aggregate().clerk();
        int contact = recorded.event().number() - 1;
        return clerk == null ? recorded.aggregate().contacts().get(contact).by() : clerk;
    }
}
