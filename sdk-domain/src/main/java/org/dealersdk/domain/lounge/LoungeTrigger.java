package org.dealersdk.domain.lounge;

import org.dealersdk.domain.code.Coded;

/** What can happen to a defect. */
public enum LoungeTrigger implements Coded {
    REPAIR
}
