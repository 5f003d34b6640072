package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the parts department: in stock or not, and how long until arrival.
 *
 * @param availability the answer
 * @param reservation what is set aside; not null exactly when reserved
 * @param arrivesAt when a part that is not available will be here; null when that is not known
 * @param answeredAt when they said so
 */
@Requirement({"R094", "M07"})
public record PartAnswer(
        PartAvailability availability,
        @Nullable ReservationId reservation,
        @Nullable Instant arrivesAt,
        Instant answeredAt) {

    /**
     * An answer.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-027 when it contradicts itself
     */
    public PartAnswer {
        answeredAt = Instants.cut(answeredAt);
        arrivesAt = arrivesAt == null ? null : Instants.cut(arrivesAt);
        boolean reserved = availability == PartAvailability.RESERVED;
        boolean missing = availability == PartAvailability.NOT_AVAILABLE;
        if (reserved != (reservation != null) || (arrivesAt != null && !missing)) {
            throw AppointmentProblem.CONTRADICTORY_ANSWER.failure();
        }
    }

    /** There is enough. */
    public static PartAnswer inStock(Instant answeredAt) {
        return new PartAnswer(PartAvailability.IN_STOCK, null, null, answeredAt);
    }

    /** It is set aside. */
    public static PartAnswer reserved(ReservationId reservation, Instant answeredAt) {
        return new PartAnswer(PartAvailability.RESERVED, reservation, null, answeredAt);
    }

    /** There is not enough. */
    public static PartAnswer notAvailable(@Nullable Instant arrivesAt, Instant answeredAt) {
        return new PartAnswer(PartAvailability.NOT_AVAILABLE, null, arrivesAt, answeredAt);
    }
}
