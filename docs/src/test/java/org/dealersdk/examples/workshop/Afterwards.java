package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Agreeing.PADS;
import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.CALLER;
import static org.dealersdk.examples.workshop.Garage.MANAGER;
import static org.dealersdk.examples.workshop.Garage.TECHNICIAN;
import static org.dealersdk.examples.workshop.Garage.labour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.Account;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;

/** The call, a bill that was wrong, a claim, and a car that comes back. */
final class Afterwards {

    private Afterwards() {}

    static void call(Garage garage) {
        var store = garage.store;
        // snippet: call
        garage.clock.advance(Duration.ofDays(4));
        var care = store.customerCare();
        var planned =
                care.followUps(CALLER, Query.of(FollowUp.TYPE)).aggregates().get(0); // by the delivery
        var topics = List.of("usage", "evaluation", "vehicle-condition");
        var said = new Conversation(Outcome.NEUTRAL, topics, "runs well; asks about the pads", null);
        care.record(CALLER, planned.id(), Contact.reached(garage.clock.instant(), CALLER.staff(), said));
        // end
    }

    static void reopen(Garage garage, WorkOrderId id) {
        var cashier = garage.store.cashier();
        // snippet: reopen
        cashier.reopen(MANAGER, id, "the pads are warranty"); // a credit note takes the invoices back
        cashier.correct(MANAGER, id, PADS, Payer.WARRANTY, null);
        var settlements = new ArrayList<Settlement>();
        for (var account : cashier.preview(MANAGER, id).accounts().values()) {
            settlements.add(
                    switch (account.payer()) {
                        case CUSTOMER -> account.paid(refunded(garage, id, account), PaymentMethod.CARD);
                        case WARRANTY -> account.outstanding(PaymentMethod.CLAIM);
                        default -> account.outstanding(PaymentMethod.INTERNAL);
                    });
        }
        cashier.settle(MANAGER, id, settlements);
        // end
    }

    /** What he has paid, and what he gets back. */
    private static List<Payment> refunded(Garage garage, WorkOrderId id, Account account) {
        var payments = new ArrayList<Payment>();
        for (var advance : garage.store
                .cashier()
                .order(MANAGER, id)
                .orElseThrow()
                .closing()
                .advances()) {
            payments.add(advance.payment());
        }
        payments.add(new Payment(account.open(), PaymentMethod.CARD, garage.clock.instant(), MANAGER.staff(), null));
        return payments;
    }

    static WarrantyClaim claim(Garage garage, WorkOrder order) {
        var store = garage.store;
        // snippet: claim
        var drafted = Query.of(WarrantyClaim.TYPE).where("number", order.number()); // by the settlement
        var claim = store.warranty().claims(MANAGER, drafted).aggregates().get(0);
        // end
        return claim;
    }

    static WorkOrder comeBack(Garage garage) {
        var store = garage.store;
        garage.clock.advance(Duration.ofDays(7));
        var again = store.reception()
                .open(
                        ADVISER,
                        Intake.walkIn(
                                garage.customer,
                                garage.car,
                                garage.clock.instant(),
                                ADVISER.staff(),
                                JobType.GENERAL_REPAIR,
                                "it squeals again",
                                60_900,
                                WalkAround.unremarkable()));
        store.reception().diagnose(ADVISER, again.id(), Diagnosis.of(ADVISER.staff(), garage.clock.instant(), "pads"));
        // snippet: comeback
        var line = labour("L1", "Pads again", Payer.INTERNAL, "0.8", "0.00");
        var lines = List.of(line.with(line.head().curing("SQUEAL")));
        var order = store.reception().estimate(ADVISER, again.id(), EstimateMethod.SYSTEM, lines, garage.in(120));
        var five = Confirmations.all(OldParts.left(), false);
        store.reception().authorise(ADVISER, again.id(), five, garage.signOrder(order, five, List.of()));
        return store.workshop().order(TECHNICIAN, again.id()).orElseThrow(); // shopFloor().comebacks() names the first
        // end
    }
}
