package org.dealersdk.plugin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the file keeps of a consumer group.
 *
 * @param number its number in the file
 * @param request stores and names it wants, as of the member that joined
 * @param next everything before this position is finished, except messages given again
 * @param since the group begins with the first message that happened then, microseconds; null once it has begun
 */
record GroupRecord(
        long number,
        SubscriptionRequest request,
        long next,
        @Nullable Long since) {

    private static final String FIND = "select number, stores, names, next, since from consumer_group where name = ?";

    /**
     * The group of a request, created if it is new.
     *
     * @param last the last position given out
     * @throws org.dealersdk.domain.problem.DealerException MSG-004 it exists with other stores or names, MSG-008 bad start
     */
    static GroupRecord join(Session session, SubscriptionRequest request, long last) throws SQLException {
        String stores = Texts.join(request.stores().stream().map(StoreId::value).collect(Collectors.toList()));
        String names = Texts.join(request.names());
        GroupRecord known = session.one(FIND, row -> read(row, request, stores, names), request.group());
        if (known != null) {
            return known;
        }
        Start start = request.start();
        Long since = start instanceof Start.At at ? MessageRows.micros(at.time()) : null;
        session.update(
                "insert into consumer_group (name, stores, names, next, since) values (?, ?, ?, ?, ?)",
                request.group(),
                stores,
                names,
                next(start, last),
                since);
        GroupRecord created = session.one(FIND, row -> read(row, request, stores, names), request.group());
        if (created == null) {
            throw new IllegalStateException("the group just made is missing");
        }
        return created;
    }

    /** Takes dead letters of a group back; what is to be delivered again. */
    static List<Group.Waiting> revive(Session session, String group, String ids) throws SQLException {
        List<Group.Waiting> again = session.list("""
                select m.position, m.store, m.subject_type, m.subject_id, 0, 0, d.consumer_group
                from consumer_group g join dead_letter d on d.consumer_group = g.number join message m on m.position = d.position
                where g.name = ? and m.id in (select value from json_each(?)) order by m.position""", Group.Waiting::read, group, ids);
        for (Group.Waiting waiting : again) {
            session.update("""
                    insert into delivery (consumer_group, position, attempts, finished)
                    select number, ?, 0, 0 from consumer_group where name = ?
                    on conflict do update set attempts = 0, finished = 0, retry_at = null, cause = null""", waiting.position(), group);
            session.update(
                    "delete from dead_letter where position = ? and consumer_group = (select number from consumer_group where name = ?)",
                    waiting.position(),
                    group);
        }
        return again;
    }

    private static GroupRecord read(ResultSet row, SubscriptionRequest request, String stores, String names)
            throws SQLException {
        if (!row.getString(2).equals(stores) || !row.getString(3).equals(names)) {
            throw MessagingProblem.GROUP_DIFFERS.failure();
        }
        Long since = row.getObject(5) == null ? null : (Long) row.getLong(5);
        return new GroupRecord(row.getLong(1), request, row.getLong(4), since);
    }

    private static long next(Start start, long last) {
        if (start instanceof Start.Latest) {
            return last + 1;
        }
        if (start instanceof Start.From from) {
            return position(from.position(), last);
        }
        return 1;
    }

    private static long position(String text, long last) {
        try {
            long position = Long.parseLong(text);
            if (position >= 1 && position <= last && text.equals(String.valueOf(position))) {
                return position;
            }
        } catch (NumberFormatException notOurs) {
            // Refused below like every other text that is no position.
        }
        throw MessagingProblem.BAD_POSITION.failure();
    }

    /** True when the group wants a message of this store and name that happened then. */
    boolean wants(String store, String name) {
        boolean ofStore =
                request.stores().stream().anyMatch(wanted -> wanted.value().equals(store));
        return ofStore && (request.names().isEmpty() || request.names().contains(name));
    }
}
