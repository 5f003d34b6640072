/** The work order: from opening to hand-over and settlement. */
@NullMarked
package org.dealersdk.domain.workorder;

import org.jspecify.annotations.NullMarked;
