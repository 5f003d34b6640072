package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;

/**
 * Numbers that are never used twice, for versions, outbox entries and messages alike. Numbers are reserved in the file by the
 * thousands, so that most turns write nothing for them; what was reserved and not used is skipped at the next start.
 */
final class Sequence implements Writer.Follower {

    private static final int RESERVED_AT_ONCE = 10_000;

    private long last;
    private long reserved;
    private long reservedForGood;

    private Sequence(long last) {
        this.last = last;
        this.reserved = last;
        this.reservedForGood = last;
    }

    /** The sequence of a file, beginning after everything it may have handed out. */
    static Sequence load(Session session) throws SQLException {
        Long reserved = session.one("select reserved from sequence", row -> row.getLong(1));
        return new Sequence(reserved == null ? 0 : reserved);
    }

    /** The next number, greater than all before. */
    long next(Writer.Turn turn) {
        if (last >= reserved) {
            long upTo = last + RESERVED_AT_ONCE;
            turn.write(session -> session.update("update sequence set reserved = ?", upTo));
            reserved = upTo;
        }
        return ++last;
    }

    /** The last number handed out. */
    long last() {
        return last;
    }

    @Override
    public void committed() {
        reservedForGood = reserved;
    }

    @Override
    public void rolledBack(Session session) {
        // Numbers already handed out stay used up; only the reservation has to be written again.
        reserved = reservedForGood;
    }
}
