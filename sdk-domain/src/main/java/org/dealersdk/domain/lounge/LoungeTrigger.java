package org.dealersdk.domain.lounge;

import org.dealersdk.domain.lifecycle.Coded;

/** What can happen to a defect. */
public enum LoungeTrigger implements Coded {
    REPAIR
}
