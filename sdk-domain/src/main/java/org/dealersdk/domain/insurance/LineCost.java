package org.dealersdk.domain.insurance;

import org.dealersdk.domain.workorder.WorkLine;
import org.joda.money.Money;

/** What a line of a work order cost the dealer, in the line's currency. */
@FunctionalInterface
public interface LineCost {

    /** The cost of one line; nothing where none is known. */
    Money of(WorkLine line);
}
