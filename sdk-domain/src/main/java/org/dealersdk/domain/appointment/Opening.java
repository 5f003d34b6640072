package org.dealersdk.domain.appointment;

import java.time.Instant;

/**
 * A time that can be booked.
 *
 * @param at when the customer would come
 * @param free how many bays are free for the whole time that is needed
 */
public record Opening(Instant at, int free) {}
