package org.dealersdk.domain.vehicle;

import java.util.List;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.text.HandTyped;
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

    /** @throws org.dealersdk.domain.problem.DealerException VEH-035 length of a text, VEH-037 characters no store keeps */
    public VehicleDescription {
        Problems problems = new Problems();
        check(problems, "model", model);
        check(problems, "vehicleType", vehicleType);
        check(problems, "colour", colour);
        problems.orThrow();
        model = HandTyped.strip(model);
        vehicleType = vehicleType == null ? null : HandTyped.strip(vehicleType);
        colour = colour == null ? null : HandTyped.strip(colour);
    }

    /** A vehicle of which only the model is known. */
    public static VehicleDescription of(String model) {
        return new VehicleDescription(model, null, null);
    }

    /** Why the constructor would refuse one of the texts; empty when it would not. */
    public static List<Problem> problems(String text) {
        int length = HandTyped.length(text);
        boolean fits = length >= 1 && length <= MAX_LENGTH;
        boolean keepable = HandTyped.isKeepable(text);
        return fits && keepable
                ? List.of()
                : new Problems()
                        .require(fits, VehicleProblem.TEXT_LENGTH, "", length, MAX_LENGTH)
                        .require(keepable, VehicleProblem.TEXT_CHARACTERS, "")
                        .toList();
    }

    private static void check(Problems problems, String where, @Nullable String text) {
        if (text != null) {
            problems(text).forEach(problem -> problems.add(problem.under(where)));
        }
    }
}
