/** Checks of the outbox. */
@NullMarked
package org.dealersdk.testkit.outbox;

import org.jspecify.annotations.NullMarked;
