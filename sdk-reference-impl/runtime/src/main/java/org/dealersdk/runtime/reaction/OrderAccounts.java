package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.appointment.Deposit;
import org.dealersdk.domain.appointment.DepositOutcome;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartEvent;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;

/** What other areas bring to the account of an order: the deposit of the appointment, and what its parts cost. */
final class OrderAccounts {

    private OrderAccounts() {}

    /** The customer has come, so his deposit counts towards the bill. */
    @Requirement({"R043", "A24"})
    static void ofArrived(Happened<? extends Appointment, AppointmentEvent.Arrived> arrived, Ledger ledger) {
        Deposit deposit = arrived.aggregate().deposit();
        if (deposit != null && deposit.outcome() == DepositOutcome.CREDITED) {
            Payment payment = new Payment(
                    deposit.amount(),
                    PaymentMethod.DEPOSIT,
                    deposit.paidAt(),
                    deposit.takenBy(),
                    arrived.aggregate().id().value());
            ledger.change(WorkOrder.TYPE, arrived.event().order(), order -> order.creditDeposit(payment));
        }
    }

    /** Issued parts are booked onto the order at what they cost. */
    @Requirement("R167")
    static void ofIssued(Happened<? extends Part, PartEvent.Issued> issued, Ledger ledger) {
        PartEvent.Issued event = issued.event();
        if (ledger.find(WorkOrder.TYPE, event.order()).isPresent()) {
            ledger.change(WorkOrder.TYPE, event.order(), order -> order.costPart(event.line(), event.cost()));
        }
    }

    /** Parts that went back cost the order nothing. */
    @Requirement("R167")
    static void ofReturned(Happened<? extends Part, PartEvent.Returned> returned, Ledger ledger) {
        PartEvent.Returned event = returned.event();
        if (ledger.find(WorkOrder.TYPE, event.order()).isPresent()) {
            ledger.change(WorkOrder.TYPE, event.order(), order -> order.costPart(event.line(), null));
        }
    }
}
