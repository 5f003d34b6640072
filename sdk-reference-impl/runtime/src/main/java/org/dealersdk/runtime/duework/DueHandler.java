package org.dealersdk.runtime.duework;

import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.runtime.work.Ledger;

/**
 * What is done when a deadline of its kind has come, in the same unit of work in which the deadline is marked as met. May move the
 * deadline to a later time instead, or leave it to be met. Must be quick and thread-safe.
 */
@FunctionalInterface
public interface DueHandler {

    /** Does what is due, as {@link Ledger#SYSTEM}. */
    void handle(Deadline deadline, Ledger ledger);
}
