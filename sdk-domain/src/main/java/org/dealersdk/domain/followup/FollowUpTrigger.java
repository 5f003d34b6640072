package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** What can happen to a follow-up. */
public enum FollowUpTrigger implements Coded {
    /** A contact that decides nothing: no answer, or the customer called about something else. */
    LOG_CONTACT,
    /** The customer was reached and nothing is left to do. */
    COMPLETE,
    /** The customer raised something that could not be answered at once. */
    OPEN_MATTER,
    /** All matters are settled, but the call itself is still owed: the customer had called before it was due. */
    RESUME,
    /** The customer is not satisfied. */
    RECORD_DISSATISFACTION,
    /** The window has closed. */
    MARK_OVERDUE,
    /** Somebody is appointed to make the call. */
    ASSIGN,
    /** The customer cannot be reached. */
    LAPSE,
    /** The call is not wanted. */
    CANCEL
}
