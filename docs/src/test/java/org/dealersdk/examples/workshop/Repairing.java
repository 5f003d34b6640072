package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Agreeing.PADS;
import static org.dealersdk.examples.workshop.Agreeing.SERVICE;
import static org.dealersdk.examples.workshop.Agreeing.WINDOW;
import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.CLERK;
import static org.dealersdk.examples.workshop.Garage.TECHNICIAN;
import static org.dealersdk.examples.workshop.Garage.cny;
import static org.dealersdk.examples.workshop.Garage.labour;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.progress.OrderView;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Counterpart;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Told;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;

/** Work, a hidden fault, and a time that cannot be kept. */
final class Repairing {

    static final LineId BELT = new LineId("L6");

    private Repairing() {}

    static void begin(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: work
        var workshop = store.workshop();
        workshop.start(TECHNICIAN, id, TECHNICIAN.staff());
        store.partsCounter().issue(CLERK, id);
        workshop.clockOn(TECHNICIAN, id, SERVICE, TECHNICIAN.staff());
        // end
    }

    static void findFault(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: finding
        garage.minutes(8);
        var belt = new FindingId("F1");
        store.workshop()
                .reportFinding(
                        TECHNICIAN,
                        id,
                        new Finding(
                                belt,
                                TECHNICIAN.staff(),
                                garage.clock.instant(),
                                "belt cracked",
                                "the engine may stop on the road",
                                new BigDecimal("0.5"),
                                cny("150.00"),
                                Urgency.MUST_DO_NOW,
                                null));
        store.progressControl().talk(ADVISER, id, Counterpart.CUSTOMER, "belt shown on the lift", belt);
        store.reception().decideFinding(ADVISER, id, belt, Disposition.ACCEPTED, "customer");

        var line = labour("L6", "Drive belt", Payer.CUSTOMER, "0.5", "150.00");
        var estimated = store.reception()
                .estimate(
                        ADVISER,
                        id,
                        EstimateMethod.SYSTEM,
                        List.of(line.with(line.head().repairing(belt))),
                        garage.in(60));
        var five = Confirmations.all(OldParts.keptIn("boot"), true);
        store.reception().authorise(ADVISER, id, five, garage.signOrder(estimated, five, List.of()));
        store.workshop().start(TECHNICIAN, id, TECHNICIAN.staff());
        // end
    }

    static void warn(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: late
        garage.minutes(25);
        var later = garage.in(60);
        store.progressControl().warnOfDelay(TECHNICIAN, id, later, "the belt came late");
        var told = new Told(garage.clock.instant(), ContactChannel.WECHAT, true); // with an apology, or it is refused
        store.progressControl().renewPromise(ADVISER, id, later, "the belt came late", told);
        // end
    }

    static OrderView show(Garage garage, WorkOrder order) {
        var store = garage.store;
        // snippet: view
        var pass = store.progress().pass(ADVISER, order.id()); // print it as a QR code
        var view = store.progress().show(order.number(), pass).orElseThrow();
        // end
        return view;
    }

    static void complete(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: complete
        garage.minutes(50);
        store.workshop().clockOff(TECHNICIAN, id, TECHNICIAN.staff());
        store.workshop().finishLines(TECHNICIAN, id, List.of(SERVICE, PADS, WINDOW, BELT));
        store.workshop().completeWork(TECHNICIAN, id, garage.report("service done, pads and belt new"));
        // end
    }
}
