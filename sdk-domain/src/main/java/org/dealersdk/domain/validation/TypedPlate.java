package org.dealersdk.domain.validation;

import java.util.List;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.vehicle.PlateNumber;
import org.jspecify.annotations.Nullable;

/**
 * A plate as typed.
 *
 * @param number the plate's characters
 * @param jurisdiction code of the jurisdiction; null for the policy's
 * @param kind class within the jurisdiction; null for the most common one that fits
 */
@PersonalData
public record TypedPlate(
        @Required String number,
        @Nullable String jurisdiction,
        @Nullable String kind) {

    /** The plate it stands for; VEH-010 to VEH-012 when there is none. */
    public PlateNumber plate(Boundary boundary) {
        return boundary.plates().read(jurisdiction(boundary), number, kind);
    }

    @Override
    public String toString() {
        return "TypedPlate[…]";
    }

    List<Problem> problems(Boundary boundary) {
        return number == null ? List.of() : boundary.plates().problems(jurisdiction(boundary), number, kind);
    }

    private String jurisdiction(Boundary boundary) {
        return jurisdiction == null ? boundary.policy().vehicle().plateJurisdiction() : jurisdiction;
    }
}
