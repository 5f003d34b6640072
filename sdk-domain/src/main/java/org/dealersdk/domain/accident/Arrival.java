package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * How the car comes. Its text may hold personal data and is never printed.
 *
 * @param rescueSentAt when help was sent, or null
 * @param rescuer who was sent, such as the tow truck's number, 1 to 200 characters, or null
 * @param arrivedAt when the car was here, or null
 */
@Requirement({"R307", "R310"})
public record Arrival(
        @Nullable Instant rescueSentAt,
        @Nullable String rescuer,
        @Nullable Instant arrivedAt) {

    /** Nothing yet. */
    static final Arrival NONE = new Arrival(null, null, null);

    private static final int LONGEST = 200;

    /**
     * An arrival.
     *
     * @throws org.dealersdk.domain.problem.DealerException ACC-001 when the rescuer is blank, too long or cannot be kept
     */
    public Arrival {
        if (rescuer != null) {
            AccidentTexts.check(rescuer, "rescuer", LONGEST);
        }
    }

    Arrival withoutWords() {
        return new Arrival(rescueSentAt, rescuer == null ? null : Erasure.ERASED, arrivedAt);
    }

    @Override
    public String toString() {
        return "Arrival[" + rescueSentAt + ", " + arrivedAt + "]";
    }
}
