package org.dealersdk.runtime.reaction;

import org.dealersdk.runtime.work.Reactions;

/** The table of what follows from what. */
public final class StandardReactions {

    private static final Reactions TABLE = Reactions.none();

    private StandardReactions() {}

    /** All reactions of the model. */
    public static Reactions table() {
        return TABLE;
    }
}
