package org.dealersdk.runtime.desk;

import java.time.Duration;
import java.util.Collection;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;

/**
 * How customers who came in were received.
 *
 * @param came how many came
 * @param greeted how many were greeted
 * @param inTime how many of them within the policy's time
 * @param longest longest time somebody waited for the greeting; zero when nobody was greeted
 */
@Requirement({"R078", "R079", "A14"})
public record Timeliness(int came, int greeted, int inTime, Duration longest) {

    static Timeliness of(Collection<Arrival> arrivals, DealerPolicy policy) {
        int greeted = 0;
        int inTime = 0;
        Duration longest = Duration.ZERO;
        for (Arrival arrival : arrivals) {
            Duration waited = arrival.responseTime().orElse(null);
            if (waited != null) {
                greeted++;
                inTime += arrival.isTimely(policy) ? 1 : 0;
                longest = waited.compareTo(longest) > 0 ? waited : longest;
            }
        }
        return new Timeliness(arrivals.size(), greeted, inTime, longest);
    }
}
