package org.dealersdk.testkit.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.spi.storage.Query;

/** What is on file of customers and cars, and how both come in. */
final class FileJourneys {

    private static final Actor GUIDE = Actor.of("G-1", Role.GUIDE);

    private FileJourneys() {}

    static void twoStores(Trade trade) {
        CustomerId same = new CustomerId("K-1");
        trade.step(
                "one in the main store",
                () -> trade.store()
                        .customers()
                        .register(
                                Trade.ADVISER,
                                same,
                                Trade.details("王小明", Trade.PHONE),
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
        trade.later(Trade.NIGHT);
        trade.step(
                "the one of the main store is as before",
                () -> trade.store().customers().customer(Trade.ADVISER, same).orElseThrow());
        trade.step(
                "the branch forgets its one", () -> trade.branch().customers().erase(Trade.ADVISER, same));
        trade.step(
                "the main store does not",
                () -> trade.store().customers().customer(Trade.ADVISER, same).orElseThrow());
    }

    static void customerFile(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        var desk = trade.store().customers();
        trade.step("she marries", () -> desk.update(Trade.ADVISER, wang.id(), Trade.details("王·艾莉娅 😀", Trade.PHONE)));
        trade.later(Trade.NIGHT);
        trade.step(
                "her adviser changes",
                () -> trade.store().customers().reassign(Trade.ADVISER, wang.id(), Trade.SUPERVISOR.staff()));
        trade.step(
                "she asks for advice", () -> trade.store().customers().consult(Trade.ADVISER, wang.id(), trade.now()));
        trade.later(Duration.ofDays(400));
    }

    static void carFile(Trade trade) {
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

    static void comesAndGoes(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
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

    static void missedCall(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
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

    static void merged(Trade trade) {
        Customer one = trade.customer("王小明", Trade.PHONE);
        trade.visit(one, trade.car(), Trade.oilChange(trade.oil(), 4));
        Customer same = trade.customer("王晓明", "13912345678");
        trade.step("they are the same", () -> trade.store().customers().merge(Trade.ADVISER, one.id(), same.id()));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.SATISFIED);
    }

    static void erased(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        trade.visit(wang, trade.car(), Trade.oilChange(trade.oil(), 4));
        trade.later(Duration.ofDays(4));
        trade.called(Outcome.DISSATISFIED);
        trade.step("he wants to be forgotten", () -> trade.store().customers().erase(Trade.ADVISER, wang.id()));
        trade.later(Trade.NIGHT);
        trade.attempt(
                "nobody can be that customer again",
                () -> trade.store().customers().reassign(Trade.ADVISER, wang.id(), Trade.SUPERVISOR.staff()));
    }

    static void manyAlike(Trade trade) {
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
}
