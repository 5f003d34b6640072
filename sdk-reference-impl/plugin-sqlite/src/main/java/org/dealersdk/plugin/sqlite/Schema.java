package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;

/** The tables every file has, and how an older file becomes a newer one. Tables of aggregate types are the {@link Catalog}'s. */
final class Schema {

    /** Marks a file as ours: "DLRS". */
    static final int APPLICATION_ID = 0x444C5253;

    /** What leads from each version to the next; a file's {@code user_version} is how many of them it has seen. Only ever added to. */
    private static final List<List<String>> STEPS = List.of(List.of(
            "create table sequence (reserved integer not null)",
            "insert into sequence values (0)",
            "create table aggregate_type (name text primary key) without rowid",
            """
            create table attribute (
              type text not null, name text not null, ordinal integer not null, kind text not null,
              holds_unique integer not null, holds_many integer not null, primary key (type, name)) without rowid""",
            """
            create table outbox (
              position integer primary key, store text not null, subject_type text not null, subject_id text not null,
              id text not null, name text not null, at integer not null, headers text not null,
              attempts integer not null default 0, retry_at integer, parked text, body text not null)""",
            "create index outbox_parked on outbox (position) where parked is not null",
            """
            create table message (
              position integer primary key, id text not null unique, store text not null, subject_type text not null,
              subject_id text not null, name text not null, at integer not null, published_at integer not null,
              headers text not null, body text not null)""",
            """
            create table consumer_group (
              number integer primary key, name text not null unique, stores text not null, names text not null,
              next integer not null, since integer)""",
            """
            create table delivery (
              consumer_group integer not null, position integer not null, attempts integer not null, finished integer not null,
              cause text, retry_at integer, primary key (consumer_group, position)) without rowid""",
            """
            create table dead_letter (
              consumer_group integer not null, position integer not null, attempts integer not null, cause text not null,
              primary key (consumer_group, position)) without rowid"""));

    private Schema() {}

    /**
     * Checks that the file is new or ours, and brings it up to date. Nothing is changed in a file that is refused.
     *
     * @throws DealerException STO-044 somebody else's database, or one of a newer version
     */
    static void prepare(Session session) throws SQLException {
        int application = number(session, "application_id");
        int version = number(session, "user_version");
        Long tables = session.one("select count(*) from sqlite_schema", row -> row.getLong(1));
        boolean empty = tables != null && tables == 0;
        if (application != APPLICATION_ID && !(empty && application == 0 && version == 0)) {
            throw StorageProblem.CORRUPT.failure(Reasons.NOT_OURS);
        }
        if (version < 0 || version > STEPS.size()) {
            throw StorageProblem.CORRUPT.failure(Reasons.newer(version, STEPS.size()));
        }
        if (!"wal".equals(session.pragma("journal_mode=wal"))) {
            throw StorageProblem.CANNOT_OPEN.failure(Reasons.NO_WRITE_AHEAD_LOG);
        }
        session.becomeWriter();
        if (version < STEPS.size()) {
            upgrade(session, version);
        }
    }

    private static void upgrade(Session session, int version) throws SQLException {
        session.run("begin immediate");
        for (List<String> step : STEPS.subList(version, STEPS.size())) {
            for (String statement : step) {
                session.define(statement);
            }
        }
        session.pragma("application_id=" + APPLICATION_ID);
        session.pragma("user_version=" + STEPS.size());
        session.run("commit");
    }

    private static int number(Session session, String pragma) throws SQLException {
        String value = session.pragma(pragma);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
