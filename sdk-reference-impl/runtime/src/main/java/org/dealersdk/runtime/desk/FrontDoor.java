package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.arrival.AdviserChoice;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.arrival.ArrivalId;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.WorkingCalendar;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.jspecify.annotations.Nullable;

/** Where customers come in: greeted in time, asked what they want, and introduced to their adviser. */
@Requirement({"R061", "R062", "R078", "R079"})
public final class FrontDoor extends Desk {

    /** The desk of a store. */
    public FrontDoor(Office office) {
        super(office, DeskName.FRONT_DOOR);
    }

    /**
     * A customer comes in, now; the time to the greeting runs.
     *
     * @param customer who, null while not known
     * @param appointment reference of the appointment, null for a walk-in
     */
    public Arrival comeIn(Actor actor, @Nullable CustomerId customer, @Nullable String appointment) {
        return add(
                actor,
                Arrival.TYPE,
                occasion -> Arrival.of(new ArrivalId(occasion.ids().next()), customer, appointment, occasion));
    }

    /** Somebody greets the customer and asks what is wanted. */
    public Arrival greet(Actor actor, ArrivalId id, String purpose) {
        return change(actor, Arrival.TYPE, id, (arrival, occasion) -> arrival.greet(purpose, occasion));
    }

    /** Whom the store's rules name as the customer's adviser; empty when they find nobody. */
    @Requirement("R062")
    public Optional<AdviserChoice> adviserFor(Actor actor, ArrivalId id) {
        Arrival arrival = load(actor, Arrival.TYPE, id);
        Occasion now = occasion(actor);
        return read(actor, reader -> choice(reader, arrival, now));
    }

    /** The guide leads the customer in and introduces the adviser the store's rules name. */
    public Arrival introduce(Actor actor, ArrivalId id) {
        return introduce(actor, id, null, null);
    }

    /**
     * The guide leads the customer in and introduces an adviser.
     *
     * @param adviser who; null for whom the rules name
     * @param reason why it is somebody else than the rules say; null when it is not
     * @throws org.dealersdk.domain.problem.DealerException ARV-003 when none is named and the rules find nobody
     */
    @Requirement("R062")
    public Arrival introduce(Actor actor, ArrivalId id, @Nullable StaffId adviser, @Nullable String reason) {
        return work(
                actor,
                ledger -> ledger.change(
                        Arrival.TYPE,
                        id,
                        arrival -> arrival.introduce(
                                choice(ledger.reader(), arrival, ledger.occasion())
                                        .orElse(null),
                                adviser,
                                reason,
                                ledger.occasion())));
    }

    /** The car is taken in, by the adviser who was introduced. */
    public WorkOrder takeIn(Actor actor, ArrivalId id, Intake intake) {
        return work(actor, ledger -> {
            Occasion occasion = ledger.occasion();
            WorkOrder order = ledger.add(
                    WorkOrder.TYPE,
                    WorkOrder.open(new WorkOrderId(occasion.ids().next()), number(ledger, intake), intake, occasion));
            ledger.change(Arrival.TYPE, id, arrival -> arrival.takeIn(order.id(), occasion));
            return order;
        });
    }

    /** The customer leaves without handing a car in. */
    public Arrival leave(Actor actor, ArrivalId id) {
        return change(actor, Arrival.TYPE, id, Arrival::leave);
    }

    /** How the customers of a day were received, measured against the policy in force. */
    @Requirement({"R078", "R079", "A14"})
    public Timeliness timeliness(Actor actor, LocalDate day) {
        WorkingCalendar calendar = occasion(actor).policy().calendar().workingCalendar();
        Query<Arrival> came = Query.of(Arrival.TYPE)
                .where(new Condition.Range("cameAt", calendar.startOf(day), calendar.startOf(day.plusDays(1))))
                .orderBy("cameAt");
        return Timeliness.of(all(actor, came), occasion(actor).policy());
    }

    private static String number(Ledger ledger, Intake intake) {
        return Reception.number(ledger, intake);
    }

    private static Optional<AdviserChoice> choice(Reader reader, Arrival arrival, Occasion now) {
        String reference = arrival.appointment();
        CustomerId customer = arrival.customer();
        StaffId booked = reference == null
                ? null
                : reader.find(Appointment.TYPE, reference)
                        .map(found -> found.aggregate().adviser())
                        .orElse(null);
        StaffId own = customer == null
                ? null
                : reader.find(Customer.TYPE, customer.value())
                        .map(found -> found.aggregate().adviser())
                        .orElse(null);
        return AdviserChoice.by(
                now.policy().reception().adviserRules(), new AdviserChoice.Situation(booked, own, onDuty(reader, now)));
    }

    /** Advisers on duty now, each with when a customer was introduced to them last today. */
    private static Map<StaffId, Instant> onDuty(Reader reader, Occasion now) {
        WorkingCalendar calendar = now.policy().calendar().workingCalendar();
        Instant today = calendar.startOf(calendar.dateOf(now.at()));
        Query<CapacityDay> shifts = Query.of(CapacityDay.TYPE)
                .where(new Condition.Range("opensAt", today, now.at().plusNanos(1000)));
        Map<StaffId, Instant> onDuty = new HashMap<>();
        for (CapacityDay day : Pages.all(reader, shifts)) {
            if (day.resource().startsWith("adviser:") && day.duty().contains(now.at())) {
                onDuty.put(new StaffId(day.resource().substring("adviser:".length())), Instant.MIN);
            }
        }
        Query<Arrival> came = Query.of(Arrival.TYPE)
                .where(new Condition.Range("cameAt", today, now.at().plusNanos(1000)));
        for (Arrival one : Pages.all(reader, came)) {
            if (one.introduction() != null) {
                Instant at = one.introduction().at();
                onDuty.computeIfPresent(one.introduction().adviser(), (adviser, last) -> at.isAfter(last) ? at : last);
            }
        }
        return onDuty;
    }
}
