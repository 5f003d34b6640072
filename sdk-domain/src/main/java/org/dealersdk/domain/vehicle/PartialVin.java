package org.dealersdk.domain.vehicle;

import java.util.List;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.text.HandTyped;

/**
 * The first eleven characters of a VIN: manufacturer, description, check digit, model year and plant, without the serial number.
 * Names a series of vehicles, so it is not unique.
 */
@PersonalData
public record PartialVin(String value) implements VehicleIdentification {

    /** Number of characters. */
    public static final int LENGTH = 11;

    /**
     * A partial VIN from text as typed.
     *
     * @throws DealerException VEH-001 not 11 characters, VEH-002 a character no VIN has
     */
    public PartialVin {
        value = HandTyped.code(value);
        List<Problem> problems = VinCharacters.problems(value, LENGTH);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
    }

    /** True when the whole VIN begins with these characters. */
    public boolean fits(Vin vin) {
        return vin.value().startsWith(value);
    }

    @Override
    public String toString() {
        return "PartialVin[" + wmi() + "…]";
    }
}
