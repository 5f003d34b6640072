package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Agreeing.PADS;
import static org.dealersdk.examples.workshop.Agreeing.SERVICE;
import static org.dealersdk.examples.workshop.Agreeing.WINDOW;
import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.INSPECTOR;
import static org.dealersdk.examples.workshop.Garage.SUPERVISOR;
import static org.dealersdk.examples.workshop.Garage.TECHNICIAN;
import static org.dealersdk.examples.workshop.Garage.cny;
import static org.dealersdk.examples.workshop.Repairing.BELT;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.ReworkCause;
import org.dealersdk.domain.workorder.WatchPoint;
import org.dealersdk.domain.workorder.WorkOrderId;

/** Inspection, once more, and everything ready before the customer is called. */
final class Finishing {

    private Finishing() {}

    /** Inspects by the standard list only, which is not complete here. */
    static void inspectTooLittle(Garage garage, WorkOrderId id) {
        garage.store
                .workshop()
                .inspect(INSPECTOR, id, Inspection.passed(INSPECTOR.staff(), garage.clock.instant(), 60_122));
    }

    static void inspect(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: inspection
        var workshop = store.workshop();
        workshop.sendBack(INSPECTOR, id, List.of(SERVICE), "oil level too low");
        workshop.finishLines(TECHNICIAN, id, List.of(SERVICE));
        workshop.completeWork(TECHNICIAN, id, garage.report("oil filled up"));
        workshop.explainRework(
                SUPERVISOR, id, new ReworkCause("not measured", TECHNICIAN.staff(), "dipstick on the list"));

        var items = List.of("technical-state", "oil-level", "brakes"); // all of the store's list, or it is refused
        var passed = Inspection.passed(INSPECTOR.staff(), garage.clock.instant(), 60_122, items);
        workshop.inspect(INSPECTOR, id, passed);
        // end
    }

    static void ready(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: ready
        store.reception().makeReady(ADVISER, id);
        var watch = Stream.of(SERVICE, PADS, WINDOW, BELT)
                .map(line -> new WatchPoint(line, ""))
                .toList();
        var fluid = new NextService("brake fluid", 80_000L, null, new BigDecimal("0.5"), cny("90.00"));
        store.reception().prepareHandOver(ADVISER, id, watch, List.of(fluid));
        store.reception().notifyCollection(ADVISER, id, ContactChannel.PHONE, true);
        // end
    }
}
