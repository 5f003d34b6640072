package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** How far the work on one line is. */
public enum LineProgress implements Coded {
    /** Nobody has begun. */
    PENDING,
    /** Taken up by a technician, or its part was issued. */
    STARTED,
    /** Done. */
    FINISHED
}
