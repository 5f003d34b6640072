package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How it reached the store. */
@Requirement({"R222", "R239", "R241", "M18"})
public enum ComplaintChannel implements Coded {
    PHONE,
    IN_PERSON,
    HOT_LINE,
    FOLLOW_UP_CALL,
    LETTER,
    MESSAGE,
    ONLINE
}
