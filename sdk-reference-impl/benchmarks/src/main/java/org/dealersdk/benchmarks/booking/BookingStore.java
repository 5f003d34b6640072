package org.dealersdk.benchmarks.booking;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.Booking;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/** A store on the embedded default with so many past appointments, where everybody books the same Monday. Thread-safe. */
final class BookingStore implements AutoCloseable {

    private static final StoreId STORE = new StoreId("SH-01");
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    /** 10:00 in Shanghai. */
    private static final Instant TEN = Instant.parse("2024-03-04T02:00:00Z");

    private static final Window SHIFT =
            new Window(Instant.parse("2024-03-04T00:30:00Z"), Instant.parse("2024-03-04T09:30:00Z"));
    private static final Actor SUPERVISOR = Actor.of("W-1", Role.WORKSHOP_SUPERVISOR);

    private final Dealership dealership;
    private final DealerStore store;

    private BookingStore(Dealership dealership) {
        this.dealership = dealership;
        this.store = dealership.store(STORE);
    }

    /** Makes the file and opens the store on the embedded default, with as many advisers on duty as callers are to come. */
    static BookingStore with(int past, int advisers, Path file) {
        return with(past, advisers, file, embedded());
    }

    /** The same on any plug-in that keeps everything in a file. */
    static BookingStore with(int past, int advisers, Path file, DealerPlugin plugin) {
        StorageProvider provider = plugin.storage().orElseThrow();
        PluginConfiguration settings = PluginConfiguration.check(
                plugin.descriptor().id(), provider.settings(), Map.of("path", file.toString()));
        try (Storage storage = provider.open(new PluginContext(settings, PastAppointments.clock(), new DealerJson()))) {
            PastAppointments.fill(storage, STORE, past);
        }
        BookingStore store = new BookingStore(Dealership.open(DealershipConfiguration.builder()
                .plugins(PluginCatalogue.of(List.of(plugin)))
                .setting(plugin.descriptor().id() + ".path", file.toString())
                .clock(PastAppointments.clock())
                .background(false)
                .build()));
        store.open(advisers);
        return store;
    }

    static DealerPlugin embedded() {
        return ServiceLoader.load(DealerPlugin.class).findFirst().orElseThrow();
    }

    private void open(int advisers) {
        store.bookingCalendar().limitBays(SUPERVISOR, BayType.MECHANICAL, MONDAY, advisers);
        for (int i = 0; i < advisers; i++) {
            store.bookingCalendar().putOnDuty(SUPERVISOR, adviser(i), MONDAY, SHIFT);
        }
    }

    /** One caller books the Monday at ten with an adviser of their own, and calls it off again, so that there is room for the next. */
    void bookAndCancel(int caller, String id) {
        AppointmentId appointment = new AppointmentId(id);
        Actor actor = Actor.of(adviser(caller).value(), Role.SERVICE_ADVISER);
        store.appointments().book(actor, appointment, booking(caller));
        store.appointments().cancel(actor, appointment);
    }

    private static Booking booking(int caller) {
        Visit visit = Visit.of(
                ContactPerson.of(new CustomerId("C-" + caller)),
                new VehicleId("V-" + caller),
                JobType.MAINTENANCE,
                "regular maintenance");
        Signature signature =
                new Signature("customer", PastAppointments.clock().instant(), SignatureMethod.HANDWRITTEN, "sha256:0");
        Slot slot = new Slot(TEN, BayType.MECHANICAL, new BigDecimal("2"));
        return new Booking(BookingChannel.ONLINE, visit, null, slot, adviser(caller), Consent.signed(signature));
    }

    private static StaffId adviser(int number) {
        return new StaffId("A-" + (number + 1));
    }

    @Override
    public void close() {
        dealership.close();
    }
}
