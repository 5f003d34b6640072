package org.dealersdk.domain.vehicle;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * How a vehicle is used, which decides with the maker's interval when it is maintained.
 *
 * @param kilometresPerMonth how far it is driven, 1 to {@value #MAX_PER_MONTH}; null when not known
 * @param harsh what wears it more than usual, each once; empty when nothing does
 */
@Requirement("R034")
public record UsageProfile(@Nullable Long kilometresPerMonth, List<HarshUse> harsh) {

    /** Farther than anybody drives in a month. */
    public static final long MAX_PER_MONTH = 50_000;

    /** @throws org.dealersdk.domain.problem.DealerException VEH-038 the distance is out of range */
    public UsageProfile {
        harsh = harsh == null ? List.of() : harsh.stream().distinct().sorted().toList();
        if (kilometresPerMonth != null && (kilometresPerMonth < 1 || kilometresPerMonth > MAX_PER_MONTH)) {
            throw VehicleProblem.MONTHLY_DISTANCE.failure(kilometresPerMonth, MAX_PER_MONTH);
        }
    }

    /** True when anything wears it more than usual. */
    public boolean isHeavy() {
        return !harsh.isEmpty();
    }
}
