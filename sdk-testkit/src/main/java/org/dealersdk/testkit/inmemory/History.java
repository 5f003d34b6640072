package org.dealersdk.testkit.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * The committed states of one aggregate, newest first, each valid since a commit. Linked, so that a unit of work reads the state of
 * the commit it began after while others go on.
 */
final class History {

    final Row row;
    final long since;
    private volatile @Nullable History older;

    History(Row row, long since, @Nullable History older) {
        this.row = row;
        this.since = since;
        this.older = older;
    }

    /** The state as of a commit, or null when there was none. */
    @Nullable
    Row at(long commit) {
        History state = this;
        while (state != null && state.since > commit) {
            state = state.older;
        }
        return state == null ? null : state.row;
    }

    /** Forgets what no unit that began after the commit can see. */
    void forgetBefore(long commit) {
        History state = this;
        while (state != null && state.since > commit) {
            state = state.older;
        }
        if (state != null) {
            state.older = null;
        }
    }
}
