package org.dealersdk.domain.supervision;

import org.dealersdk.domain.code.Coded;

/** What can happen to a supervision visit. */
public enum SupervisionTrigger implements Coded {
    ANSWER,
    CONCLUDE
}
