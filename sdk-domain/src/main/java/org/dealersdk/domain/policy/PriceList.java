package org.dealersdk.domain.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The published price list of a store: same problem, same price. Being policy, every version has a date from which it holds, and the
 * earlier ones remain.
 *
 * @param version what this version is called; empty when there is no list
 * @param hourlyRates price of an hour by the trade's code, tax included, in the store's currency
 * @param positions price by operation code or part number, then by vehicle class; {@value #ANY_CLASS} stands for all other classes
 */
@Requirement({"R089", "R093", "M20"})
public record PriceList(
        @Meaning(english = "Name of this version of the price list.", chinese = "价目表版本。") @Requirement({"R093", "M20"})
        String version,

        @Meaning(english = "Price of an hour by trade.", chinese = "各工种工时单价。") @Requirement({"R089", "R093"})
        Map<String, BigDecimal> hourlyRates,

        @Meaning(english = "Price by operation code and vehicle class.", chinese = "按作业代码与车型级别的价格。")
        @Requirement({"R089", "R093", "M20"})
        Map<String, Map<String, ListPrice>> positions) {

    /** Stands for every vehicle class without a price of its own. */
    public static final String ANY_CLASS = "any";

    /**
     * A list.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 a negative rate, POL-006 positions without a version
     */
    public PriceList {
        hourlyRates = Collections.unmodifiableMap(new TreeMap<>(hourlyRates));
        Map<String, Map<String, ListPrice>> copy = new TreeMap<>();
        positions.forEach((code, byClass) -> copy.put(code, Collections.unmodifiableMap(new TreeMap<>(byClass))));
        positions = Collections.unmodifiableMap(copy);
        Problems problems = new Problems();
        problems.require(positions.isEmpty() || !version.isBlank(), PolicyProblem.EMPTY, "version");
        hourlyRates.forEach((trade, rate) ->
                problems.require(rate.signum() >= 0, PolicyProblem.OUT_OF_RANGE, "hourlyRates." + trade, rate, 0, "∞"));
        problems.orThrow();
    }

    /** No list is published. */
    public static PriceList none() {
        return new PriceList("", Map.of(), Map.of());
    }

    /**
     * What the list says for one unit: of labour the whole operation, of a part one piece. Empty when it is not on the list, or its
     * trade has no hourly rate.
     *
     * @param operation operation code or part number
     * @param vehicleClass class of the vehicle, or null when not known
     * @param trade the trade's code
     */
    public Optional<BigDecimal> price(@Nullable String operation, @Nullable String vehicleClass, String trade) {
        return entry(operation, vehicleClass).flatMap(entry -> {
            BigDecimal hours = entry.hours();
            return entry.price() != null || hours == null
                    ? Optional.ofNullable(entry.price())
                    : Optional.ofNullable(hourlyRates.get(trade)).map(hours::multiply);
        });
    }

    /** The position of the list, of the vehicle's class or of all classes. */
    public Optional<ListPrice> entry(@Nullable String operation, @Nullable String vehicleClass) {
        Map<String, ListPrice> byClass = operation == null ? null : positions.get(operation);
        if (byClass == null) {
            return Optional.empty();
        }
        ListPrice own = vehicleClass == null ? null : byClass.get(vehicleClass);
        return Optional.ofNullable(own == null ? byClass.get(ANY_CLASS) : own);
    }
}
