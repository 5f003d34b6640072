package org.dealersdk.testkit.journey;

import java.util.function.Consumer;

/**
 * A story of the trade.
 *
 * @param name what it tells
 * @param story its steps
 */
record Journey(String name, Consumer<Trade> story) {}
