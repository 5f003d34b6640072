package org.dealersdk.domain.supervision;

import org.dealersdk.domain.lifecycle.Coded;

/** What can happen to a supervision visit. */
public enum SupervisionTrigger implements Coded {
    ANSWER,
    CONCLUDE
}
