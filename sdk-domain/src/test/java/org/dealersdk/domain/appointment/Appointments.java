package org.dealersdk.domain.appointment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/** Appointments in every state, booked on Monday 10:00 for Wednesday 10:00, Shanghai time. */
final class Appointments {

    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    static final Instant AT = Instant.parse("2026-06-03T02:00:00Z");
    static final Duration MICRO = Duration.ofNanos(1000);
    static final StaffId ADVISER = new StaffId("A-1");
    static final StaffId OTHER = new StaffId("A-2");
    static final DealerPolicy STANDARD = DealerPolicy.standard();
    static final ReservationId HELD = new ReservationId("R-1");
    private static final IdSource IDS = IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 5);

    private Appointments() {}

    static Occasion at(Instant at, DealerPolicy policy, Role role) {
        return new Occasion(Actor.of("A-1", role), at, policy, IDS);
    }

    static Occasion at(Instant at, DealerPolicy policy) {
        return at(at, policy, Role.SERVICE_ADVISER);
    }

    static Occasion at(Instant at) {
        return at(at, STANDARD);
    }

    static Slot slot(Instant at) {
        return new Slot(at, BayType.MECHANICAL, new BigDecimal("2"));
    }

    static Visit visit() {
        ContactPerson contact = ContactPerson.of(new PersonName("CANARY-name"), new PhoneNumber("+8613800138000"));
        return Visit.withoutRecord(contact, "CANARY-plate", JobType.GENERAL_REPAIR, "CANARY-noise");
    }

    static PartNeed part(String line, String listPrice) {
        return PartNeed.of(line, new PartId("P-" + line), Quantity.of(1), cny(listPrice));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static Consent signed(Instant at) {
        return Consent.signed(new Signature("customer", at, SignatureMethod.ON_SCREEN, "sha256:form"));
    }

    static CustomerNotice notice(NoticeKind kind, Instant at) {
        return new CustomerNotice(kind, ContactChannel.PHONE, at, ADVISER);
    }

    static Appointment requested() {
        return Appointment.request(
                        new AppointmentId("AP-1"), AppointmentOrigin.CUSTOMER, BookingChannel.PHONE, visit(), at(NOW))
                .after();
    }

    static Appointment diagnosed() {
        return requested()
                .diagnose(new PreDiagnosis(ADVISER, NOW, "brake pads"), at(NOW))
                .after();
    }

    static Appointment proposed() {
        return diagnosed().propose(slot(AT), ADVISER, at(NOW)).after();
    }

    static Appointment confirmed() {
        return proposed().confirm(signed(NOW), at(NOW)).after();
    }

    static Appointment acknowledged() {
        return confirmed()
                .acknowledge(Role.WORKSHOP_SUPERVISOR, at(NOW, STANDARD, Role.WORKSHOP_SUPERVISOR))
                .then(each -> each.acknowledge(Role.PARTS_CLERK, at(NOW, STANDARD, Role.PARTS_CLERK)))
                .after();
    }

    static Appointment prepared() {
        return acknowledged().prepare(true, at(NOW)).after();
    }

    static Appointment in(AppointmentState state) {
        return switch (state) {
            case REQUESTED -> requested();
            case PROPOSED -> proposed();
            case CONFIRMED -> confirmed();
            case PREPARED -> prepared();
            case ARRIVED -> prepared().arrive(new WorkOrderId("W-1"), at(AT)).after();
            case NO_SHOW ->
                prepared().markNoShow(at(AT.plus(Duration.ofMinutes(30)))).after();
            case CANCELLED -> confirmed().cancel(at(NOW)).after();
        };
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
