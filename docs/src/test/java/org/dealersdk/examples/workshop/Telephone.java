package org.dealersdk.examples.workshop;

import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.CLERK;
import static org.dealersdk.examples.workshop.Garage.SUPERVISOR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.NoticeKind;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.JobType;

/** The telephone rings until a bay is reserved and the car expected. */
final class Telephone {

    private Telephone() {}

    static AppointmentId book(Garage garage) {
        var store = garage.store;
        var ten = Instant.parse("2024-03-04T02:00:00Z"); // Monday, 10:00 in Shanghai
        var shift = new Window(ten.minus(Duration.ofHours(2)), ten.plus(Duration.ofHours(7)));
        store.bookingCalendar().putOnDuty(SUPERVISOR, ADVISER.staff(), LocalDate.of(2024, 3, 4), shift);
        // snippet: booking
        var caller = ContactPerson.of(garage.customer);
        var call = store.inquiries().receive(ADVISER, BookingChannel.PHONE, caller);
        store.inquiries().miss(ADVISER, call.id(), 4, false); // now a call back is due in half an hour

        var desk = store.appointments();
        var visit = Visit.of(caller, garage.car, JobType.MAINTENANCE, "60,000 km service, and it squeals when braking");
        var id = desk.request(ADVISER, AppointmentOrigin.CUSTOMER, BookingChannel.PHONE, visit)
                .id();
        store.inquiries().callBack(ADVISER, call.id(), id);
        desk.propose(ADVISER, id, new Slot(ten, BayType.MECHANICAL, new BigDecimal("2")), ADVISER.staff());
        var form = PrintRequest.of(new FormId("F18"), id.value(), DocumentLanguage.BILINGUAL);
        desk.confirm(ADVISER, id, Consent.signed(garage.sign(form)));

        desk.acknowledge(SUPERVISOR, id, Role.WORKSHOP_SUPERVISOR);
        desk.acknowledge(CLERK, id, Role.PARTS_CLERK);
        garage.clock.set(ten.minus(Duration.ofHours(18)));
        desk.tellCustomer(ADVISER, id, NoticeKind.REMINDER, ContactChannel.PHONE);
        desk.prepare(ADVISER, id, true);
        // end
        garage.clock.set(ten);
        return id;
    }
}
