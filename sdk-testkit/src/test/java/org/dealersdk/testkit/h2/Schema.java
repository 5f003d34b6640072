package org.dealersdk.testkit.h2;

import java.sql.SQLException;
import java.util.List;

/** The tables: aggregates, the values they are found by, the keys nobody else may hold, and the outbox. */
final class Schema {

    private static final List<String> STATEMENTS = List.of(
            "create sequence if not exists version start with 1 cache 100",
            "create sequence if not exists position start with 1 cache 100",
            "create table if not exists gate (name varchar(20) primary key)",
            "merge into gate key (name) values ('commit'), ('claim')",
            "create table if not exists aggregate (store varchar(128), type varchar(200), id varchar(128), id_key varbinary(512), "
                    + "version bigint not null, document varchar(1048576) not null, primary key (store, type, id))",
            "create index if not exists aggregate_order on aggregate (store, type, id_key)",
            "create table if not exists attribute_value (store varchar(128), type varchar(200), attribute varchar(200), "
                    + "id varchar(128), id_key varbinary(512), text varchar(2048), sort varbinary(2048) not null)",
            "create index if not exists attribute_value_owner on attribute_value (store, type, id)",
            "create index if not exists attribute_value_order on attribute_value (store, type, attribute, sort, id_key)",
            "create index if not exists attribute_value_text on attribute_value (store, type, attribute, text)",
            "create table if not exists unique_key (store varchar(128), type varchar(200), attribute varchar(200), "
                    + "text varchar(2048), id varchar(128) not null, primary key (store, type, attribute, text))",
            "create index if not exists unique_key_owner on unique_key (store, type, id)",
            "create table if not exists outbox (position bigint primary key, id varchar, store varchar, subject_type varchar, "
                    + "subject_id varchar, name varchar, at bigint, headers varchar, body varchar, attempts int not null, "
                    + "free_at bigint, parked varchar)");

    private Schema() {}

    static void create(Link link) throws SQLException {
        for (String statement : STATEMENTS) {
            link.run(statement);
        }
        link.commit();
    }
}
