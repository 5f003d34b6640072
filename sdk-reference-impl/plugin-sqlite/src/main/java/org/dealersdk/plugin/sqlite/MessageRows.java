package org.dealersdk.plugin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;

/** Messages as rows of the outbox and of the log of messages. */
final class MessageRows {

    /** Columns of a message in the order {@link #read} expects them. */
    static final String COLUMNS = "id, store, subject_type, subject_id, name, at, headers, body";

    private static final String ADD_TO_OUTBOX =
            "insert into outbox (position, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_TO_LOG = "insert into message (position, " + COLUMNS
            + ", published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";

    private MessageRows() {}

    static int addToOutbox(Session session, long position, Message message) throws SQLException {
        return session.update(
                ADD_TO_OUTBOX,
                position,
                message.id(),
                message.store().value(),
                message.subjectType(),
                message.subjectId(),
                message.name(),
                micros(message.at()),
                Texts.join(message.headers()),
                message.body());
    }

    /** Adds a message unless it is there already, since a relay that died may publish it again. */
    static int addToLog(Session session, long position, Message message, Instant now) throws SQLException {
        return session.update(
                ADD_TO_LOG,
                position,
                message.id(),
                message.store().value(),
                message.subjectType(),
                message.subjectId(),
                message.name(),
                micros(message.at()),
                Texts.join(message.headers()),
                message.body(),
                micros(now));
    }

    /** The message whose columns begin at the given number. */
    static Message read(ResultSet row, int from) throws SQLException {
        return new Message(
                row.getString(from),
                new StoreId(row.getString(from + 1)),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getString(from + 4),
                instant(row.getLong(from + 5)),
                Texts.split(row.getString(from + 6)),
                row.getString(from + 7));
    }

    /** Microseconds since 1970; an instant too far away for them becomes the farthest. */
    static long micros(Instant instant) {
        return (Long) Column.compared(instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
