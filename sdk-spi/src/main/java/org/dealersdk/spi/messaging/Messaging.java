package org.dealersdk.spi.messaging;

import java.util.List;

/**
 * An open connection to a broker. Thread-safe; after {@link #close} every call fails at once with MSG-003. At least once, in order
 * per {@link Message#key() key}; normative in {@code docs/spec/messaging.md}.
 */
public interface Messaging extends AutoCloseable {

    /**
     * Publishes in this order and returns when the broker is responsible for all of them (MSG.8). When it throws, any beginning of
     * the list may have been taken over; publish all again.
     */
    void publish(List<Message> messages);

    /**
     * Delivers messages to the handler, on threads of the plug-in, until the subscription is closed. Members of one group share its
     * messages, different groups each get all of them. Two messages of one key are never handled at the same time within a group.
     *
     * @throws org.dealersdk.domain.problem.DealerException MSG-004 when the group exists with other stores or names; its start is looked at only
     *     when it is new
     */
    Subscription subscribe(SubscriptionRequest request, MessageHandler handler);

    /** What a group could not handle, oldest first, at most {@code limit}. */
    List<DeadLetter> deadLetters(String group, int limit);

    /** Gives dead letters of a group to its members again, as new deliveries with attempt 1. Unknown ones are ignored. */
    void redeliver(String group, List<String> messageIds);

    /** Stops deliveries, waits for handlers at work, gives back what is not finished; idempotent. */
    @Override
    void close();
}
