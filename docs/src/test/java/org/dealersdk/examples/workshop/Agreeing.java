package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.cny;
import static org.dealersdk.examples.workshop.Garage.labour;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkOrderTrigger;

/** The estimate, and what the customer signs. */
final class Agreeing {

    static final LineId SERVICE = new LineId("L1");
    static final LineId PADS = new LineId("L2");
    static final LineId SKIM = new LineId("L3");
    static final LineId WINDOW = new LineId("L4");
    static final LineId WIPERS = new LineId("L5");

    private Agreeing() {}

    static WorkOrder estimate(Garage garage, WorkOrderId id) {
        // snippet: estimate
        var service = labour("L1", "60,000 km service", Payer.CUSTOMER, "1.5", "450.00");
        var pads = PartLine.proposed(
                "L2", Trade.PARTS, "Brake pads", Payer.CUSTOMER, garage.pads, Quantity.of(1), cny("588.00"));
        var skim = labour("L3", "Skim the discs", Payer.CUSTOMER, "1.0", "380.00");
        var window = labour("L4", "Window motor", Payer.WARRANTY, "0.5", "150.00");
        var wipers = labour("L5", "New wipers", Payer.CUSTOMER, "0.2", "60.00");
        var lines = List.of(
                service.with(
                        service.head().operation("SVC-60K")), // 1.5 hours at 300: the list's price, or it is refused
                pads.with(pads.head().operation("PAD-F").curing("SQUEAL").alternative("squeal", "new pads")),
                skim.with(skim.head().curing("SQUEAL").alternative("squeal", "skimmed discs")),
                window,
                wipers);
        return garage.store.reception().estimate(ADVISER, id, EstimateMethod.SYSTEM, lines, garage.in(45));
        // end
    }

    /** Everything that is missing, in a language. */
    static String tooEarly(Garage garage, WorkOrderId id, Locale locale) {
        var store = garage.store;
        // snippet: refusal
        try {
            store.reception().authorise(ADVISER, id, null, null);
            return "";
        } catch (TransitionRefused refused) {
            return refused.message(locale);
        }
        // end
    }

    /** What could be done now, and what is missing for the rest. */
    static Map<WorkOrderTrigger, Decision<WorkOrderState>> may(Garage garage, WorkOrderId id) {
        var store = garage.store;
        // snippet: may-i
        var answers = store.reception().mayI(ADVISER, id);
        var missing = answers.get(WorkOrderTrigger.AUTHORISE).problems(); // empty when it may be done
        // end
        if (missing.isEmpty()) {
            throw new IllegalStateException("nothing was signed yet");
        }
        return answers;
    }

    static WorkOrder sign(Garage garage, WorkOrder order) {
        // snippet: agreement
        var five = Confirmations.all(OldParts.keptIn("boot"), true); // items, cost, time, replaced parts, wash
        var answers = Map.of(SKIM, Approval.DECLINED, WIPERS, Approval.DEFERRED);
        var signature = garage.signOrder(order, five, List.of(SKIM, WIPERS));
        return garage.store.reception().authorise(ADVISER, order.id(), five, signature, answers);
        // end
    }
}
