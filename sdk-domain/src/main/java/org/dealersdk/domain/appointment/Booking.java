package org.dealersdk.domain.appointment;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Everything it takes to book in one go, as an online booking does.
 *
 * @param channel the way it comes in
 * @param visit what it is about, without gaps
 * @param diagnosis the fault judged in advance; null when there is none
 * @param slot the time the customer chose among the free ones
 * @param adviser who will receive the customer
 * @param consent the customer's agreement and signature
 */
@Requirement({"R059", "R060", "M29"})
public record Booking(
        BookingChannel channel,
        Visit visit,
        @Nullable PreDiagnosis diagnosis,
        Slot slot,
        StaffId adviser,
        Consent consent) {}
