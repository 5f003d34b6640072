package org.dealersdk.benchmarks.lifecycle;

import org.dealersdk.domain.code.Coded;

enum Step implements Coded {
    BOOK,
    ARRIVE,
    DIAGNOSE,
    QUOTE,
    QUOTE_AGAIN,
    APPROVE,
    START,
    WAIT,
    PARTS_CAME,
    FINISH,
    CHECK,
    SEND_BACK,
    PAY,
    HAND_OVER,
    RETURN,
    GIVE_UP;

    /** A closed way of sixteen legal steps from {@link Stage#ARRIVED} back to it. */
    static final Step[] LAP = {
        DIAGNOSE, QUOTE, QUOTE_AGAIN, QUOTE, APPROVE, START, WAIT, PARTS_CAME,
        FINISH, CHECK, SEND_BACK, FINISH, CHECK, PAY, HAND_OVER, RETURN
    };
}
