package org.dealersdk.domain.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * Time a technician really spent on a line, beside the hours sold for it.
 *
 * @param number 1 for the order's first, counted up
 * @param line the agreed line
 * @param technician who
 * @param on when he began
 * @param off when he stopped; null while he is at it
 * @param corrections what it said before, oldest first
 */
@Requirement("M09")
public record Punch(
        int number,
        LineId line,
        StaffId technician,
        Instant on,
        @Nullable Instant off,
        List<PunchCorrection> corrections) {
    public Punch {
        on = Instants.cut(on);
        off = off == null ? null : Instants.cut(off);
        corrections = List.copyOf(corrections);
    }

    /** True while the technician is at it. */
    public boolean goesOn() {
        return off == null;
    }

    /** How long it took; nothing while it goes on. */
    public Duration worked() {
        return off == null ? Duration.ZERO : Duration.between(on, off);
    }

    Punch ended(Instant at) {
        return new Punch(number, line, technician, on, at, corrections);
    }

    Punch corrected(Instant began, @Nullable Instant stopped, PunchCorrection correction) {
        return new Punch(number, line, technician, began, stopped, Promises.plus(corrections, correction));
    }

    boolean overlaps(Punch other) {
        boolean before = off != null && !off.isAfter(other.on);
        boolean after = other.off != null && !other.off.isAfter(on);
        return technician.equals(other.technician) && !before && !after;
    }
}
