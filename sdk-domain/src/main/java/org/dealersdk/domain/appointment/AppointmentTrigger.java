package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;

/** What can happen to an appointment. */
public enum AppointmentTrigger implements Coded {
    /** What the visit is about is told more fully. */
    DESCRIBE,
    /** The fault is judged in advance. */
    DIAGNOSE,
    /** Parts are found to be needed. */
    NEED_PARTS,
    /** The parts department answers. */
    ANSWER_PARTS,
    /** A definite time is offered. */
    PROPOSE,
    /** The customer pays in advance. */
    PAY_DEPOSIT,
    /** The customer agrees and signs. */
    CONFIRM,
    /** Somebody concerned takes note. */
    ACKNOWLEDGE,
    /** The customer is told something. */
    TELL_CUSTOMER,
    /** Somebody else will receive the customer. */
    CHANGE_ADVISER,
    /** The customer agrees to another time. */
    RESCHEDULE,
    /** Everything is ready. */
    PREPARE,
    /** Something is due and not done. */
    NOTE_DUE,
    /** The customer comes. */
    ARRIVE,
    /** The customer has not come. */
    MARK_NO_SHOW,
    /** The customer calls it off. */
    CANCEL,
    /** The dealer calls it off. */
    CALL_OFF
}
