package org.dealersdk.spi.messaging;

import java.time.Duration;
import java.util.Set;
import org.dealersdk.spi.StoreId;

/**
 * What a consumer wants. Immutable.
 *
 * @param group members of one group share its messages; the group's progress is durable
 * @param stores only messages of these stores; at least one, since a missing scope is an error (MSG-005)
 * @param names only messages of these names; empty means all
 * @param start where a new group begins
 * @param maxAttempts deliveries before a message goes to the dead letters, 1 to 100
 * @param backoff wait between attempts, zero or more
 */
public record SubscriptionRequest(
        String group, Set<StoreId> stores, Set<String> names, Start start, int maxAttempts, Duration backoff) {

    public SubscriptionRequest {
        stores = Set.copyOf(stores);
        names = Set.copyOf(names);
        if (stores.isEmpty()) {
            throw MessagingProblem.NO_SCOPE.failure();
        }
        if (group.isBlank() || maxAttempts < 1 || maxAttempts > 100 || backoff.isNegative()) {
            throw MessagingProblem.BAD_REQUEST.failure();
        }
    }

    /** All messages of one store, from the given start, with five attempts a second apart. */
    public static SubscriptionRequest of(String group, StoreId store, Start start) {
        return new SubscriptionRequest(group, Set.of(store), Set.of(), start, 5, Duration.ofSeconds(1));
    }

    /** True when a message is wanted. */
    public boolean wants(Message message) {
        return stores.contains(message.store()) && (names.isEmpty() || names.contains(message.name()));
    }
}
