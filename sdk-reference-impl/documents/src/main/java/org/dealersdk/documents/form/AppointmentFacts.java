package org.dealersdk.documents.form;

import java.util.stream.Stream;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentForm;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.document.ContentHash;
import org.dealersdk.domain.document.Source;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with the files it refers to.
 *
 * @param appointment the appointment
 * @param customer the customer's file, or null
 * @param vehicle the vehicle's file, or null
 */
record AppointmentFacts(
        Appointment appointment,
        @Nullable Customer customer,
        @Nullable Vehicle vehicle) implements Facts {

    /** Appointments, by id. */
    static final Subject<AppointmentFacts> SUBJECT = new Subject<>() {
        @Override
        public String name() {
            return Appointment.TYPE.name();
        }

        @Override
        public AppointmentFacts read(Reader reader, PrintRequest request, DealerPolicy policy) {
            Appointment appointment = reader.find(Appointment.TYPE, request.subject())
                    .map(Stored::aggregate)
                    .orElseThrow(() -> PrintProblem.NO_SUBJECT.failure(Appointment.TYPE.name()));
            return new AppointmentFacts(
                    appointment,
                    Files.find(
                            reader, Customer.TYPE, appointment.visit().contact().customer()),
                    Files.find(reader, Vehicle.TYPE, appointment.visit().vehicle()));
        }
    };

    @Override
    public Source source() {
        return new Source(
                Reference.to(Appointment.TYPE, appointment),
                Stream.ofNullable(appointment.visit().contact().customer()).toList(),
                new ContentHash(AppointmentForm.of(appointment).hash()));
    }

    /** True when a definite time and an adviser were offered. */
    boolean hasTime() {
        return appointment.slot() != null && appointment.adviser() != null;
    }
}
