package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What kind of vehicle it is.
 *
 * @param model make and model as the trade calls it
 * @param vehicleType such as sedan, van or truck; null when not known
 * @param colour colour as registered; null when not known
 */
@Requirement("R005")
public record VehicleDescription(
        String model,
        @Nullable String vehicleType,
        @Nullable String colour) {

    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 100;

    /** @throws org.dealersdk.domain.problem.DealerException VEH-035 length of a text */
    public VehicleDescription {
        Problems problems = new Problems();
        check(problems, "model", model);
        check(problems, "vehicleType", vehicleType);
        check(problems, "colour", colour);
        problems.orThrow();
        model = model.strip();
        vehicleType = vehicleType == null ? null : vehicleType.strip();
        colour = colour == null ? null : colour.strip();
    }

    /** A vehicle of which only the model is known. */
    public static VehicleDescription of(String model) {
        return new VehicleDescription(model, null, null);
    }

    private static void check(Problems problems, String where, @Nullable String text) {
        if (text == null) {
            return;
        }
        String tidy = text.strip();
        int length = tidy.codePointCount(0, tidy.length());
        problems.require(length >= 1 && length <= MAX_LENGTH, VehicleProblem.TEXT_LENGTH, where, length, MAX_LENGTH);
    }
}
