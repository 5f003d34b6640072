package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** Where a follow-up stands. */
public enum FollowUpState implements Coded {
    /** The call is still to come. */
    PLANNED,
    /** The window has closed without a conversation; the call is still owed. */
    OVERDUE,
    /** The customer was reached, and at least one matter of theirs is not settled. */
    MATTERS_OPEN,
    /** The customer is not satisfied; a complaint is being handled, and we call again until they are (R189). */
    DISSATISFIED,
    /** The customer was reached, is not dissatisfied, and nothing is left open. */
    COMPLETED,
    /** The customer could not be reached. */
    LAPSED,
    /** The call is not wanted. */
    CANCELLED
}
