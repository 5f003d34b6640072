package org.dealersdk.testkit.storage;

/**
 * What must hold after a {@link Schedule}, of an id, an attribute or a key, however many of its steps were left out. The text becomes part
 * of a reproducer.
 */
public enum Demand {
    /** Every unit that is not undone commits. */
    ALL_COMMIT,
    /** At least one unit commits. */
    ONE_COMMITS,
    /** Every unit commits, or is told to try again. */
    ENDS,
    /** Work is run once. */
    RAN_ONCE,
    /** The actor's note is in the id exactly if it committed. */
    NOTED,
    /** The id has a note when somebody who makes one committed. */
    KEPT,
    /** At most one claim of the attribute commits, and exactly those that did hold it. */
    CLAIMED,
    /** At most one insert of the id commits, and that one is found. */
    CREATED,
    /** At most one erase of the id commits, and it is gone then. */
    ERASED,
    /** Who erased the id had seen all that was committed to it. */
    NOT_ERASED_UNSEEN,
    /** Nobody saw a note of a unit that was undone. */
    UNDONE_UNSEEN,
    /** Who sees one change of a unit sees its others from then on. */
    SEEN_WITH_OTHERS,
    /** All reads of a unit see the same. */
    SEEN_ALIKE,
    /** Every event of a committed unit was relayed, and no other. */
    RELAYED,
    /** Events of the key were relayed in the order of the commits, as far as it can be told. */
    RELAYED_IN_ORDER
}
