/**
 * Checks of storage, and what they share: a trial with a store of its own, value ladders, schedules of two actors.
 *
 * <p>One class for each section of {@code storage.md}: RoundTrip, Identity, Writing, Unique, Unit (what a unit sees) and Call (how it is
 * called), Schedule (two units), Search, Paging (short walks) and Walk (long ones), Store and Opening. Across the sections: NearMiss, values
 * that are easily confused; Outskirts, the other corner of a sentence; RandomUnit, by chance.
 */
@NullMarked
package org.dealersdk.testkit.storage;

import org.jspecify.annotations.NullMarked;
