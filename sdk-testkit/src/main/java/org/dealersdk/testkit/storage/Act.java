package org.dealersdk.testkit.storage;

/** What one step of a {@link Schedule} does, to an id, an attribute or a key of events. The text becomes part of a reproducer. */
public enum Act {
    /** Keeps a new probe of the id. */
    SEED,
    /** Reads the id. */
    FIND,
    /** Reads all probes. */
    SEARCH,
    /** Counts the probes whose attribute is "k"; without an attribute, all. */
    COUNT,
    /** Adds the actor's name to the notes of the id, as read before in the unit, otherwise as read now. */
    NOTE,
    /** Keeps a new probe of the id with the actor's note. */
    CREATE,
    /** Keeps a new probe of the actor's own whose attribute is "k". */
    CLAIM,
    /** Erases the id, as read before in the unit, otherwise as read now. */
    ERASE,
    /** Erases the id at the version it was seeded with. */
    ERASE_AS_SEEDED,
    /** Appends an event of the key. */
    APPEND,
    /** Claims and publishes, outside of any unit, until no event is left. */
    RELAY,
    /** Ends the unit, to be kept. */
    COMMIT,
    /** Ends the unit, to be undone. */
    UNDO
}
