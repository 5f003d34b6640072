package org.dealersdk.cli.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.dealersdk.domain.workorder.JobType;
import org.jspecify.annotations.Nullable;

/**
 * One visit, decided in advance.
 *
 * @param number the work order's number, by which the visit is found again after an interruption
 * @param type the kind of job
 * @param car which car of the fleet; for a pre-delivery inspection which new car
 * @param booked true when it comes by appointment
 * @param arrival when it comes, in the store's zone, within opening hours
 * @param minutes how long the workshop takes, in working time
 * @param lines what is done
 * @param found the line that is only found in the workshop, by its place; null for none
 * @param rework true when the inspector sends it back once
 * @param mood what the customer thinks of it
 * @param survey the answers to the survey, for those who are asked
 */
record JobPlan(
        String number,
        JobType type,
        int car,
        boolean booked,
        LocalDateTime arrival,
        int minutes,
        List<LinePlan> lines,
        @Nullable Integer found,
        boolean rework,
        Mood mood,
        @Nullable SurveyPlan survey) {

    JobPlan {
        lines = List.copyOf(lines);
    }

    /** What it costs, in fen. */
    long fen() {
        return lines.stream().mapToLong(LinePlan::fen).sum();
    }

    /** Its labour, in fen. */
    long labourFen() {
        return lines.stream()
                .filter(LinePlan::isLabour)
                .mapToLong(LinePlan::fen)
                .sum();
    }

    /** True for a pre-delivery inspection. */
    boolean isPdi() {
        return type == JobType.PDI;
    }
}
