package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.DealerException;

/**
 * A registration plate as its jurisdiction writes it. Made by {@link PlateJurisdictions#read}, which knows the rules; the record
 * itself only promises a clean text, so that plates of a jurisdiction that is not installed here stay readable.
 *
 * @param jurisdiction code of the {@link PlateJurisdiction}, such as {@code CN}
 * @param number the characters in their normal form, such as {@code 京AD12345}
 * @param kind class of the plate within the jurisdiction, such as {@code new-energy-small}
 */
@PersonalData
public record PlateNumber(String jurisdiction, String number, String kind) {

    /** Longest number of any jurisdiction. */
    public static final int MAX_LENGTH = 16;

    /** @throws DealerException VEH-010 empty, too long, or with blanks at its ends */
    public PlateNumber {
        if (number.isEmpty() || number.length() > MAX_LENGTH || !number.equals(number.strip())) {
            throw VehicleProblem.PLATE_FORM.failure(jurisdiction);
        }
    }

    /** Shows jurisdiction and class only; the number leads to a person. */
    @Override
    public String toString() {
        return "PlateNumber[" + jurisdiction + " " + kind + "]";
    }
}
