package org.dealersdk.benchmarks.booking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.AppointmentState;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.appointment.CapacityId;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.EndReason;
import org.dealersdk.domain.appointment.Ending;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;

/**
 * Years of appointments that were kept, each with the reminder that was given, and the days they were on: fifty a day. Written through
 * the SPI in big units of work, one appointment at a time in memory.
 */
final class PastAppointments {

    private static final int PER_UNIT = 5_000;
    private static final int PER_DAY = 50;
    private static final Instant FIRST = Instant.parse("2024-02-29T02:00:00Z");

    private PastAppointments() {}

    /** Writes so many. */
    static void fill(Storage storage, StoreId store, int count) {
        for (int from = 0; from < count; from += PER_UNIT) {
            int first = from;
            int last = Math.min(count, from + PER_UNIT);
            storage.transact(store, unit -> {
                for (int i = first; i < last; i++) {
                    insert(unit, i);
                }
                return last;
            });
        }
    }

    private static void insert(UnitOfWork unit, int number) {
        Instant at = FIRST.minus(Duration.ofDays(number / PER_DAY)).plus(Duration.ofMinutes(number % PER_DAY));
        Appointment appointment = kept(number, at);
        unit.insert(Appointment.TYPE, appointment);
        unit.insert(
                Deadline.TYPE,
                new Deadline(
                        new DeadlineId("past-" + number),
                        DeadlineKind.APPOINTMENT_REMINDER,
                        Reference.to(Appointment.TYPE, appointment),
                        at.minus(Duration.ofHours(24)),
                        DeadlineState.DONE,
                        Map.of()));
        if (number % PER_DAY == 0) {
            LocalDate date = at.atOffset(ZoneOffset.UTC).toLocalDate();
            unit.insert(CapacityDay.TYPE, day(CapacityId.of(BayType.MECHANICAL, date), "bay:mechanical", date, at));
            StaffId adviser = new StaffId("A-1");
            unit.insert(CapacityDay.TYPE, day(CapacityId.of(adviser, date), "adviser:A-1", date, at));
        }
    }

    private static CapacityDay day(CapacityId id, String resource, LocalDate date, Instant at) {
        Window duty = new Window(at.minus(Duration.ofHours(2)), at.plus(Duration.ofHours(8)));
        return new CapacityDay(id, resource, date, duty, 6, List.of(), Map.of());
    }

    private static Appointment kept(int number, Instant at) {
        ContactPerson contact = ContactPerson.of(new CustomerId("C-" + number % 9_973));
        return new Appointment(
                new AppointmentId("past-" + number),
                AppointmentOrigin.CUSTOMER,
                BookingChannel.PHONE,
                at.minus(Duration.ofDays(3)),
                new WorkOrderId("order-" + number),
                AppointmentState.ARRIVED,
                Visit.of(contact, new VehicleId("V-" + number % 9_973), JobType.MAINTENANCE, "regular maintenance"),
                null,
                List.of(),
                new Slot(at, BayType.MECHANICAL, new BigDecimal("2")),
                new StaffId("A-1"),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                new Ending(EndReason.KEPT, at, new StaffId("A-1")),
                Map.of());
    }

    /** The moment at which bookings are made: 1 March 2024, the day after the last of these. */
    static Clock clock() {
        return Clock.fixed(Instant.parse("2024-03-01T08:00:00Z"), ZoneOffset.UTC);
    }
}
