package org.dealersdk.domain.repaircase;

import org.dealersdk.domain.code.Coded;

/** What can be done with a repair case. */
public enum RepairCaseTrigger implements Coded {
    /** Its text is written anew. */
    REVISE,
    /** Somebody other than its author releases it. */
    PUBLISH,
    /** It is not to be followed any more. */
    RETIRE
}
