package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What can happen to a complaint. */
@Requirement({"R222", "R223", "R224", "R226", "R227", "M23"})
public enum ComplaintTrigger implements Coded {
    /** The customer is told when to expect our reply. */
    PROMISE_REPLY,
    /** An answer is given. */
    ANSWER,
    /** The customer says that the answer satisfies. */
    ACCEPT_ANSWER,
    /** The customer says that the answer does not satisfy, or is dissatisfied again. */
    REJECT_ANSWER,
    /** Progress is recorded. */
    TRACK,
    /** The root cause is noted. */
    FIND_CAUSE,
    /** It goes over the owner's head, since a time has passed. */
    ESCALATE,
    /** Another member of staff is asked to take it over. */
    OFFER_HAND_OVER,
    /** The one who was asked takes it over. */
    ACCEPT_HAND_OVER,
    /** The one who was asked does not take it over, or the offer is taken back. */
    DECLINE_HAND_OVER,
    /** It is closed. */
    CLOSE,
    /** The customer takes it back. */
    WITHDRAW
}
