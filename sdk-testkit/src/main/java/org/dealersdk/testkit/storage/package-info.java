/** Checks of storage, and what they share: a trial with a store of its own, value ladders, schedules of two actors. */
@NullMarked
package org.dealersdk.testkit.storage;

import org.jspecify.annotations.NullMarked;
