package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.document.IssuedDocument;
import org.dealersdk.domain.followup.CancelReason;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpTrigger;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleTrigger;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;

/** What refers to a customer's file follows it when it closes: into the file it went up in, or into oblivion. */
final class ClosedFiles {

    private ClosedFiles() {}

    /**
     * Vehicles in present relation, open orders, and all calls, complaints, accident cases, insurances and arrivals refer to the surviving file. What is over keeps the closed
     * id, which leads to the survivor.
     */
    @Requirement("V20")
    static void ofMerged(Happened<? extends Customer, CustomerEvent.Merged> merged, Ledger ledger) {
        CustomerId gone = merged.aggregate().id();
        CustomerId survivor = merged.event().into();
        ledger.all(of(Vehicle.TYPE, "customer", gone)).stream()
                .filter(car -> car.mayI(VehicleTrigger.PASS_ON_RELATIONS, ledger.occasion())
                        .isAccepted())
                .forEach(car -> ledger.change(
                        Vehicle.TYPE, car.id(), file -> file.passOnRelations(gone, survivor, ledger.occasion())));
        ledger.all(of(WorkOrder.TYPE, "customer", gone).where("open", true))
                .forEach(order -> ledger.change(WorkOrder.TYPE, order.id(), open -> open.passOn(survivor)));
        ledger.all(of(FollowUp.TYPE, "customerId", gone))
                .forEach(call -> ledger.change(FollowUp.TYPE, call.id(), each -> each.passOn(survivor)));
        ledger.all(of(Complaint.TYPE, "customerId", gone))
                .forEach(complaint -> ledger.change(Complaint.TYPE, complaint.id(), each -> each.passOn(survivor)));
        ledger.all(of(IssuedDocument.TYPE, "customer", gone))
                .forEach(document ->
                        ledger.change(IssuedDocument.TYPE, document.id(), each -> each.passOn(gone, survivor)));
        ledger.all(of(AccidentCase.TYPE, "customer", gone))
                .forEach(accident -> ledger.change(AccidentCase.TYPE, accident.id(), each -> each.passOn(survivor)));
        ledger.all(of(InsuranceContract.TYPE, "customer", gone))
                .forEach(one -> ledger.change(InsuranceContract.TYPE, one.id(), each -> each.passOn(survivor)));
        ledger.all(of(Renewal.TYPE, "customer", gone))
                .forEach(renewal -> ledger.change(Renewal.TYPE, renewal.id(), each -> each.passOn(survivor)));
        ledger.all(of(Arrival.TYPE, "customer", gone))
                .forEach(arrival -> ledger.change(Arrival.TYPE, arrival.id(), each -> each.passOn(survivor)));
    }

    /**
     * Nothing the person said is kept in calls, complaints, accidents, renewals, arrivals and printed documents, nobody calls any more, and nobody
     * is reminded of a vehicle.
     */
    static void ofErased(Happened<? extends Customer, CustomerEvent.Erased> erased, Ledger ledger) {
        CustomerId gone = erased.aggregate().id();
        for (FollowUp call : ledger.all(of(FollowUp.TYPE, "customerId", gone))) {
            if (call.mayI(FollowUpTrigger.CANCEL, ledger.occasion()).isAccepted()) {
                ledger.change(
                        FollowUp.TYPE,
                        call.id(),
                        each -> each.cancel(CancelReason.CUSTOMER_OBJECTS, ledger.occasion()));
            }
            ledger.change(FollowUp.TYPE, call.id(), FollowUp::eraseWords);
        }
        ledger.all(of(Vehicle.TYPE, "customer", gone)).forEach(car -> Reminders.drop(car, ledger));
        ledger.all(of(Complaint.TYPE, "customerId", gone))
                .forEach(complaint -> ledger.change(Complaint.TYPE, complaint.id(), Complaint::eraseWords));
        ledger.all(of(IssuedDocument.TYPE, "customer", gone)).stream()
                .filter(document -> !IssuedDocument.LIFECYCLE.isFinal(document.state()))
                .forEach(document ->
                        ledger.change(IssuedDocument.TYPE, document.id(), each -> each.erase(ledger.occasion())));
        ledger.all(of(AccidentCase.TYPE, "customer", gone))
                .forEach(accident -> ledger.change(AccidentCase.TYPE, accident.id(), AccidentCase::eraseWords));
        ledger.all(of(Renewal.TYPE, "customer", gone))
                .forEach(renewal -> ledger.change(Renewal.TYPE, renewal.id(), Renewal::eraseWords));
        ledger.all(of(Arrival.TYPE, "customer", gone))
                .forEach(arrival -> ledger.change(Arrival.TYPE, arrival.id(), Arrival::eraseWords));
    }

    private static <A> Query<A> of(AggregateType<A> type, String attribute, CustomerId customer) {
        return Query.of(type).where(attribute, customer.value());
    }
}
