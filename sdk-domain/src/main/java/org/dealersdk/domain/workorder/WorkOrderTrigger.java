package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** What can happen to a work order. */
public enum WorkOrderTrigger implements Coded {
    WALK_AROUND,
    DIAGNOSE,
    ESTIMATE,
    AUTHORISE,
    DECLINE,
    START,
    ISSUE_PARTS,
    RETURN_PARTS,
    HOLD,
    RESUME,
    REPORT_FINDING,
    DECIDE_FINDING,
    FINISH_LINES,
    COMPLETE_WORK,
    INSPECT,
    SEND_BACK,
    MAKE_READY,
    PREPARE_HAND_OVER,
    NOTIFY_COLLECTION,
    ACCEPT_PREVIEW,
    TAKE_PAYMENT,
    WAIVE,
    CORRECT,
    SETTLE,
    DELIVER,
    CLOSE,
    REOPEN,
    CANCEL,
    /** The car is put into a quick lane. */
    PROMISE_QUICK,
    /** Another time is promised. */
    RENEW_PROMISE,
    /** The workshop warns the adviser of a delay. */
    WARN_OF_DELAY,
    /** The adviser asks the workshop how far it is. */
    CHECK_PROGRESS,
    CLOCK_ON,
    CLOCK_OFF,
    ASK_HELP,
    ANSWER_HELP
}
