package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;

/** What happens when something takes less time than it should. */
public enum Shortfall implements Coded {
    /** It is told, and goes on. */
    REMARK,
    /** It is refused. */
    REFUSE
}
