package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import org.dealersdk.spi.messaging.Message;
import org.jspecify.annotations.Nullable;

/** What the file keeps of a group's deliveries: attempts begun, what is finished out of order, and what nobody could handle. */
final class GroupProgress {

    private static final String MESSAGE = "select " + MessageRows.COLUMNS + " from message where position = ?";

    private GroupProgress() {}

    /** Counts an attempt as begun; the message, or null when it is no longer kept. */
    static @Nullable Message begin(Session session, long group, long position) throws SQLException {
        Message message = session.one(MESSAGE, row -> MessageRows.read(row, 1), position);
        if (message != null) {
            session.update("""
                    insert into delivery (consumer_group, position, attempts, finished) values (?, ?, 1, 0)
                    on conflict do update set attempts = attempts + 1""", group, position);
            session.update(
                    "update consumer_group set since = null, next = max(next, ?) where number = ? and since is not null",
                    position,
                    group);
        }
        return message;
    }

    /**
     * Writes down how a delivery ended.
     *
     * @param upTo everything before is finished now; 0 when that is not so
     */
    static void end(Session session, long group, Group.Ended ended, long upTo) throws SQLException {
        long position = ended.delivered().position();
        if (ended.cause() != null && !ended.dead()) {
            session.update(
                    "update delivery set retry_at = ?, cause = ? where consumer_group = ? and position = ?",
                    ended.retryAt(),
                    ended.cause(),
                    group,
                    position);
            return;
        }
        if (ended.cause() != null) {
            session.update("""
                    insert into dead_letter (consumer_group, position, attempts, cause)
                    values (?, ?, ?, ?)
                    on conflict do update set attempts = excluded.attempts, cause = excluded.cause""", group, position, ended.delivered().attempts(), ended.cause());
        }
        if (upTo > 0) {
            session.update("update consumer_group set next = max(next, ?) where number = ?", upTo, group);
            session.update(
                    "delete from delivery where consumer_group = ? and position < ? and (finished = 1 or position = ?)",
                    group,
                    upTo,
                    position);
        } else {
            session.update(
                    "update delivery set finished = 1 where consumer_group = ? and position = ?", group, position);
            session.update("""
                    delete from delivery where consumer_group = ?1 and position = ?2
                    and position < (select next from consumer_group where number = ?1)""", group, position);
        }
    }
}
