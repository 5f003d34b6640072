package org.dealersdk.domain.followup;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.FollowUpPolicy;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer raised, from being raised to the customer knowing the answer. Its texts may hold personal data and are never
 * printed.
 *
 * @param number from 1, in the order they were raised
 * @param text what it is about
 * @param stage where it stands
 * @param raisedAt when the customer raised it
 * @param report when it must be, and whether it was, reported to the supervisor
 * @param solution the solution once there is one
 */
@Requirement({"R178", "R179", "R180", "M38"})
public record Matter(
        int number,
        String text,
        MatterStage stage,
        Instant raisedAt,
        MatterReport report,
        @Nullable Solution solution) {

    /** The table of its life. */
    public static final Lifecycle<MatterStage, MatterTrigger, Attempt<Matter>> LIFECYCLE =
            Lifecycle.<MatterStage, MatterTrigger, Attempt<Matter>>named(
                            "matter", MatterStage.class, MatterTrigger.class)
                    .startsIn(MatterStage.OPEN)
                    .endsIn(MatterStage.TOLD)
                    .on(MatterStage.OPEN, MatterTrigger.REPORT, MatterStage.REPORTED)
                    .on(MatterStage.OPEN, MatterTrigger.SOLVE, MatterStage.SOLVED)
                    .on(
                            MatterStage.OPEN,
                            MatterTrigger.MISS,
                            MatterStage.OPEN,
                            new Guard<>("time-passed", Matter::inTime))
                    .on(MatterStage.REPORTED, MatterTrigger.SOLVE, MatterStage.SOLVED)
                    .on(MatterStage.SOLVED, MatterTrigger.TELL, MatterStage.TOLD)
                    .on(
                            MatterStage.SOLVED,
                            MatterTrigger.MISS,
                            MatterStage.SOLVED,
                            new Guard<>("time-passed", Matter::inTime))
                    .build();

    static Matter raised(int number, RaisedMatter raised, Instant at, Occasion occasion) {
        FollowUpPolicy policy = occasion.policy().followUp();
        WorkingCalendar calendar = occasion.policy().calendar().workingCalendar();
        MatterReport report = new MatterReport(calendar.plus(at, policy.reportMatterWithin()), null, null, false);
        Matter open = new Matter(number, raised.text(), MatterStage.OPEN, at, report, null);
        String answer = raised.answer();
        if (answer == null) {
            return open;
        }
        Solution atOnce = new Solution(answer, at, calendar.sameDay(at).closes(), at, false);
        return new Matter(number, raised.text(), MatterStage.TOLD, at, report, atOnce);
    }

    Matter reported(Occasion occasion) {
        MatterReport made = new MatterReport(
                report.before(), occasion.policy().followUp().reportMatterTo(), occasion.at(), report.missed());
        return step(MatterTrigger.REPORT, occasion, made, solution);
    }

    Matter solved(String answer, Occasion occasion) {
        WorkingCalendar calendar = occasion.policy().calendar().workingCalendar();
        Instant lastDay =
                calendar.plus(occasion.at(), occasion.policy().followUp().tellSolutionWithin());
        Instant before = calendar.sameDay(lastDay).closes();
        return step(MatterTrigger.SOLVE, occasion, report, new Solution(answer, occasion.at(), before, null, false));
    }

    Matter told(Instant at, Occasion occasion) {
        return step(MatterTrigger.TELL, occasion, report, solution == null ? null : solution.told(at));
    }

    Matter missed(Occasion occasion) {
        boolean open = stage == MatterStage.OPEN;
        MatterReport noted = open ? new MatterReport(report.before(), report.to(), report.at(), true) : report;
        Solution late = open || solution == null ? solution : solution.late();
        MatterStage next = new Attempt<>(this, occasion)
                .decide(LIFECYCLE, stage, MatterTrigger.MISS)
                .orThrow();
        return new Matter(number, text, next, raisedAt, noted, late);
    }

    /** The same without the words. */
    Matter withoutWords() {
        return new Matter(
                number, Erasure.ERASED, stage, raisedAt, report, solution == null ? null : solution.withoutWords());
    }

    /** True once nothing is left to do about it. */
    boolean settled() {
        return stage == MatterStage.TOLD;
    }

    /** The time at which the next step is late and nobody has noted it, or null when there is none. */
    @Nullable
    Instant lateFrom() {
        if (stage == MatterStage.OPEN && !report.missed()) {
            return report.before();
        }
        return stage == MatterStage.SOLVED && solution != null && !solution.missed() ? solution.tellBefore() : null;
    }

    boolean late(Instant at) {
        Instant from = lateFrom();
        return from != null && !at.isBefore(from);
    }

    @Override
    public String toString() {
        return "Matter[" + number + ", " + stage.code() + "]";
    }

    private static List<Problem> inTime(Attempt<Matter> attempt) {
        Instant now = attempt.occasion().at();
        return attempt.aggregate().late(now) ? List.of() : List.of(FollowUpProblem.NOT_OVERDUE.at("", now));
    }

    private Matter step(MatterTrigger trigger, Occasion occasion, MatterReport made, @Nullable Solution found) {
        Matter candidate = new Matter(number, text, stage, raisedAt, made, found);
        MatterStage next = new Attempt<>(candidate, occasion)
                .decide(LIFECYCLE, stage, trigger)
                .orThrow();
        return new Matter(number, text, next, raisedAt, made, found);
    }
}
