package org.dealersdk.spi.messaging;

/**
 * A message handed to a handler.
 *
 * @param message the message
 * @param position where it stands at the broker; opaque, for {@link Start.From}
 * @param attempt 1 for the first delivery to this group, counted across members and restarts
 */
public record Delivery(Message message, String position, int attempt) {}
