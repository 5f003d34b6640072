package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What is insured. */
@Requirement({"R030", "R031"})
public enum InsuranceKind implements Coded {
    /** The liability insurance the law asks for. */
    COMPULSORY,
    /** What the customer insures beyond that. */
    COMMERCIAL
}
