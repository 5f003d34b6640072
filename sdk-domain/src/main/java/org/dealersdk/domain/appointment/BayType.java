package org.dealersdk.domain.appointment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A kind of bay, as a stable lower-kebab code. Not an enum, since stores have bays of their own; how many there are of each stands in
 * {@code appointment.bays} of the policy.
 *
 * @param code 1 to 64 lower-case letters, digits and single hyphens
 */
public record BayType(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Repair and maintenance. */
    public static final BayType MECHANICAL = new BayType("mechanical");

    /** Body work. */
    public static final BayType BODY = new BayType("body");

    /** Paint. */
    public static final BayType PAINT = new BayType("paint");

    /** Quick service. */
    public static final BayType QUICK_SERVICE = new BayType("quick-service");

    /** @throws org.dealersdk.domain.problem.DealerException APT-024 when the code is malformed */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BayType {
        if (code.length() > 64 || !CODE.matcher(code).matches()) {
            throw AppointmentProblem.BAY_CODE.failure();
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
