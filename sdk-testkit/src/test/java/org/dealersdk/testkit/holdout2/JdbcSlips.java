package org.dealersdk.testkit.holdout2;

import java.util.function.UnaryOperator;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.testkit.h2.HoldOutH2Plugin;

/** Slips in statements and settings of a database. */
final class JdbcSlips {

    private JdbcSlips() {}

    static DealerPlugin plugin(Slip slip) {
        return new HoldOutH2Plugin(statements(slip), slip == Slip.SQL_REPEATABLE ? "REPEATABLE READ" : "SNAPSHOT");
    }

    private static UnaryOperator<String> statements(Slip slip) {
        return switch (slip) {
            case SQL_MERGE ->
                sql -> sql.replace(
                        "insert into aggregate (store, type, id, id_key, version, document)",
                        "merge into aggregate (store, type, id, id_key, version, document) key (store, type, id)");
            case SQL_KEY_CASE ->
                sql -> sql.startsWith("create table if not exists unique_key")
                        ? sql.replace("text varchar(2048)", "text varchar_ignorecase(2048)")
                        : sql;
            case SQL_KEY_TYPE ->
                sql -> sql.replace(
                        "primary key (store, type, attribute, text)", "primary key (store, attribute, text)");
            case SQL_LOWER -> sql -> sql.replace("v.text like ?", "lower(v.text) like lower(?)");
            case SQL_PENDING ->
                sql -> sql.equals("select count(*) from outbox where parked is null")
                        ? "select count(*) from outbox"
                        : sql;
            case SQL_OLD_VALUES ->
                sql -> sql.replace(
                        "delete from attribute_value where store = ? and type = ? and id = ?",
                        "delete from attribute_value where store = ? and type = ? and id = ? and text is not null");
            case SQL_SHORT_TEXT -> sql -> sql.replace("text varchar(2048)", "text varchar(512)");
            case SQL_SHORT_KEY -> sql -> sql.replace("id_key varbinary(512)", "id_key varbinary(128)");
            case SQL_CUT_SORT ->
                sql -> sql.startsWith("insert into attribute_value")
                        ? sql.replace("?, ?, ?, ?, ?, ?, ?)", "?, ?, ?, ?, ?, ?, cast(? as varbinary(64)))")
                        : sql;
            case SQL_PREFIX_AT -> sql -> sql.replace("like ? escape '!'", "like replace(?, '!!', '!') escape '!'");
            default -> UnaryOperator.identity();
        };
    }
}
