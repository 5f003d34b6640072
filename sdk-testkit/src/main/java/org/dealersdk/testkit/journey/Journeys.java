package org.dealersdk.testkit.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;

/** The stories of customers, cars and orders; the first ones tell most and are all the quick tier plays. */
final class Journeys {

    private static final String PHONE = "13812345678";
    private static final Actor GUIDE = Actor.of("G-1", Role.GUIDE);
    private static final Duration NIGHT = Duration.ofHours(16);

    private Journeys() {}

    /** All journeys. */
    static List<Journey> all() {
        List<Journey> all = new ArrayList<>(List.of(
                new Journey("a visit from the yard to a content customer", Journeys::visit),
                new Journey("a complaint from the call to its end", Journeys::complaint),
                new Journey("two stores with the same ids", Journeys::twoStores),
                new Journey("a customer's file over the years", Journeys::customerFile),
                new Journey("a car's file over the years", Journeys::carFile),
                new Journey("a customer comes in, looks around and leaves", Journeys::comesAndGoes),
                new Journey("a call that is missed and returned", Journeys::missedCall),
                new Journey("more work is found on the lift", Journeys::additionalWork),
                new Journey("the customer changes his mind", Journeys::cancelled),
                new Journey("parts come in, go out and come back", Journeys::parts),
                new Journey("what is not in stock", Journeys::notInStock),
                new Journey("the inspector sends it back", Journeys::sentBack),
                new Journey("the bill is closed, opened again and noted on", Journeys::bill),
                new Journey("a second call after a lukewarm one", Journeys::lukewarm),
                new Journey("nobody calls in time", Journeys::forgotten),
                new Journey("a complaint nobody answers", Journeys::unanswered),
                new Journey("two files of one customer become one", Journeys::merged),
                new Journey("a customer wants to be forgotten", Journeys::erased),
                new Journey("a long order with many lines", Journeys::longOrder),
                new Journey("twenty customers of the same name", Journeys::manyAlike),
                new Journey("what is wrong is refused and leaves no trace", Journeys::refused),
                new Journey("all or nothing", Journeys::together)));
        all.addAll(InsuredJourneys.all());
        return List.copyOf(all);
    }

    private static void visit(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
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

    private static void complaint(Trade trade) {
        Complaint complaint = dissatisfied(trade);
        var desk = trade.store().complaints();
        trade.step("it is tracked", () -> desk.track(Trade.CALLER, complaint.id(), "rang the workshop 已联系车间"));
        trade.step("it is answered", () -> desk.answer(Trade.CALLER, complaint.id(), "repaired free of charge"));
        trade.step("the answer is accepted", () -> desk.acceptAnswer(Trade.CALLER, complaint.id()));
        trade.attempt("it cannot be closed without a cause", () -> desk.close(Trade.CALLER, complaint.id()));
        trade.step("the cause is found", () -> desk.findCause(Trade.CALLER, complaint.id(), "filter not tightened"));
        trade.step("it is closed", () -> desk.close(Trade.CALLER, complaint.id()));
        trade.later(NIGHT);
    }

    private static Complaint dissatisfied(Trade trade) {
        trade.visit(trade.customer("李娜", PHONE), trade.car(), Trade.oilChange(trade.oil(), 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.DISSATISFIED);
        return trade.step(
                "there is a complaint",
                () -> trade.store()
                        .complaints()
                        .complaints(Trade.CALLER, Query.of(Complaint.TYPE))
                        .aggregates()
                        .get(0));
    }

    private static void twoStores(Trade trade) {
        CustomerId same = new CustomerId("K-1");
        trade.step(
                "one in the main store",
                () -> trade.store()
                        .customers()
                        .register(
                                Trade.ADVISER,
                                same,
                                Trade.details("王小明", PHONE),
                                CustomerOrigin.REPAIR,
                                trade.now(),
                                Trade.ADVISER.staff()));
        trade.step(
                "another one in the branch, with the same id",
                () -> trade.branch()
                        .customers()
                        .register(
                                Trade.ADVISER,
                                same,
                                Trade.details("赵敏", "13912345678"),
                                CustomerOrigin.REPAIR,
                                trade.now(),
                                Trade.ADVISER.staff()));
        trade.step(
                "the one of the branch moves",
                () -> trade.branch().customers().update(Trade.ADVISER, same, Trade.details("赵敏敏", "13912345678")));
        trade.later(NIGHT);
        trade.step(
                "the one of the main store is as before",
                () -> trade.store().customers().customer(Trade.ADVISER, same).orElseThrow());
        trade.step(
                "the branch forgets its one", () -> trade.branch().customers().erase(Trade.ADVISER, same));
        trade.step(
                "the main store does not",
                () -> trade.store().customers().customer(Trade.ADVISER, same).orElseThrow());
    }

    private static void customerFile(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
        var desk = trade.store().customers();
        trade.step("she marries", () -> desk.update(Trade.ADVISER, wang.id(), Trade.details("王·艾莉娅 😀", PHONE)));
        trade.later(NIGHT);
        trade.step(
                "her adviser changes",
                () -> trade.store().customers().reassign(Trade.ADVISER, wang.id(), Trade.SUPERVISOR.staff()));
        trade.step(
                "she asks for advice", () -> trade.store().customers().consult(Trade.ADVISER, wang.id(), trade.now()));
        trade.later(Duration.ofDays(400));
    }

    private static void carFile(Trade trade) {
        Vehicle car = trade.car();
        for (long kilometres : List.of(10L, 10_000L, 20_000L)) {
            trade.step(
                    "it has run " + kilometres,
                    () -> trade.store()
                            .customers()
                            .recordReading(Trade.ADVISER, car.id(), OdometerReading.of(trade.now(), kilometres)));
            trade.later(Duration.ofDays(300));
        }
        trade.attempt(
                "it never runs backwards",
                () -> trade.store()
                        .customers()
                        .recordReading(Trade.ADVISER, car.id(), OdometerReading.of(trade.now(), 5)));
        trade.step("it goes off the register", () -> trade.store().customers().deregister(Trade.ADVISER, car.id()));
        trade.step("and back on", () -> trade.store().customers().reregister(Trade.ADVISER, car.id()));
    }

    private static void comesAndGoes(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
        Arrival came = trade.step("he comes in", () -> trade.store().frontDoor().comeIn(GUIDE, wang.id(), null));
        trade.later(Duration.ofMinutes(3));
        trade.step("he is greeted", () -> trade.store().frontDoor().greet(GUIDE, came.id(), "It squeals. 刹车异响"));
        trade.step(
                "he is led to an adviser",
                () -> trade.store().frontDoor().introduce(GUIDE, came.id(), Trade.ADVISER.staff(), "he asked for her"));
        Arrival other = trade.step(
                "somebody unknown comes in", () -> trade.store().frontDoor().comeIn(GUIDE, null, null));
        trade.step("and leaves", () -> trade.store().frontDoor().leave(GUIDE, other.id()));
        trade.step(
                "the day is looked at",
                () -> trade.store().frontDoor().timeliness(Trade.MANAGER, LocalDate.of(2024, 3, 1)));
    }

    private static void missedCall(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
        var rings = trade.step(
                "the telephone rings",
                () -> trade.store()
                        .inquiries()
                        .receive(Trade.ADVISER, BookingChannel.PHONE, ContactPerson.of(wang.id())));
        trade.step("nobody answers", () -> trade.store().inquiries().miss(Trade.ADVISER, rings.id(), 4, false));
        trade.later(Duration.ofHours(1));
        trade.step("he is called back", () -> trade.store().inquiries().callBack(Trade.ADVISER, rings.id(), null));
        trade.attempt("that is over", () -> trade.store().inquiries().giveUp(Trade.ADVISER, rings.id()));
    }

    private static void additionalWork(Trade trade) {
        PartId oil = trade.oil();
        WorkOrderId order = trade.agreed(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(oil, 4))
                .id();
        trade.step(
                "work begins", () -> trade.store().workshop().start(Trade.TECHNICIAN, order, Trade.TECHNICIAN.staff()));
        List<WorkLine> more = List.of(Trade.labour("L3", "Brake pads 刹车片", Payer.CUSTOMER, "240.00"));
        trade.estimated(order, more);
        trade.later(NIGHT);
        trade.agreed(order);
        List<WorkLine> all = new ArrayList<>(Trade.oilChange(oil, 4));
        all.addAll(more);
        trade.worked(order, all);
        trade.ready(order);
        trade.settled(order);
        trade.handedOver(order);
    }

    private static void cancelled(Trade trade) {
        WorkOrderId order = trade.agreed(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(trade.oil(), 4))
                .id();
        trade.step(
                "he changes his mind",
                () -> trade.store().reception().cancel(Trade.ADVISER, order, CancelReason.CUSTOMER_WITHDREW));
        trade.later(NIGHT);
        trade.attempt(
                "work does not begin",
                () -> trade.store().workshop().start(Trade.TECHNICIAN, order, Trade.TECHNICIAN.staff()));
    }

    private static void parts(Trade trade) {
        PartId oil = trade.oil();
        var counter = trade.store().partsCounter();
        WorkOrderId order = trade.agreed(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(oil, 4))
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

    private static void notInStock(Trade trade) {
        PartId oil = trade.oil();
        WorkOrderId order = trade.agreed(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(oil, 12))
                .id();
        trade.attempt("there is not enough", () -> trade.store().partsCounter().issue(Trade.CLERK, order));
        trade.step(
                "more comes in",
                () -> trade.store()
                        .partsCounter()
                        .receive(Trade.CLERK, oil, Quantity.of(5), Trade.cny("61.50"), "brand warehouse"));
        trade.step("now it goes out", () -> trade.store().partsCounter().issue(Trade.CLERK, order));
    }

    private static void sentBack(Trade trade) {
        List<WorkLine> lines = Trade.oilChange(trade.oil(), 4);
        WorkOrderId order =
                trade.agreed(trade.customer("王小明", PHONE), trade.car(), lines).id();
        trade.worked(order, lines);
        trade.step(
                "it drips",
                () -> trade.store()
                        .workshop()
                        .sendBack(Trade.INSPECTOR, order, List.of(new LineId("L1")), "still drips 仍渗油"));
        trade.finished(order, lines.subList(0, 1));
        trade.ready(order);
    }

    private static void bill(Trade trade) {
        WorkOrderId order = trade.visit(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(trade.oil(), 4))
                .id();
        trade.step("invoices", () -> trade.store().cashier().invoices(Trade.CASHIER, order));
        trade.step("it is closed", () -> trade.store().cashier().close(Trade.CASHIER, order));
        trade.step("it is noted on", () -> trade.store().cashier().note(Trade.CASHIER, order, "paid by his firm 公司付款"));
        trade.attempt("it is opened again", () -> trade.store().cashier().reopen(Trade.CASHIER, order, "wrong payer"));
        trade.step("what is unsettled", () -> trade.store().cashier().unsettled(Trade.CASHIER));
    }

    private static void lukewarm(Trade trade) {
        trade.visit(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(trade.oil(), 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.NEUTRAL);
        trade.later(Duration.ofDays(5));
        trade.called(Outcome.SATISFIED);
    }

    private static void forgotten(Trade trade) {
        trade.visit(trade.customer("王小明", PHONE), trade.car(), Trade.oilChange(trade.oil(), 4));
        for (int day = 0; day < 10; day++) {
            trade.later(Duration.ofDays(3));
        }
    }

    private static void unanswered(Trade trade) {
        dissatisfied(trade);
        for (int hours = 0; hours < 5; hours++) {
            trade.later(Duration.ofHours(20));
        }
    }

    private static void merged(Trade trade) {
        Customer one = trade.customer("王小明", PHONE);
        trade.visit(one, trade.car(), Trade.oilChange(trade.oil(), 4));
        Customer same = trade.customer("王晓明", "13912345678");
        trade.step("they are the same", () -> trade.store().customers().merge(Trade.ADVISER, one.id(), same.id()));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.SATISFIED);
    }

    private static void erased(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
        trade.visit(wang, trade.car(), Trade.oilChange(trade.oil(), 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.DISSATISFIED);
        trade.step("he wants to be forgotten", () -> trade.store().customers().erase(Trade.ADVISER, wang.id()));
        trade.later(NIGHT);
        trade.attempt(
                "nobody can be that customer again",
                () -> trade.store().customers().reassign(Trade.ADVISER, wang.id(), Trade.SUPERVISOR.staff()));
    }

    private static void longOrder(Trade trade) {
        List<WorkLine> lines = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            lines.add(Trade.labour("L" + i, "Arbeit " + i + " 维修项目 " + "细".repeat(60), Payer.CUSTOMER, i + ".00"));
        }
        WorkOrderId order =
                trade.agreed(trade.customer("王小明", PHONE), trade.car(), lines).id();
        trade.worked(order, lines);
        trade.ready(order);
        trade.settled(order);
    }

    private static void manyAlike(Trade trade) {
        for (int i = 0; i < 20; i++) {
            trade.customer("王小明", "138" + (10_000_000 + i));
            trade.later(Duration.ofSeconds(i % 3));
        }
        trade.step(
                "a page of them",
                () -> trade.store()
                        .customers()
                        .customers(Trade.ADVISER, Query.of(Customer.TYPE).limit(7))
                        .aggregates());
    }

    private static void refused(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
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

    private static void together(Trade trade) {
        Customer wang = trade.customer("王小明", PHONE);
        Vehicle car = trade.car();
        trade.attempt(
                "the second of two fails",
                () -> trade.store().together(joined -> {
                    joined.customers().update(Trade.ADVISER, wang.id(), Trade.details("lost", PHONE));
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
                    joined.customers().update(Trade.ADVISER, wang.id(), Trade.details("王大明", PHONE));
                    return joined.reception().open(Trade.ADVISER, trade.intake(wang.id(), car, 10_000, "both"));
                }));
    }
}
