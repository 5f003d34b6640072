package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** What the inspector found of one item. */
public enum ItemResult implements Coded {
    OK,
    /** The car goes back into the workshop. */
    NOT_OK,
    /** The car has no such thing; the remark says why. */
    NOT_APPLICABLE
}
