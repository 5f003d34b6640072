package org.dealersdk.domain.vehicle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.dealersdk.domain.text.HandTyped;

/** What identifies a vehicle: its whole {@link Vin}, or the first eleven characters of it when no more is known. */
public sealed interface VehicleIdentification permits Vin, PartialVin {

    /** The characters, capitals. */
    @JsonValue
    String value();

    /** World manufacturer identifier: the first three characters. */
    default String wmi() {
        return value().substring(0, 3);
    }

    /**
     * The kind that fits the number of characters.
     *
     * @param text as typed; blanks at the ends, small and full-width letters are put right
     * @throws org.dealersdk.domain.problem.DealerException VEH-001 neither 17 nor 11 characters, VEH-002 a character no VIN has
     */
    @JsonCreator
    static VehicleIdentification of(String text) {
        String tidy = HandTyped.code(text);
        return tidy.length() == PartialVin.LENGTH ? new PartialVin(tidy) : new Vin(tidy);
    }
}
