package org.dealersdk.testkit.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;

/** What can happen to an order, from the yard to the bill. */
final class OrderJourneys {

    private OrderJourneys() {}

    static void visit(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        Vehicle car = trade.car();
        PartId oil = trade.oil();
        WorkOrder order = trade.visit(wang, car, Trade.oilChange(oil, 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.SATISFIED);
        trade.step("the order is closed", () -> trade.store().cashier().close(Trade.CASHIER, order.id()));
        trade.later(Duration.ofDays(30));
        trade.attempt(
                "and nothing more may be issued for it",
                () -> trade.store().partsCounter().issue(Trade.CLERK, order.id()));
    }

    static void additionalWork(Trade trade) {
        PartId oil = trade.oil();
        WorkOrderId order = trade.agreed(trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(oil, 4))
                .id();
        trade.step(
                "work begins", () -> trade.store().workshop().start(Trade.TECHNICIAN, order, Trade.TECHNICIAN.staff()));
        List<WorkLine> more = List.of(Trade.labour("L3", "Brake pads 刹车片", Payer.CUSTOMER, "240.00"));
        trade.estimated(order, more);
        trade.later(Trade.NIGHT);
        trade.agreed(order);
        List<WorkLine> all = new ArrayList<>(Trade.oilChange(oil, 4));
        all.addAll(more);
        trade.worked(order, all);
        trade.ready(order);
        trade.settled(order);
        trade.handedOver(order);
    }

    static void cancelled(Trade trade) {
        WorkOrderId order = trade.agreed(
                        trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(trade.oil(), 4))
                .id();
        trade.step(
                "he changes his mind",
                () -> trade.store().reception().cancel(Trade.ADVISER, order, CancelReason.CUSTOMER_WITHDREW));
        trade.later(Trade.NIGHT);
        trade.attempt(
                "work does not begin",
                () -> trade.store().workshop().start(Trade.TECHNICIAN, order, Trade.TECHNICIAN.staff()));
    }

    static void parts(Trade trade) {
        PartId oil = trade.oil();
        var counter = trade.store().partsCounter();
        WorkOrderId order = trade.agreed(trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(oil, 4))
                .id();
        trade.step("oil goes out", () -> counter.issue(Trade.CLERK, order));
        trade.step("and comes back", () -> counter.takeBack(Trade.CLERK, order, new LineId("L2")));
        trade.step(
                "better oil comes in",
                () -> counter.receive(
                        Trade.CLERK, oil, Quantity.of(5), Trade.cny("60.00"), "second warehouse", "LOT-4711"));
        trade.step("oil goes out again", () -> counter.issue(Trade.CLERK, order));
        trade.step("the shelf is counted", () -> counter.adjust(Trade.CLERK, oil, Quantity.of(9), "a can was broken"));
        trade.step(
                "it is found by its number",
                () -> counter.part(Trade.CLERK, "G 052 167 M2").orElseThrow());
        trade.attempt(
                "the number is taken",
                () -> counter.register(
                        Trade.CLERK, "G 052 167 M2", "Other oil", true, Trade.cny("1.00"), Quantity.ZERO));
    }

    static void notInStock(Trade trade) {
        PartId oil = trade.oil();
        WorkOrderId order = trade.agreed(trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(oil, 12))
                .id();
        trade.attempt("there is not enough", () -> trade.store().partsCounter().issue(Trade.CLERK, order));
        trade.step(
                "more comes in",
                () -> trade.store()
                        .partsCounter()
                        .receive(Trade.CLERK, oil, Quantity.of(5), Trade.cny("61.50"), "brand warehouse"));
        trade.step("now it goes out", () -> trade.store().partsCounter().issue(Trade.CLERK, order));
    }

    static void sentBack(Trade trade) {
        List<WorkLine> lines = Trade.oilChange(trade.oil(), 4);
        WorkOrderId order = trade.agreed(trade.customer("王小明", Trade.PHONE), trade.car(), lines)
                .id();
        trade.worked(order, lines);
        trade.step(
                "it drips",
                () -> trade.store()
                        .workshop()
                        .sendBack(Trade.INSPECTOR, order, List.of(new LineId("L1")), "still drips 仍渗油"));
        trade.finished(order, lines.subList(0, 1));
        trade.ready(order);
    }

    static void bill(Trade trade) {
        WorkOrderId order = trade.visit(
                        trade.customer("王小明", Trade.PHONE), trade.car(), Trade.oilChange(trade.oil(), 4))
                .id();
        trade.step("invoices", () -> trade.store().cashier().invoices(Trade.CASHIER, order));
        trade.step("it is closed", () -> trade.store().cashier().close(Trade.CASHIER, order));
        trade.step("it is noted on", () -> trade.store().cashier().note(Trade.CASHIER, order, "paid by his firm 公司付款"));
        trade.attempt("it is opened again", () -> trade.store().cashier().reopen(Trade.CASHIER, order, "wrong payer"));
        trade.step("what is unsettled", () -> trade.store().cashier().unsettled(Trade.CASHIER));
    }

    static void longOrder(Trade trade) {
        List<WorkLine> lines = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            lines.add(Trade.labour("L" + i, "Arbeit " + i + " 维修项目 " + "细".repeat(60), Payer.CUSTOMER, i + ".00"));
        }
        WorkOrderId order = trade.agreed(trade.customer("王小明", Trade.PHONE), trade.car(), lines)
                .id();
        trade.worked(order, lines);
        trade.ready(order);
        trade.settled(order);
    }

    static void refused(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        Vehicle car = trade.car();
        trade.attempt(
                "a visit of nobody",
                () -> trade.store().reception().open(Trade.ADVISER, trade.intake(wang.id(), car, -1, " ")));
        trade.takenIn(wang, car, 10_000);
        trade.later(Duration.ofHours(1));
        trade.attempt(
                "fewer kilometres than before",
                () -> trade.store().reception().open(Trade.ADVISER, trade.intake(wang.id(), car, 9_000, "noise")));
        trade.takenIn(wang, car, 11_000);
        trade.attempt(
                "the wrong person", () -> trade.store().cashier().close(Trade.TECHNICIAN, new WorkOrderId("nobody's")));
    }

    static void together(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        Vehicle car = trade.car();
        trade.attempt(
                "the second of two fails",
                () -> trade.store().together(joined -> {
                    joined.customers().update(Trade.ADVISER, wang.id(), Trade.details("lost", Trade.PHONE));
                    return joined.reception().open(Trade.ADVISER, trade.intake(new CustomerId("x"), car, -1, " "));
                }));
        trade.step(
                "nothing of it is kept",
                () -> trade.store()
                        .customers()
                        .customer(Trade.ADVISER, wang.id())
                        .orElseThrow());
        trade.step(
                "both go well",
                () -> trade.store().together(joined -> {
                    joined.customers().update(Trade.ADVISER, wang.id(), Trade.details("王大明", Trade.PHONE));
                    return joined.reception().open(Trade.ADVISER, trade.intake(wang.id(), car, 10_000, "both"));
                }));
    }
}
