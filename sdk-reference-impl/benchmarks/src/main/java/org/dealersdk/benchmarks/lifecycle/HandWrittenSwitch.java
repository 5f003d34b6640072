package org.dealersdk.benchmarks.lifecycle;

import org.jspecify.annotations.Nullable;

/** What a careful programmer would write without a library: the limit. */
final class HandWrittenSwitch {

    private HandWrittenSwitch() {}

    /** Takes the step, or leaves the job alone and answers false. */
    static boolean fire(Job job, Step step) {
        Stage to = next(job, step);
        if (to == null) {
            return false;
        }
        job.stage = to;
        job.act(step);
        return true;
    }

    private static @Nullable Stage next(Job job, Step step) {
        return switch (job.stage) {
            case DRAFT ->
                switch (step) {
                    case BOOK -> Stage.BOOKED;
                    case ARRIVE -> Stage.ARRIVED;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case BOOKED ->
                switch (step) {
                    case ARRIVE -> Stage.ARRIVED;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case ARRIVED ->
                switch (step) {
                    case DIAGNOSE -> Stage.DIAGNOSED;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case DIAGNOSED ->
                switch (step) {
                    case DIAGNOSE -> Stage.DIAGNOSED;
                    case QUOTE -> Stage.QUOTED;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case QUOTED ->
                switch (step) {
                    case QUOTE_AGAIN -> Stage.DIAGNOSED;
                    case APPROVE -> job.withinLimit() ? Stage.APPROVED : null;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case APPROVED ->
                switch (step) {
                    case START -> job.hasTechnician() ? Stage.IN_WORK : null;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case IN_WORK ->
                switch (step) {
                    case WAIT -> Stage.WAITING_FOR_PARTS;
                    case FINISH -> Stage.DONE;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case WAITING_FOR_PARTS ->
                switch (step) {
                    case PARTS_CAME -> Stage.IN_WORK;
                    case GIVE_UP -> Stage.GONE;
                    default -> null;
                };
            case DONE -> step == Step.CHECK && job.hasMinutes() ? Stage.CHECKED : null;
            case CHECKED ->
                switch (step) {
                    case SEND_BACK -> Stage.IN_WORK;
                    case PAY -> job.hasAmount() ? Stage.PAID : null;
                    default -> null;
                };
            case PAID -> step == Step.HAND_OVER ? Stage.GONE : null;
            case GONE -> step == Step.RETURN ? Stage.ARRIVED : null;
        };
    }
}
