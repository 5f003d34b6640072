package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What can be done with a renewal. */
@Requirement({"R302", "R305", "R308"})
public enum RenewalTrigger implements Coded {
    /** A clerk gets it. */
    ASSIGN,
    /** The clerk speaks, or tries to speak, to the customer. */
    CONTACT,
    /** The customer gets an offer. */
    QUOTE,
    /** The new contract is in force. */
    RENEW,
    /** The customer insures elsewhere, or not at all. */
    LOSE,
    /** A call is late. */
    NOTE_DUE
}
