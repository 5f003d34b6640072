/** Difficult faults written up for everybody to learn from. */
@NullMarked
package org.dealersdk.domain.repaircase;

import org.jspecify.annotations.NullMarked;
