package org.dealersdk.domain.accident;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What can be done with an accident case. */
@Requirement({"R117", "R304", "R307", "M23"})
public enum AccidentTrigger implements Coded {
    /** Help is sent to the customer. */
    SEND_RESCUE,
    /** The car comes. */
    ARRIVE,
    /** The damage is surveyed. */
    SURVEY,
    /** The insurer's assessor has seen the damage. */
    ASSESS,
    /** The insurer approves an amount. */
    APPROVE,
    /** The work order of the repair is named. */
    LINK_ORDER,
    /** Work on the insured lines begins. */
    START_REPAIR,
    /** Hidden damage is found; more is asked for. */
    REQUEST_SUPPLEMENT,
    /** The insurer answers to it. */
    ANSWER_SUPPLEMENT,
    /** Work is completed. */
    COMPLETE_REPAIR,
    /** What insurer and customer pay is settled on the order. */
    INVOICE,
    /** The insurer pays. */
    SETTLE,
    /** The case is closed. */
    CLOSE,
    /** The car goes elsewhere, or nowhere. */
    LOSE,
    /** The insurer pays for the car instead of the repair. */
    DECLARE_TOTAL_LOSS,
    /** Somebody was spoken to. */
    LOG,
    /** Another person is asked to take it over. */
    OFFER_HAND_OVER,
    /** The one who was asked takes it over. */
    ACCEPT_HAND_OVER,
    /** The one who was asked does not, or the offer is taken back. */
    DECLINE_HAND_OVER,
    /** Something is late. */
    NOTE_DUE
}
