/** Checks of messaging; absence is proved by fences, never by waiting. */
@NullMarked
package org.dealersdk.testkit.messaging;

import org.jspecify.annotations.NullMarked;
