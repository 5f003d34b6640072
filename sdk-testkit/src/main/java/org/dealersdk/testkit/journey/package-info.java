/**
 * Days of a dealership, played on the storage under judgement and on the kit's own in memory, with the same clock and the same ids. What
 * differs names the first step that went another way. Finds what no single rule foresaw, since the whole model and runtime take part.
 */
@NullMarked
package org.dealersdk.testkit.journey;

import org.jspecify.annotations.NullMarked;
