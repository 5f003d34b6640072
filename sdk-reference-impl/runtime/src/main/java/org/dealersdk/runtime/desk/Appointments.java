package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.AppointmentProblem;
import org.dealersdk.domain.appointment.AppointmentState;
import org.dealersdk.domain.appointment.AppointmentTrigger;
import org.dealersdk.domain.appointment.Booking;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.appointment.Consent;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.CustomerNotice;
import org.dealersdk.domain.appointment.EndReason;
import org.dealersdk.domain.appointment.NoticeKind;
import org.dealersdk.domain.appointment.PartAnswer;
import org.dealersdk.domain.appointment.PartNeed;
import org.dealersdk.domain.appointment.PreDiagnosis;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.RuntimeProblem;
import org.dealersdk.runtime.reaction.BookedCapacity;
import org.dealersdk.runtime.reaction.BookedParts;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Visits are agreed. A confirmation takes bay and adviser, sets the parts aside and tells everybody concerned, or does nothing of it.
 * What can be booked at all stands at {@link BookingCalendar}.
 */
public final class Appointments extends Desk {

    /** The desk of a store. */
    public Appointments(Office office) {
        super(office, DeskName.APPOINTMENTS);
    }

    /** Notes a wish of the customer, or the dealer's own idea, under a new id. */
    public Appointment request(Actor actor, AppointmentOrigin origin, BookingChannel channel, Visit visit) {
        return add(
                actor,
                Appointment.TYPE,
                occasion -> Appointment.request(
                        new AppointmentId(occasion.ids().next()), origin, channel, visit, occasion));
    }

    /**
     * Books in one go, under an id of the caller's. The same command given again finds what the first one booked, and books nothing.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-038 when the id belongs to another visit; everything a confirmation
     *     refuses
     */
    @Requirement({"R059", "R060", "M29"})
    public Appointment book(Actor actor, AppointmentId id, Booking booking) {
        return work(actor, ledger -> {
            Optional<Appointment> before = ledger.find(Appointment.TYPE, id);
            if (before.isPresent()) {
                return repeated(before.get(), booking);
            }
            Occasion now = ledger.occasion();
            PreDiagnosis diagnosis = booking.diagnosis();
            return ledger.add(
                    Appointment.TYPE,
                    Appointment.request(id, AppointmentOrigin.CUSTOMER, booking.channel(), booking.visit(), now)
                            .then(each -> diagnosis == null ? Change.of(each) : each.diagnose(diagnosis, now))
                            .then(each -> each.propose(booking.slot(), booking.adviser(), now))
                            .then(each -> each.confirm(booking.consent(), now)));
        });
    }

    /**
     * After diagnosis and quote the customer rather comes another time: the order is called off, and what is known of it becomes a
     * request.
     */
    @Requirement("R046")
    public Appointment bookInstead(Actor actor, WorkOrderId id) {
        return work(actor, ledger -> {
            Occasion now = ledger.occasion();
            WorkOrder order =
                    ledger.change(WorkOrder.TYPE, id, each -> each.cancel(CancelReason.CUSTOMER_WITHDREW, now));
            Intake intake = order.intake();
            ContactPerson contact = new ContactPerson(intake.customer(), null, null);
            Visit visit = new Visit(contact, intake.vehicle(), "", intake.jobType(), intake.fault());
            Diagnosis made = order.diagnosis();
            AppointmentId booked = new AppointmentId(now.ids().next());
            var change = Appointment.request(booked, AppointmentOrigin.CUSTOMER, BookingChannel.IN_PERSON, visit, now);
            return ledger.add(
                    Appointment.TYPE,
                    made == null
                            ? change
                            : change.then(
                                    each -> each.diagnose(new PreDiagnosis(made.by(), made.at(), made.result()), now)));
        });
    }

    /** Tells more fully what the visit is about. */
    public Appointment describe(Actor actor, AppointmentId id, Visit visit) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.describe(visit, occasion));
    }

    /** Records what the fault probably is. */
    public Appointment diagnose(Actor actor, AppointmentId id, PreDiagnosis diagnosis) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.diagnose(diagnosis, occasion));
    }

    /** Says which parts are needed, by line of the future order, and asks the shelf about each. */
    @Requirement({"R094", "M07"})
    public Appointment needParts(Actor actor, AppointmentId id, Map<LineId, Map.Entry<PartId, Quantity>> wanted) {
        return work(actor, ledger -> {
            List<PartNeed> needs = new ArrayList<>();
            wanted.forEach((line, what) -> {
                Part part = ledger.load(Part.TYPE, what.getKey());
                PartNeed need = PartNeed.of(line.value(), part.id(), what.getValue(), part.listPrice());
                needs.add(new PartNeed(
                        line, need.part(), need.quantity(), need.listPrice(), BookedParts.ask(ledger, need)));
            });
            return ledger.change(Appointment.TYPE, id, each -> each.needParts(needs, ledger.occasion()));
        });
    }

    /**
     * The parts department says that a part is not there.
     *
     * @param arrivesAt when it will be, or null when that is not known
     */
    @Requirement("R094")
    public Appointment expectPart(Actor actor, AppointmentId id, LineId line, @Nullable Instant arrivesAt) {
        return change(
                actor,
                Appointment.TYPE,
                id,
                (each, occasion) -> each.answerPart(line, PartAnswer.notAvailable(arrivesAt, occasion.at()), occasion));
    }

    /** Offers the customer a definite time and an adviser. Nothing is held until the customer agrees. */
    public Appointment propose(Actor actor, AppointmentId id, Slot slot, StaffId adviser) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.propose(slot, adviser, occasion));
    }

    /** The customer pays in advance. */
    public Appointment payDeposit(Actor actor, AppointmentId id, Money amount) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.payDeposit(amount, occasion));
    }

    /** The customer agrees and signs: bay and adviser are taken, parts set aside, everybody concerned told. */
    @Requirement({"R041", "R044", "R050", "R051", "M04", "M06", "M07"})
    public Appointment confirm(Actor actor, AppointmentId id, Consent consent) {
        return work(actor, ledger -> {
            BookedParts.hold(ledger, id);
            return ledger.change(Appointment.TYPE, id, each -> each.confirm(consent, ledger.occasion()));
        });
    }

    /** Sets aside parts that have come in since; for visits that are confirmed. */
    @Requirement({"R051", "M07"})
    public Appointment holdParts(Actor actor, AppointmentId id) {
        return work(actor, ledger -> {
            BookedParts.hold(ledger, id);
            return ledger.load(Appointment.TYPE, id);
        });
    }

    /** Somebody of a role that was told takes note. */
    public Appointment acknowledge(Actor actor, AppointmentId id, Role role) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.acknowledge(role, occasion));
    }

    /** Records that the customer was told something, now. */
    public Appointment tellCustomer(Actor actor, AppointmentId id, NoticeKind kind, ContactChannel channel) {
        return change(
                actor,
                Appointment.TYPE,
                id,
                (each, occasion) ->
                        each.tellCustomer(new CustomerNotice(kind, channel, occasion.at(), actor.staff()), occasion));
    }

    /** Somebody else will receive the customer. */
    public Appointment changeAdviser(Actor actor, AppointmentId id, StaffId adviser) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.changeAdviser(adviser, occasion));
    }

    /** The customer agrees to another time and signs anew; the old place is kept when the new one cannot be had. */
    public Appointment reschedule(Actor actor, AppointmentId id, Slot slot, StaffId adviser, Consent consent) {
        return change(
                actor, Appointment.TYPE, id, (each, occasion) -> each.reschedule(slot, adviser, consent, occasion));
    }

    /** Everything is ready, and the customer said whether to come. */
    public Appointment prepare(Actor actor, AppointmentId id, boolean customerComes) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.prepare(customerComes, occasion));
    }

    /**
     * The customer comes: an order is opened from what was booked, with the appointment's reference, for which its parts are reserved.
     *
     * @param customer the customer's file, needed when the visit was booked without one
     */
    @Requirement({"R047", "M08", "K28"})
    public WorkOrder receive(
            Actor actor, AppointmentId id, @Nullable CustomerId customer, long odometerKm, WalkAround walkAround) {
        return work(actor, ledger -> {
            Appointment booked = ledger.load(Appointment.TYPE, id);
            booked.mayI(AppointmentTrigger.ARRIVE, ledger.occasion()).orThrow();
            Visit visit = booked.visit();
            StaffId adviser = booked.adviser();
            CustomerId known = customer == null ? visit.contact().customer() : customer;
            Intake intake = new Intake(
                    known,
                    visit.vehicle(),
                    ledger.occasion().at(),
                    adviser == null ? actor.staff() : adviser,
                    Origin.APPOINTMENT,
                    id.value(),
                    visit.jobType(),
                    visit.fault(),
                    odometerKm,
                    walkAround,
                    false);
            String number = Reception.number(ledger, intake);
            return ledger.add(WorkOrder.TYPE, WorkOrder.open(booked.order(), number, intake, ledger.occasion()));
        });
    }

    /** The customer has not come in time. */
    public Appointment markNoShow(Actor actor, AppointmentId id) {
        return change(actor, Appointment.TYPE, id, Appointment::markNoShow);
    }

    /** The customer calls it off. */
    public Appointment cancel(Actor actor, AppointmentId id) {
        return change(actor, Appointment.TYPE, id, Appointment::cancel);
    }

    /** The dealer calls it off, after having told the customer. */
    public Appointment callOff(Actor actor, AppointmentId id, EndReason reason) {
        return change(actor, Appointment.TYPE, id, (each, occasion) -> each.callOff(reason, occasion));
    }

    /** Everything that stands against confirming the time offered, capacity included; signature and consent are still to come. */
    @Requirement({"R048", "M02", "M04"})
    public List<Problem> obstacles(Actor actor, AppointmentId id) {
        Occasion now = occasion(actor);
        return read(actor, reader -> {
            Appointment appointment = reader.find(Appointment.TYPE, id.value())
                    .map(Stored::aggregate)
                    .orElseThrow(() -> RuntimeProblem.NOT_FOUND.failure(Appointment.TYPE.name(), ""));
            List<Problem> problems = new ArrayList<>(
                    appointment.mayI(AppointmentTrigger.CONFIRM, now).problems());
            Slot slot = appointment.slot();
            StaffId adviser = appointment.adviser();
            if (slot != null && adviser != null) {
                problems.addAll(capacity(reader, appointment, slot, adviser, now));
            }
            return problems;
        });
    }

    /** What may be done with the appointment now, and for everything else all that is missing. */
    public Map<AppointmentTrigger, Decision<AppointmentState>> mayI(Actor actor, AppointmentId id) {
        return load(actor, Appointment.TYPE, id).mayIAll(occasion(actor));
    }

    /** An appointment. */
    public Optional<Appointment> appointment(Actor actor, AppointmentId id) {
        return find(actor, Appointment.TYPE, id);
    }

    /** One page of appointments. */
    public Page<Appointment> appointments(Actor actor, Query<Appointment> query) {
        return search(actor, query);
    }

    private static List<Problem> capacity(
            Reader reader, Appointment appointment, Slot slot, StaffId adviser, Occasion now) {
        return BookedCapacity.obstacles(
                appointment.id(),
                slot,
                adviser,
                now.policy(),
                key -> reader.find(CapacityDay.TYPE, key.value()).map(Stored::aggregate));
    }

    private static Appointment repeated(Appointment before, Booking booking) {
        if (!before.visit().equals(booking.visit())) {
            throw AppointmentProblem.ID_REUSED.failure();
        }
        return before;
    }
}
