package org.dealersdk.spi.messaging;

/**
 * A message a group could not handle.
 *
 * @param message unchanged
 * @param attempts how often it was tried
 * @param cause class of the last failure; never its text, which may hold personal data
 */
public record DeadLetter(Message message, int attempts, String cause) {}
