package org.dealersdk.testkit.holdout3;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection and the statements prepared on it. For one thread at a time. */
final class Session {

    /** H2's own level: all of a transaction sees the state of its first statement. */
    static final int SNAPSHOT = 6;

    private static final int LONGEST_KEPT = 2000;

    final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private int level;

    Session(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(SNAPSHOT);
        level = SNAPSHOT;
    }

    /** What a row is to the caller. */
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    void isolate(int wanted) throws SQLException {
        if (level != wanted) {
            connection.setTransactionIsolation(wanted);
            level = wanted;
        }
    }

    int update(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statement(sql);
        try {
            bind(statement, List.of(), arguments);
            return statement.executeUpdate();
        } finally {
            release(sql, statement);
        }
    }

    <R> List<R> list(String sql, List<Object> arguments, Row<R> reader) throws SQLException {
        PreparedStatement statement = statement(sql);
        try {
            bind(statement, arguments);
            List<R> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } finally {
            release(sql, statement);
        }
    }

    long number(String sql, Object... arguments) throws SQLException {
        return list(sql, List.of(arguments), row -> row.getLong(1)).get(0);
    }

    void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement made = connection.prepareStatement(sql);
        if (sql.length() <= LONGEST_KEPT) {
            prepared.put(sql, made);
        }
        return made;
    }

    private void release(String sql, PreparedStatement statement) throws SQLException {
        if (sql.length() > LONGEST_KEPT) {
            statement.close();
        }
    }

    private static void bind(PreparedStatement statement, List<Object> first, @Nullable Object... then)
            throws SQLException {
        int place = 1;
        for (Object argument : first) {
            statement.setObject(place++, argument);
        }
        for (Object argument : then) {
            statement.setObject(place++, argument);
        }
    }

    /** Nanoseconds since 1970, however far away. */
    static BigDecimal nanos(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond())
                .multiply(BigDecimal.valueOf(1_000_000_000))
                .add(BigDecimal.valueOf(time.getNano()));
    }

    /** UTF-8, where half a character keeps its own three bytes, so that the order is that of the code points. */
    static byte[] bytes(String text) {
        byte[] out = new byte[text.length() * 3];
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point < 0x80) {
                out[end++] = (byte) point;
            } else if (point < 0x800) {
                out[end++] = (byte) (0xC0 | point >> 6);
                out[end++] = (byte) (0x80 | point & 0x3F);
            } else if (point < 0x10000) {
                out[end++] = (byte) (0xE0 | point >> 12);
                out[end++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[end++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[end++] = (byte) (0xF0 | point >> 18);
                out[end++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[end++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[end++] = (byte) (0x80 | point & 0x3F);
            }
        }
        return java.util.Arrays.copyOf(out, end);
    }
}
