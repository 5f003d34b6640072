package org.dealersdk.cli.demo;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When what happens on one visit; every moment follows from the plan alone, so that a journey taken up again keeps its times.
 *
 * @param shop when the dealer works
 * @param job the visit
 */
record Timetable(Shop shop, JobPlan job) {

    private static final int BEFORE_WORK = 30;
    private static final int FIRST_CALL_DAYS = 4;
    private static final int SECOND_CALL_DAYS = 9;
    private static final int CALLING_HOUR = 10;

    /** The car is on the lot. */
    Instant arrived() {
        return shop.instant(job.arrival());
    }

    /** So many minutes after the arrival. */
    Instant reception(int minutes) {
        return shop.instant(shop.after(job.arrival(), minutes));
    }

    /** So many minutes of opening time after the technician begins. */
    Instant working(int minutes) {
        return shop.instant(shop.after(job.arrival(), BEFORE_WORK + minutes));
    }

    /** So many minutes of opening time after the work is done. */
    Instant afterWork(int minutes) {
        return working(job.minutes() + minutes);
    }

    /** When the car is promised. */
    Instant promised() {
        return afterWork(120);
    }

    /** The first call; so many days later when it is tried again. */
    Instant firstCall(int later) {
        return calling(FIRST_CALL_DAYS + later);
    }

    /** The second call. */
    Instant secondCall() {
        return calling(FIRST_CALL_DAYS + SECOND_CALL_DAYS);
    }

    /** So many days after the collection, when calls are made. */
    Instant calling(int days) {
        LocalDateTime collected = shop.after(job.arrival(), BEFORE_WORK + job.minutes() + 100);
        LocalDateTime wanted = collected.toLocalDate().plusDays(days).atTime(CALLING_HOUR, 0);
        return shop.instant(
                shop.opened(wanted).plusMinutes(Math.floorMod(job.number().hashCode(), 400)));
    }
}
