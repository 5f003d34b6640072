package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.CASHIER;
import static org.dealersdk.examples.workshop.Garage.cny;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;

/** Preview, payers, payments, and the gate. */
final class Paying {

    private Paying() {}

    static WorkOrder settle(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: settlement
        var cashier = store.cashier();
        cashier.waiveBrokenPromise(CASHIER, id); // the quick-service hour was missed: his labour is free
        var preview = cashier.preview(CASHIER, id);
        cashier.acceptPreview(CASHIER, id, "customer");
        var settlements = new ArrayList<Settlement>();
        for (var account : preview.accounts().values()) {
            settlements.add(
                    switch (account.payer()) {
                        case CUSTOMER -> account.paid(mixed(garage, "300.00", "288.00"), PaymentMethod.CASH);
                        case WARRANTY -> account.outstanding(PaymentMethod.CLAIM);
                        default -> account.outstanding(PaymentMethod.INTERNAL);
                    });
        }
        return cashier.settle(CASHIER, id, settlements);
        // end
    }

    /** Part in cash, part by a payment platform. */
    private static List<Payment> mixed(Garage garage, String cash, String online) {
        return List.of(
                new Payment(cny(cash), PaymentMethod.CASH, garage.clock.instant(), CASHIER.staff(), null),
                new Payment(cny(online), PaymentMethod.ONLINE, garage.clock.instant(), CASHIER.staff(), "PSP-77"));
    }

    static WorkOrder handOver(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: gate
        store.reception().note(ADVISER, id, "gate pass 118"); // the vendor's rule: no pass, no delivery
        return store.reception().deliver(ADVISER, id, HandOver.complete("customer", garage.clock.instant()));
        // end
    }
}
