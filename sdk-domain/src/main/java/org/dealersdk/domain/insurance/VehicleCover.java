package org.dealersdk.domain.insurance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * How a vehicle is insured by all its contracts together.
 *
 * @param until the first day on which something that is insured now ends, or null when nothing is
 * @param here whether any of it was bought here: the condition for the agency service
 */
@Requirement({"R030", "R031"})
public record VehicleCover(@Nullable LocalDate until, boolean here) {

    /** The cover by these contracts of one vehicle; of each kind the one that runs longest counts. */
    public static VehicleCover of(Collection<InsuranceContract> contracts) {
        Map<InsuranceKind, LocalDate> last = new EnumMap<>(InsuranceKind.class);
        boolean here = false;
        for (InsuranceContract contract : contracts) {
            if (contract.state() == ContractState.IN_FORCE) {
                here |= contract.insuresHere();
                last.merge(
                        contract.cover().kind(),
                        contract.cover().to(),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return new VehicleCover(last.values().stream().min(LocalDate::compareTo).orElse(null), here);
    }
}
