package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * How long messages are kept. What every group has finished is kept some days, so that a new group can replay it; what some group has
 * not finished, and dead letters, are kept much longer, but not for ever: a group nobody works for any more must not fill the disk.
 * Used by one thread at a time, in a turn of the writer.
 */
final class Retention {

    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 10_000;

    private final Duration handled;
    private final Duration unhandled;
    private volatile Instant due = Instant.MIN;

    Retention(int handledDays, int unhandledDays) {
        this.handled = Duration.ofDays(handledDays);
        this.unhandled = Duration.ofDays(Math.max(handledDays, unhandledDays));
    }

    /** True when it is time to look. */
    boolean isDue(Instant now) {
        if (now.isBefore(due)) {
            return false;
        }
        due = now.plus(BETWEEN);
        return true;
    }

    /** Removes what need not be kept; how many messages. */
    int clean(Session session, Instant now) throws SQLException {
        int removed = session.update("""
                delete from message where position in (
                  select position from message m where published_at < ?
                    and position < (select ifnull(min(next), 9223372036854775807) from consumer_group)
                    and not exists (select 1 from dead_letter d where d.position = m.position)
                    and not exists (select 1 from delivery d where d.position = m.position and d.finished = 0)
                  order by position limit ?)""", MessageRows.micros(now.minus(handled)), MOST_AT_ONCE);
        removed += session.update(
                "delete from message where position in (select position from message where published_at < ? order by position limit ?)",
                MessageRows.micros(now.minus(unhandled)),
                MOST_AT_ONCE);
        session.update("delete from dead_letter where position not in (select position from message)");
        session.update("delete from delivery where position not in (select position from message)");
        return removed;
    }
}
