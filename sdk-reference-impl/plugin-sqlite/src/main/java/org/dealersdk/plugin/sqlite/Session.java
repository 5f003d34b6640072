package org.dealersdk.plugin.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection to the file, with its statements prepared once. Stays in autocommit mode; transactions are begun and ended by
 * statements, since the driver's own transaction mode begins the next one at once and so blocks all others. Not thread-safe.
 */
final class Session implements AutoCloseable {

    private static final int MOST_STATEMENTS = 200;
    private static final int BUSY_MILLIS = 10_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    /** Turns the current row into a value. */
    @FunctionalInterface
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Connects and creates the file if it is absent; changes nothing in it otherwise. */
    static Session open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSharedCache(false);
        Session session = new Session(config.createConnection(
                "jdbc:sqlite:" + file.toUri().toASCIIString().replace("?", "%3F")));
        return session;
    }

    /** A connection that reads snapshots and cannot write. */
    static Session reader(Path file) throws SQLException {
        Session session = open(file);
        session.pragma("query_only=on");
        session.pragma("cache_size=-8000");
        session.pragma("temp_store=memory");
        return session;
    }

    /** Turns this into the connection that writes: synced commits, nothing readable of what was deleted. */
    void becomeWriter() throws SQLException {
        pragma("synchronous=full");
        pragma("secure_delete=on");
        pragma("cache_size=-32000");
        pragma("temp_store=memory");
        pragma("foreign_keys=off");
    }

    void restoreBusyTimeout() throws SQLException {
        pragma("busy_timeout=" + BUSY_MILLIS);
    }

    /** Sets or asks a pragma; the answer's first column as text, or null without an answer. */
    @Nullable
    String pragma(String pragma) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("pragma " + pragma)) {
            if (!statement.execute()) {
                return null;
            }
            try (ResultSet answer = statement.getResultSet()) {
                return answer.next() ? answer.getString(1) : null;
            }
        }
    }

    /** Runs a statement that is needed once, such as one that defines a table. */
    void define(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Runs a statement without values or answer. */
    void run(String sql) throws SQLException {
        try {
            prepared(sql).execute();
        } catch (SQLException failure) {
            throw forget(sql, failure);
        }
    }

    /** Changes rows; how many. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try {
            PreparedStatement statement = prepared(sql);
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw forget(sql, failure);
        }
    }

    /** The rows of an answer up to the first that is told to stop at. */
    void walk(String sql, Row<Boolean> goOn, @Nullable Object... values) throws SQLException {
        try (ResultSet answer = query(sql, values)) {
            boolean more = true;
            while (more && answer.next()) {
                more = goOn.read(answer);
            }
        } catch (SQLException failure) {
            throw forget(sql, failure);
        }
    }

    /** All rows of an answer. */
    <R> List<R> list(String sql, Row<R> row, @Nullable Object... values) throws SQLException {
        List<R> rows = new ArrayList<>();
        try (ResultSet answer = query(sql, values)) {
            while (answer.next()) {
                rows.add(row.read(answer));
            }
        } catch (SQLException failure) {
            throw forget(sql, failure);
        }
        return rows;
    }

    /** The first row of an answer, or null without one. */
    <R extends @Nullable Object> @Nullable R one(String sql, Row<R> row, @Nullable Object... values)
            throws SQLException {
        try (ResultSet answer = query(sql, values)) {
            return answer.next() ? row.read(answer) : null;
        } catch (SQLException failure) {
            throw forget(sql, failure);
        }
    }

    private ResultSet query(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement.executeQuery();
    }

    /** A statement that has failed cannot be run again: the driver has closed it. */
    private SQLException forget(String sql, SQLException failure) {
        PreparedStatement unusable = statements.remove(sql);
        if (unusable != null) {
            try {
                unusable.close();
            } catch (SQLException secondary) {
                failure.addSuppressed(secondary);
            }
        }
        return failure;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (statements.size() >= MOST_STATEMENTS) {
            String oldest = statements.keySet().iterator().next();
            PreparedStatement unused = statements.remove(oldest);
            if (unused != null) {
                unused.close();
            }
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
