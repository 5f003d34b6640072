package org.dealersdk.domain.appointment;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;

/**
 * What can be booked of one resource, the bays of a type or an adviser, on one day, and who has booked it. At no moment more places
 * are taken than there are, and only within the time of duty. Small and found by its key, so that booking costs the same however many
 * appointments there were before; two who want the last place meet in its version, and one of them hears that it is gone. Immutable.
 *
 * @param id resource and date
 * @param resource what is booked, such as {@code bay:mechanical} or {@code adviser:A-7}
 * @param date the day at the store
 * @param duty when it can be booked; empty for a day off
 * @param atOnce places at the same time, 0 or more
 * @param taken the places taken, in the order they were taken
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R044", "R048", "R056", "M04", "M05", "M29"})
public record CapacityDay(
        CapacityId id,
        String resource,
        LocalDate date,
        Window duty,
        int atOnce,
        List<Taking> taken,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Its declaration. */
    public static final AggregateType<CapacityDay> TYPE = AggregateType.named(
                    "capacity-day", CapacityDay.class, day -> day.id().value())
            .text("resource", CapacityDay::resource)
            .instant("opensAt", day -> day.duty().opens())
            .events(CapacityEvent.class)
            .validatedBy(CapacityDay::problems)
            .build();

    public CapacityDay {
        taken = List.copyOf(taken);
        extensions = Extensions.copy(extensions);
    }

    /**
     * The bays of a type on a day, as many as the policy has, during the opening hours.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-037 when the policy knows no such bays
     */
    @Requirement({"R048", "M04"})
    public static Change<CapacityDay> ofBays(BayType bay, LocalDate date, DealerPolicy policy) {
        Integer bays = policy.appointment().bays().get(bay.code());
        if (bays == null) {
            throw AppointmentProblem.UNKNOWN_BAY.failure(bay.code());
        }
        Window open = policy.calendar().workingCalendar().openOn(date);
        return opened(CapacityId.of(bay, date), "bay:" + bay.code(), date, open, bays);
    }

    /** An adviser, who receives one customer at a time, on duty for a shift. */
    @Requirement({"R049", "M05"})
    public static Change<CapacityDay> ofAdviser(StaffId adviser, LocalDate date, Window shift) {
        return opened(CapacityId.of(adviser, date), "adviser:" + adviser.value(), date, shift, 1);
    }

    /** Why a time cannot be taken: APT-022 not on duty, APT-021 fully booked; empty when it can. */
    public List<Problem> obstacles(AppointmentId appointment, Window time) {
        boolean onDuty = duty.contains(time.opens()) && !time.closes().isAfter(duty.closes());
        return new Problems()
                .require(onDuty, AppointmentProblem.OFF_DUTY, "slot", resource)
                .require(
                        !onDuty || peak(time, without(appointment)) < atOnce,
                        AppointmentProblem.NO_SPACE,
                        "slot",
                        resource,
                        atOnce)
                .toList();
    }

    /**
     * Takes a place; one that the appointment has already moves there.
     *
     * @throws org.dealersdk.domain.problem.DealerException what {@link #obstacles} says
     */
    @Requirement({"M04", "M29"})
    public Change<CapacityDay> take(AppointmentId appointment, Window time) {
        new Problems().addAll(obstacles(appointment, time)).orThrow();
        List<Taking> all = without(appointment);
        all.add(new Taking(appointment, time));
        return Change.of(with(duty, atOnce, all), new CapacityEvent.Taken(appointment, time));
    }

    /** Gives the appointment's place back; nothing happens when it has none. */
    public Change<CapacityDay> free(AppointmentId appointment) {
        CapacityEvent[] freed = taken.stream()
                .filter(one -> one.appointment().equals(appointment))
                .map(one -> new CapacityEvent.Freed(appointment, one.time()))
                .toArray(CapacityEvent[]::new);
        return Change.of(with(duty, atOnce, without(appointment)), freed);
    }

    /**
     * Changes duty and number of places.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-022, APT-023 when places that are taken would not fit any more
     */
    @Requirement({"R056", "M04"})
    public Change<CapacityDay> change(Window newDuty, int newAtOnce) {
        CapacityDay after = with(newDuty, newAtOnce, taken);
        new Problems().addAll(problems(after)).orThrow();
        return Change.of(after, new CapacityEvent.Changed(newDuty, newAtOnce));
    }

    /** How many places are free during the whole of a time. */
    @Requirement({"R056", "R057"})
    public int free(Window time) {
        boolean onDuty = duty.contains(time.opens()) && !time.closes().isAfter(duty.closes());
        return onDuty ? Math.max(0, atOnce - peak(time, taken)) : 0;
    }

    private static Change<CapacityDay> opened(CapacityId id, String resource, LocalDate date, Window duty, int atOnce) {
        CapacityDay day = new CapacityDay(id, resource, date, duty, atOnce, List.of(), Map.of());
        return Change.of(day, new CapacityEvent.Opened(duty, atOnce));
    }

    private static List<Problem> problems(CapacityDay day) {
        Problems problems = new Problems();
        int most = 0;
        for (Taking one : day.taken) {
            boolean onDuty = day.duty.contains(one.time().opens())
                    && !one.time().closes().isAfter(day.duty.closes());
            problems.require(onDuty, AppointmentProblem.OFF_DUTY, "duty", day.resource);
            most = Math.max(most, peak(one.time(), day.taken));
        }
        return problems.require(most <= day.atOnce, AppointmentProblem.BELOW_TAKEN, "atOnce", day.atOnce, most)
                .toList();
    }

    /** The most places taken at any moment of a time; it is reached as one of them begins, or at the start. */
    private static int peak(Window time, List<Taking> takings) {
        int most = 0;
        for (Taking candidate : takings) {
            var moment = candidate.time().opens().isBefore(time.opens())
                    ? time.opens()
                    : candidate.time().opens();
            if (time.contains(moment)) {
                int together = (int) takings.stream()
                        .filter(one -> one.time().contains(moment))
                        .count();
                most = Math.max(most, together);
            }
        }
        return most;
    }

    private List<Taking> without(AppointmentId appointment) {
        List<Taking> others = new ArrayList<>(taken);
        others.removeIf(one -> one.appointment().equals(appointment));
        return others;
    }

    private CapacityDay with(Window newDuty, int newAtOnce, List<Taking> newTaken) {
        return new CapacityDay(id, resource, date, newDuty, newAtOnce, newTaken, extensions);
    }
}
