package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** By what means. */
public enum ContactChannel implements Coded {
    PHONE,
    /** Face to face (R199). */
    VISIT,
    /** R182. */
    LETTER,
    MESSAGE
}
