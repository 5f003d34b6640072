package org.dealersdk.domain.arrival;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.policy.AdviserRule;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Which adviser an arriving customer is introduced to, and by which rule.
 *
 * @param adviser who
 * @param rule which rule named the adviser
 */
@Requirement("R062")
public record AdviserChoice(StaffId adviser, AdviserRule rule) {

    /**
     * What the rules have to go by.
     *
     * @param booked adviser of the customer's appointment, or null
     * @param customersOwn adviser who looks after the customer, or null
     * @param onDuty advisers on duty, each with when a customer was introduced to them last; {@link Instant#MIN} for not today
     */
    public record Situation(
            @Nullable StaffId booked, @Nullable StaffId customersOwn, Map<StaffId, Instant> onDuty) {
        public Situation {
            onDuty = Map.copyOf(onDuty);
        }
    }

    /**
     * The first rule that finds an adviser decides. The customer's own adviser must be on duty; in rotation it is the turn of whoever
     * has waited longest, by staff number where that is equal.
     */
    public static Optional<AdviserChoice> by(List<AdviserRule> rules, Situation situation) {
        for (AdviserRule rule : rules) {
            StaffId found = find(rule, situation);
            if (found != null) {
                return Optional.of(new AdviserChoice(found, rule));
            }
        }
        return Optional.empty();
    }

    private static @Nullable StaffId find(AdviserRule rule, Situation situation) {
        StaffId own = situation.customersOwn();
        return switch (rule) {
            case BOOKED -> situation.booked();
            case CUSTOMERS_OWN -> own != null && situation.onDuty().containsKey(own) ? own : null;
            case ROTATION -> longestWaiting(situation.onDuty()).orElse(null);
        };
    }

    private static Optional<StaffId> longestWaiting(Map<StaffId, Instant> onDuty) {
        return onDuty.entrySet().stream()
                .min(Map.Entry.<StaffId, Instant>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(StaffId::value)))
                .map(Map.Entry::getKey);
    }
}
