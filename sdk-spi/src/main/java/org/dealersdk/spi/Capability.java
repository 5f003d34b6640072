package org.dealersdk.spi;

/**
 * What goes beyond the core of the contract. Every capability counts as offered, and is tested, unless the descriptor declines it
 * with a reason; a declined one is tested too, for its refusal.
 */
public enum Capability {
    /** What was acknowledged survives the sudden death of the process; only fakes for tests have a reason to decline it (STO.91). */
    PROCESS_DEATH_DURABILITY,
    /** What was acknowledged survives a power cut, not only the death of the process (STO.92). */
    POWER_LOSS_DURABILITY,
    /** All reads of one unit of work see the same committed state (STO.50). */
    SNAPSHOT_READS,
    /** Several hosts may use one store at the same time (STO.93). */
    SEVERAL_HOSTS,
    /** A message that went to the dead letters holds back later ones of its key until it is settled (MSG.22). */
    HOLD_KEY
}
