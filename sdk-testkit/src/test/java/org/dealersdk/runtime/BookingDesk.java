package org.dealersdk.runtime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.Booking;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.appointment.CapacityId;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.desk.Appointments;
import org.dealersdk.runtime.desk.BookingCalendar;

/** The booking desk of the small store, on Friday 1 March 2024, 16:00, for Monday 4 March. */
final class BookingDesk {

    static final Actor SUPERVISOR = Actor.of("W-1", Role.WORKSHOP_SUPERVISOR);
    static final StaffId OTHER = new StaffId("A-2");
    static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    /** 10:00 in Shanghai. */
    static final Instant TEN = Instant.parse("2024-03-04T02:00:00Z");

    final Shop shop;
    final Appointments desk;
    final BookingCalendar calendar;

    BookingDesk(Shop shop) {
        this.shop = shop;
        desk = shop.store.appointments();
        calendar = shop.store.bookingCalendar();
        onDuty(Shop.ADVISER.staff());
        onDuty(OTHER);
    }

    void onDuty(StaffId adviser) {
        Window shift = new Window(Instant.parse("2024-03-04T00:30:00Z"), Instant.parse("2024-03-04T09:30:00Z"));
        calendar.putOnDuty(SUPERVISOR, adviser, MONDAY, shift);
    }

    Visit visit() {
        return Visit.of(
                ContactPerson.of(shop.customer.id()), shop.car.id(), JobType.MAINTENANCE, "regular maintenance");
    }

    Slot slot(Instant at) {
        return new Slot(at, BayType.MECHANICAL, new BigDecimal("2"));
    }

    Consent signed() {
        return Consent.signed(shop.signature());
    }

    Booking booking(Instant at, StaffId adviser) {
        return new Booking(BookingChannel.ONLINE, visit(), null, slot(at), adviser, signed());
    }

    Appointment booked(String id, Instant at, StaffId adviser) {
        return desk.book(Shop.ADVISER, new AppointmentId(id), booking(at, adviser));
    }

    Appointment proposed(long litres) {
        Appointment wished = desk.request(Shop.ADVISER, AppointmentOrigin.CUSTOMER, BookingChannel.PHONE, visit());
        desk.needParts(Shop.ADVISER, wished.id(), Map.of(Shop.OIL, Map.entry(shop.oil, Quantity.of(litres))));
        return desk.propose(Shop.ADVISER, wished.id(), slot(TEN), Shop.ADVISER.staff());
    }

    Appointment confirmed(long litres) {
        return desk.confirm(Shop.ADVISER, proposed(litres).id(), signed());
    }

    Appointment prepared(AppointmentId id) {
        desk.acknowledge(SUPERVISOR, id, Role.WORKSHOP_SUPERVISOR);
        desk.acknowledge(Shop.CLERK, id, Role.PARTS_CLERK);
        return desk.prepare(Shop.ADVISER, id, true);
    }

    WorkOrder received(AppointmentId id) {
        return desk.receive(Shop.ADVISER, id, null, 10_000, WalkAround.unremarkable());
    }

    Appointment now(AppointmentId id) {
        return desk.appointment(Shop.ADVISER, id).orElseThrow();
    }

    CapacityDay bays() {
        return calendar.capacity(Shop.ADVISER, CapacityId.of(BayType.MECHANICAL, MONDAY))
                .orElseThrow();
    }

    CapacityDay adviser(StaffId adviser) {
        return calendar.capacity(Shop.ADVISER, CapacityId.of(adviser, MONDAY)).orElseThrow();
    }

    static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(p -> p.code().id()).toList();
        }
        return List.of();
    }
}
