/** Messaging: handing events to the outside world and receiving them ({@code docs/spec/messaging.md}). */
@NullMarked
package org.dealersdk.spi.messaging;

import org.jspecify.annotations.NullMarked;
