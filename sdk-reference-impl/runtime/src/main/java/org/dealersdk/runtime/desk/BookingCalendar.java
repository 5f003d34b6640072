package org.dealersdk.runtime.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentTable;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.CapacityDay;
import org.dealersdk.domain.appointment.CapacityId;
import org.dealersdk.domain.appointment.Opening;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Waiting;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;

/** What can be booked, what is booked, and whose turn it is. */
public final class BookingCalendar extends Desk {

    /** The desk of a store. */
    public BookingCalendar(Office office) {
        super(office, DeskName.APPOINTMENTS);
    }

    /**
     * Puts an adviser on duty for a shift, or moves it; the rota.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-022 when somebody is booked outside the new shift
     */
    @Requirement({"R049", "M05"})
    public CapacityDay putOnDuty(Actor actor, StaffId adviser, LocalDate date, Window shift) {
        return work(actor, ledger -> {
            CapacityId key = CapacityId.of(adviser, date);
            return ledger.find(CapacityDay.TYPE, key).isPresent()
                    ? ledger.change(CapacityDay.TYPE, key, day -> day.change(shift, day.atOnce()))
                    : ledger.add(CapacityDay.TYPE, CapacityDay.ofAdviser(adviser, date, shift));
        });
    }

    /**
     * Says how many bays of a type can be booked at once on a day, other than the policy's number.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-023 when more are booked already
     */
    @Requirement({"R056", "M04"})
    public CapacityDay limitBays(Actor actor, BayType bay, LocalDate date, int atOnce) {
        return work(actor, ledger -> limit(ledger, bay, date, atOnce));
    }

    /** The times of a day at which a bay is free for as long as needed and that still lie ahead, the earliest first. */
    @Requirement({"R048", "R056", "M29"})
    public List<Opening> openings(Actor actor, BayType bay, BigDecimal hours, LocalDate date) {
        DealerPolicy policy = occasion(actor).policy();
        Instant now = occasion(actor).at();
        CapacityDay day = read(actor, reader -> day(reader, CapacityId.of(bay, date)))
                .orElseGet(() -> CapacityDay.ofBays(bay, date, policy).after());
        Duration step = Duration.ofMinutes(policy.appointment().slotMinutes());
        List<Opening> openings = new ArrayList<>();
        for (Instant at = day.duty().opens(); at.isBefore(day.duty().closes()); at = at.plus(step)) {
            int free = at.isAfter(now) ? day.free(new Slot(at, bay, hours).time()) : 0;
            if (free > 0) {
                openings.add(new Opening(at, free));
            }
        }
        return openings;
    }

    /** The same times with most bays free first: where to steer visits so that peaks are levelled. */
    @Requirement({"R040", "R056", "R057"})
    public List<Opening> quietest(Actor actor, BayType bay, BigDecimal hours, LocalDate date) {
        return openings(actor, bay, hours, date).stream()
                .sorted(Comparator.comparing(Opening::free).reversed().thenComparing(Opening::at))
                .toList();
    }

    /** The appointment statistics table of a day. */
    @Requirement({"R044", "F19"})
    public AppointmentTable table(Actor actor, LocalDate date) {
        var calendar = occasion(actor).policy().calendar().workingCalendar();
        Query<Appointment> day = Query.of(Appointment.TYPE)
                .where(new Condition.Range("slotAt", calendar.startOf(date), calendar.startOf(date.plusDays(1))))
                .orderBy("slotAt");
        return AppointmentTable.of(all(actor, day));
    }

    /** What is stored of a resource on a day; empty while nobody booked or changed it. */
    public Optional<CapacityDay> capacity(Actor actor, CapacityId id) {
        return find(actor, CapacityDay.TYPE, id);
    }

    /** Customers whose cars have not been looked at, in the order in which they are to be served: booked before walk-in. */
    @Requirement({"R047", "M44"})
    public List<Waiting> queue(Actor actor) {
        DealerPolicy policy = occasion(actor).policy();
        Query<WorkOrder> opened = Query.of(WorkOrder.TYPE)
                .where("state", WorkOrderState.OPENED.code())
                .orderBy("receivedAt");
        return read(actor, reader -> {
            List<Waiting> waiting = new ArrayList<>();
            for (WorkOrder order : Pages.all(reader, opened)) {
                waiting.add(waiting(reader, order));
            }
            return Waiting.inTurn(waiting, policy);
        });
    }

    private static Waiting waiting(Reader reader, WorkOrder order) {
        String reference = order.intake().appointment();
        Slot slot = reference == null
                ? null
                : reader.find(Appointment.TYPE, reference)
                        .map(Stored::aggregate)
                        .map(Appointment::slot)
                        .orElse(null);
        return new Waiting(order.id(), order.intake().receivedAt(), slot);
    }

    private static CapacityDay limit(Ledger ledger, BayType bay, LocalDate date, int atOnce) {
        CapacityId key = CapacityId.of(bay, date);
        if (ledger.find(CapacityDay.TYPE, key).isPresent()) {
            return ledger.change(CapacityDay.TYPE, key, day -> day.change(day.duty(), atOnce));
        }
        return ledger.add(
                CapacityDay.TYPE,
                CapacityDay.ofBays(bay, date, ledger.occasion().policy()).then(day -> day.change(day.duty(), atOnce)));
    }

    private static Optional<CapacityDay> day(Reader reader, CapacityId key) {
        return reader.find(CapacityDay.TYPE, key.value()).map(Stored::aggregate);
    }
}
