package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for the vehicle in future, and by when; reminders follow from it.
 *
 * @param interval how often it is maintained; null when not agreed
 * @param maintenance when it is due next; null when not planned
 * @param insuranceUntil last day of its insurance; null when not known
 * @param inspectionUntil last day on which its inspection is valid; null when not known
 * @param recommended what the last hand-over that recommended anything recommended, with time and cost
 * @param insuredHere whether its insurance was bought at this dealer, which the agency service asks for (R031)
 * @param maintained the last maintenance; null when not known
 * @param usage how it is used; null when not known
 * @param wear the last reading of each wear part
 * @param told of which days a reminder has come already
 */
@Requirement({"R006", "R030", "R031", "R033", "R034"})
public record Upkeep(
        @Nullable MaintenanceInterval interval,
        @Nullable MaintenanceDue maintenance,
        List<RecommendedService> recommended,
        @Nullable LocalDate insuranceUntil,
        @Nullable LocalDate inspectionUntil,
        boolean insuredHere,
        @Nullable Maintained maintained,
        @Nullable UsageProfile usage,
        List<WearReading> wear,
        List<UpkeepDay> told) {

    private static final long DAYS_OF_TWELVE_MONTHS = 365;

    public Upkeep {
        recommended = recommended == null ? List.of() : List.copyOf(recommended);
        wear = wear == null ? List.of() : List.copyOf(wear);
        told = told == null ? List.of() : List.copyOf(told);
    }

    /** A plan of a vehicle of which neither use nor wear is known. */
    public Upkeep(
            @Nullable MaintenanceInterval interval,
            @Nullable MaintenanceDue maintenance,
            List<RecommendedService> recommended,
            @Nullable LocalDate insuranceUntil,
            @Nullable LocalDate inspectionUntil,
            boolean insuredHere) {
        this(
                interval,
                maintenance,
                recommended,
                insuranceUntil,
                inspectionUntil,
                insuredHere,
                null,
                null,
                List.of(),
                List.of());
    }

    /** Nothing is planned or known. */
    public static Upkeep unplanned() {
        return new Upkeep(null, null, List.of(), null, null, false);
    }

    /**
     * The same after maintenance on that day at that reading: due next as interval and use say. Without an interval nothing is planned
     * any more.
     */
    @Requirement({"R033", "R034"})
    public Upkeep maintained(LocalDate day, long reading, UpkeepPolicy policy) {
        return interval == null
                ? with(null, new Maintained(day, reading), usage)
                : counted(new Maintained(day, reading), usage, policy);
    }

    /** The same for a vehicle used like that; what is due next shifts with it. */
    @Requirement("R034")
    public Upkeep used(UsageProfile profile, UpkeepPolicy policy) {
        return maintained == null ? with(maintenance, null, profile) : counted(maintained, profile, policy);
    }

    /** The same with other recommended services; none leaves the earlier ones. */
    @Requirement({"R033", "R152"})
    public Upkeep recommending(List<RecommendedService> services) {
        return services.isEmpty() ? this : with(services, insuranceUntil, insuredHere, wear, told);
    }

    /**
     * The same with another insurance.
     *
     * @param until last day of it, or null when there is none
     * @param here whether it was bought at this dealer
     */
    @Requirement({"R030", "R031"})
    public Upkeep insured(@Nullable LocalDate until, boolean here) {
        return with(recommended, until, here, wear, told);
    }

    /** The same with the last reading of a wear part, which takes the place of the one before. */
    @Requirement("R034")
    public Upkeep measured(WearReading reading) {
        List<WearReading> readings = new ArrayList<>(wear);
        readings.removeIf(earlier -> earlier.part().equals(reading.part()));
        readings.add(reading);
        return with(recommended, insuranceUntil, insuredHere, readings, told);
    }

    /** The wear parts to be replaced, by what was measured last. */
    @Requirement("R034")
    public List<WearReading> worn() {
        return wear.stream().filter(WearReading::isWorn).toList();
    }

    /** True when insurance bought here is in force on that day. */
    @Requirement("R031")
    public boolean isInsuredHere(LocalDate day) {
        return insuredHere && (insuranceUntil == null || !day.isAfter(insuranceUntil));
    }

    /** The first day on which anything is due: the maintenance or a recommended service. */
    public Optional<LocalDate> nextDay() {
        return Stream.concat(
                        Stream.ofNullable(maintenance), recommended.stream().map(RecommendedService::due))
                .map(MaintenanceDue::onDay)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    /** The days on which something is due, at most one of each kind. */
    @Requirement("R030")
    public List<UpkeepDay> days() {
        List<UpkeepDay> days = new ArrayList<>();
        nextDay().ifPresent(day -> days.add(new UpkeepDay(UpkeepKind.MAINTENANCE, day)));
        if (insuranceUntil != null) {
            days.add(new UpkeepDay(UpkeepKind.INSURANCE, insuranceUntil));
        }
        if (inspectionUntil != null) {
            days.add(new UpkeepDay(UpkeepKind.INSPECTION, inspectionUntil));
        }
        return days;
    }

    /** The days of which a reminder has still to come. */
    @Requirement("R030")
    public List<UpkeepDay> untold() {
        List<UpkeepDay> days = new ArrayList<>(days());
        days.removeAll(told);
        return days;
    }

    /** The same, knowing of which of its days a reminder has come. */
    Upkeep telling(List<UpkeepDay> reminded) {
        List<UpkeepDay> still = days().stream().filter(reminded::contains).toList();
        return with(recommended, insuranceUntil, insuredHere, wear, still);
    }

    private Upkeep counted(Maintained last, @Nullable UsageProfile profile, UpkeepPolicy policy) {
        if (interval == null) {
            return with(maintenance, last, profile);
        }
        MaintenanceInterval agreed = profile == null ? interval : interval.under(profile, policy);
        MaintenanceDue next = agreed.after(last.on(), last.kilometres());
        Long monthly = profile == null ? null : profile.kilometresPerMonth();
        if (monthly != null && agreed.kilometres() != null) {
            LocalDate driven = last.on().plusDays(agreed.kilometres() * DAYS_OF_TWELVE_MONTHS / (monthly * 12));
            LocalDate first = next.onDay() == null || driven.isBefore(next.onDay()) ? driven : next.onDay();
            next = new MaintenanceDue(first, next.atKilometres());
        }
        return with(next, last, profile);
    }

    private Upkeep with(@Nullable MaintenanceDue next, @Nullable Maintained last, @Nullable UsageProfile profile) {
        return new Upkeep(
                interval, next, recommended, insuranceUntil, inspectionUntil, insuredHere, last, profile, wear, told);
    }

    private Upkeep with(
            List<RecommendedService> services,
            @Nullable LocalDate insurance,
            boolean here,
            List<WearReading> readings,
            List<UpkeepDay> reminded) {
        return new Upkeep(
                interval,
                maintenance,
                services,
                insurance,
                inspectionUntil,
                here,
                maintained,
                usage,
                readings,
                reminded);
    }
}
