package org.dealersdk.plugin.sqlite;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Messaging in an open file. A publication is one unit of work, so it shares its sync with others. Each subscription has one thread; a
 * group that wants more work done at once subscribes more members.
 */
final class SqliteMessaging implements Messaging {

    private static final int READERS = 4;

    private final SqliteFile file;
    private final Readers readers;
    private final Clock clock;
    private final Retention retention;
    private final Map<String, Group> groups = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private volatile boolean closed;

    private SqliteMessaging(SqliteFile file, PluginContext context) {
        this.file = file;
        this.readers = new Readers(file.path(), READERS);
        this.clock = context.clock();
        this.retention = new Retention(
                context.configuration().number(Settings.KEEP_DAYS.key()),
                context.configuration().number(Settings.KEEP_UNHANDLED_DAYS.key()));
    }

    static Messaging open(PluginContext context) {
        Path path = Path.of(context.configuration().text(Settings.PATH.key()));
        try {
            return new SqliteMessaging(SqliteFile.open(path, SqliteFile.Use.MESSAGING), context);
        } catch (DealerException refused) {
            Problem problem = refused.problems().get(0);
            List<Object> reasons = problem.arguments();
            Object reason = reasons.isEmpty() ? refused.code().id() : reasons.get(0);
            throw new DealerException(MessagingProblem.CANNOT_OPEN.at(problem.where(), reason), refused);
        }
    }

    @Override
    public void publish(List<Message> messages) {
        checkOpen();
        messages.forEach(SqliteMessaging::check);
        if (messages.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        mapped(() -> file.writer().run(turn -> {
            for (Message message : messages) {
                long position = file.sequence().next(turn);
                turn.write(session -> MessageRows.addToLog(session, position, message, now));
            }
            return true;
        }));
        synchronized (groups) {
            groups.values().forEach(Group::wake);
        }
        if (retention.isDue(now)) {
            mapped(() -> file.writer().run(turn -> turn.write(session -> retention.clean(session, now))));
        }
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        synchronized (groups) {
            checkOpen();
            GroupRecord kept = mapped(() -> file.writer().run(turn -> {
                long last = file.sequence().last();
                return turn.write(session -> GroupRecord.join(session, request, last));
            }));
            Group group = groups.get(request.group());
            if (group == null) {
                group = mapped(() -> load(kept));
                groups.put(request.group(), group);
            }
            Member member = new Member(group, request, handler);
            members.removeIf(Member::hasLeft);
            members.add(member);
            member.start();
            return member;
        }
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        checkOpen();
        return mapped(() -> ask(session -> session.list(
                """
                select d.attempts, d.cause, m.id, m.store, m.subject_type, m.subject_id, m.name, m.at, m.headers, m.body
                from consumer_group g join dead_letter d on d.consumer_group = g.number join message m on m.position = d.position
                where g.name = ? order by d.position limit ?""",
                row -> new DeadLetter(MessageRows.read(row, 3), row.getInt(1), row.getString(2)),
                group,
                Math.max(0, limit))));
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {
        synchronized (groups) {
            checkOpen();
            String ids = Texts.jsonArray(messageIds.stream()
                    .filter(id -> Texts.halfCharacter(id) < 0)
                    .toList());
            List<Group.Waiting> again = mapped(() ->
                    file.writer().run(turn -> turn.write(session -> GroupRecord.revive(session, group, ids))));
            Group atWork = groups.get(group);
            if (atWork != null) {
                atWork.addAgain(again);
            }
        }
    }

    @Override
    public void close() {
        List<Member> leaving;
        synchronized (groups) {
            closed = true;
            leaving = List.copyOf(members);
        }
        leaving.forEach(Member::close);
        readers.close();
        file.release(SqliteFile.Use.MESSAGING);
    }

    private Group load(GroupRecord kept) {
        return new Group(kept, file.writer(), clock, this::ask);
    }

    private <R extends @Nullable Object> R ask(Writer.Statements<R> question) {
        Session session = readers.lend();
        boolean whole = false;
        try {
            R answer = question.run(session);
            whole = true;
            return answer;
        } catch (SQLException failure) {
            throw Failures.of(failure);
        } finally {
            if (whole) {
                readers.giveBack(session);
            } else {
                readers.discard(session);
            }
        }
    }

    private void checkOpen() {
        if (closed) {
            throw MessagingProblem.CLOSED.failure();
        }
    }

    private static void check(Message message) {
        String body = message.body();
        if (body.length() > Limits.MAX_DOCUMENT / 3) {
            int bytes = body.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Limits.MAX_DOCUMENT) {
                throw MessagingProblem.TOO_LARGE.failure(bytes, Limits.MAX_DOCUMENT);
            }
        }
        Limits.check(message);
    }

    /** Runs with the file's failures turned into messaging's. */
    private static <R> R mapped(Supplier<R> call) {
        try {
            return call.get();
        } catch (DealerException failure) {
            if (failure.code() == StorageProblem.CLOSED) {
                throw MessagingProblem.CLOSED.failure();
            }
            if (failure.code() instanceof StorageProblem
                    && !failure.category().equals(org.dealersdk.domain.problem.Category.CALLER)) {
                throw new DealerException(MessagingProblem.UNAVAILABLE.at(""), failure);
            }
            throw failure;
        }
    }
}
