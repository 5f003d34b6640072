package org.dealersdk.runtime.desk;

import java.util.Optional;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.appointment.InquiryId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Calls and messages of people who want an appointment. Whoever is not answered in time is owed a call back, by itself. */
@Requirement({"R053", "M01"})
public final class Inquiries extends Desk {

    /** The desk of a store. */
    public Inquiries(Office office) {
        super(office, DeskName.APPOINTMENTS);
    }

    /** Somebody rings or writes, now. */
    public Inquiry receive(Actor actor, BookingChannel channel, ContactPerson contact) {
        return add(
                actor,
                Inquiry.TYPE,
                occasion -> Inquiry.receive(new InquiryId(occasion.ids().next()), channel, contact, occasion));
    }

    /** Somebody answers after so many rings. */
    public Inquiry answer(Actor actor, InquiryId id, int rings) {
        return change(actor, Inquiry.TYPE, id, (inquiry, occasion) -> inquiry.answer(rings, occasion));
    }

    /** Nobody answered, or the line was engaged. */
    public Inquiry miss(Actor actor, InquiryId id, int rings, boolean engaged) {
        return change(actor, Inquiry.TYPE, id, (inquiry, occasion) -> inquiry.miss(rings, engaged, occasion));
    }

    /**
     * The caller was called back and reached.
     *
     * @param appointment what came of it, or null
     */
    public Inquiry callBack(Actor actor, InquiryId id, @Nullable AppointmentId appointment) {
        return change(actor, Inquiry.TYPE, id, (inquiry, occasion) -> inquiry.callBack(appointment, occasion));
    }

    /** The caller cannot be reached. */
    public Inquiry giveUp(Actor actor, InquiryId id) {
        return change(actor, Inquiry.TYPE, id, Inquiry::giveUp);
    }

    /** An inquiry. */
    public Optional<Inquiry> inquiry(Actor actor, InquiryId id) {
        return find(actor, Inquiry.TYPE, id);
    }

    /** One page of inquiries. */
    public Page<Inquiry> inquiries(Actor actor, Query<Inquiry> query) {
        return search(actor, query);
    }
}
