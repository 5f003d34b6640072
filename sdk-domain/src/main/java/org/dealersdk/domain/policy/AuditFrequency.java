package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How often a store's warranty claims of a brand are audited; the source only says once in a project of twelve months (A29). */
@Requirement("A29")
public enum AuditFrequency implements Coded {
    /** Once in every project year. */
    EVERY_YEAR,
    /** Once in all. */
    ONCE
}
