package org.dealersdk.domain.insurance;

import java.time.LocalDate;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.text.HandTyped;
import org.dealersdk.domain.vehicle.VehicleId;
import org.jspecify.annotations.Nullable;

/**
 * Whose insurance it is, with what a lead is found by later.
 *
 * @param customer who takes it out
 * @param vehicle what is insured
 * @param purchased the day the car was bought, or null when not known
 * @param area the area the customer lives in, such as a district's code, 1 to 100 characters, or null when not known
 */
@Requirement("R302")
public record Insured(
        CustomerId customer,
        VehicleId vehicle,
        @Nullable LocalDate purchased,
        @Nullable String area) {

    private static final int LONGEST_AREA = 100;

    /**
     * An insured vehicle.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-003 when the area is blank, too long or cannot be kept
     */
    public Insured {
        if (area != null && (area.isBlank() || !HandTyped.fits(area, LONGEST_AREA))) {
            throw InsuranceProblem.NUMBER.failure(LONGEST_AREA);
        }
    }

    Insured of(CustomerId survivor) {
        return new Insured(survivor, vehicle, purchased, area);
    }
}
