package org.dealersdk.testkit.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements. Not thread-safe. */
final class Link implements AutoCloseable {

    private final Connection connection;
    private final UnaryOperator<String> rewriting;
    private final Habits habits;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Reads one row. */
    interface Mapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    Link(String url, String isolation, Habits habits) throws SQLException {
        connection = DriverManager.getConnection(url, "sa", "");
        this.habits = habits;
        rewriting = habits.sql;
        try {
            connection.setAutoCommit(!habits.inTransaction);
            run("set session characteristics as transaction isolation level " + isolation);
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(rewriting.apply(sql));
        }
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    <R> List<R> list(String sql, Mapper<R> mapper, @Nullable Object... values) throws SQLException {
        List<R> rows = new ArrayList<>();
        try (ResultSet found = bound(sql, values).executeQuery()) {
            while (found.next()) {
                rows.add(mapper.map(found));
            }
        }
        return rows;
    }

    long number(String sql, @Nullable Object... values) throws SQLException {
        return list(sql, row -> row.getLong(1), values).get(0);
    }

    void commit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            // It is given up either way.
            return;
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(rewriting.apply(sql));
            prepared.put(sql, statement);
        }
        habits.statements.incrementAndGet();
        int wanted = statement.getParameterMetaData().getParameterCount();
        for (int i = 0; i < wanted; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
