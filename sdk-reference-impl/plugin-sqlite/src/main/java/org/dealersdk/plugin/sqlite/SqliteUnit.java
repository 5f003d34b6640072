package org.dealersdk.plugin.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** A unit of work: one turn of the writer. */
final class SqliteUnit extends SqliteReader implements UnitOfWork {

    private final Writer.Turn turn;
    private final Catalog catalog;
    private final Sequence sequence;
    private final Set<Claim> contested = new LinkedHashSet<>();
    private @Nullable Throwable failedWrite;
    private boolean erased;

    /** A unique value that had two holders when it was written; one of them may still give it up. */
    private record Claim(TypeTable table, Column column, Object value) {}

    /** An aggregate's row as it is kept: the values of the single columns in their order. */
    private record Kept(long row, long version, List<@Nullable Object> values) {}

    SqliteUnit(StoreId store, DealerJson json, Writer.Turn turn, Catalog catalog, Sequence sequence) {
        super(store, json);
        this.turn = turn;
        this.catalog = catalog;
        this.sequence = sequence;
    }

    @Override
    <R extends @Nullable Object> R ask(Writer.Statements<R> question) {
        return turn.read(question);
    }

    @Override
    @Nullable
    TypeTable table(AggregateType<?> type) {
        return catalog.existing(turn, type);
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return write(() -> {
            String document = Limits.document(type, aggregate, json());
            TypeTable table = catalog.current(turn, type);
            List<List<Object>> single = values(table.single(), type, aggregate);
            long version = sequence.next(turn);
            @Nullable Object[] row = new @Nullable Object[5 + single.size()];
            row[0] = version;
            row[1] = store().value();
            row[2] = type.id(aggregate);
            row[3] = version;
            row[4] = document;
            for (int i = 0; i < single.size(); i++) {
                row[5 + i] = first(single.get(i));
            }
            if (turn.write(session -> session.update(table.insertStatement(), row)) == 0) {
                throw StorageProblem.ALREADY_EXISTS.failure(type.name());
            }
            for (int i = 0; i < single.size(); i++) {
                contest(table, table.single().get(i), single.get(i), version);
            }
            for (Column column : table.many()) {
                addValues(table, column, values(column, type, aggregate), version);
            }
            return new Version(version);
        });
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return write(() -> {
            String document = Limits.document(type, aggregate, json());
            TypeTable table = catalog.current(turn, type);
            Kept kept = kept(table, type.id(aggregate), expected);
            long version = sequence.next(turn);
            List<Column> changed = new ArrayList<>();
            List<@Nullable Object> row = new ArrayList<>(List.of(version, document));
            for (int i = 0; i < table.single().size(); i++) {
                Column column = table.single().get(i);
                Object value = first(values(column, type, aggregate));
                if (!Objects.equals(value, kept.values().get(i))) {
                    changed.add(column);
                    row.add(value);
                }
            }
            row.add(kept.row());
            StringBuilder sql = new StringBuilder("update " + table.sql() + " set version = ?, document = ?");
            changed.forEach(column -> sql.append(", ").append(column.sql()).append(" = ?"));
            String statement = sql.append(" where row = ?").toString();
            @Nullable Object[] values = row.toArray();
            turn.write(session -> session.update(statement, values));
            changed.forEach(column -> contest(table, column, values(column, type, aggregate), kept.row()));
            table.many().forEach(column -> replaceValues(table, column, values(column, type, aggregate), kept.row()));
            return new Version(version);
        });
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        write(() -> {
            TypeTable table = catalog.existing(turn, type);
            if (table == null || Texts.halfCharacter(id) >= 0) {
                throw StorageProblem.STALE_VERSION.failure(type.name());
            }
            long row = kept(table, id, expected).row();
            turn.write(session -> session.update("delete from " + table.sql() + " where row = ?", row));
            for (Column column : table.many()) {
                turn.write(session -> session.update("delete from " + table.sql(column) + " where row = ?", row));
            }
            erased = true;
            return true;
        });
    }

    @Override
    public void append(Message event) {
        write(() -> {
            if (!event.store().equals(store())) {
                throw StorageProblem.WRONG_STORE.failure();
            }
            Limits.check(event);
            long position = sequence.next(turn);
            return turn.write(session -> MessageRows.addToOutbox(session, position, event));
        });
    }

    /**
     * Checks what can be judged only at the end.
     *
     * @throws DealerException STO-034 a write had failed, STO-012 a unique value has two holders
     */
    void complete() {
        Throwable failure = failedWrite;
        if (failure != null) {
            throw new DealerException(StorageProblem.ROLLBACK_ONLY.at(""), failure);
        }
        for (Claim claim : contested) {
            if (hasAnotherHolder(claim, 0, 2)) {
                throw StorageProblem.DUPLICATE_KEY.failure(
                        claim.table().type(), claim.column().attribute());
            }
        }
    }

    /** True when something was erased, of which copies may still stand in the log. */
    boolean hasErased() {
        return erased;
    }

    private <R> R write(Supplier<R> change) {
        checkInUse();
        if (failedWrite != null) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        try {
            return change.get();
        } catch (RuntimeException failure) {
            failedWrite = failure;
            throw failure;
        }
    }

    private Kept kept(TypeTable table, String id, Version expected) {
        Kept kept = turn.<@Nullable Kept>read(session -> session.one(
                table.rowStatement(),
                row -> {
                    List<@Nullable Object> values =
                            new ArrayList<>(table.single().size());
                    for (int i = 0; i < table.single().size(); i++) {
                        values.add(table.single().get(i).read(row, 3 + i));
                    }
                    return new Kept(row.getLong(1), row.getLong(2), values);
                },
                store().value(),
                id));
        if (kept == null || kept.version() != expected.number()) {
            throw StorageProblem.STALE_VERSION.failure(table.type());
        }
        return kept;
    }

    private static <A> List<List<Object>> values(List<Column> columns, AggregateType<A> type, A aggregate) {
        List<List<Object>> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(values(column, type, aggregate)));
        return values;
    }

    private static <A> List<Object> values(Column column, AggregateType<A> type, A aggregate) {
        Attribute<A> attribute = type.attribute(column.attribute()).orElseThrow();
        return column.stored(attribute, aggregate);
    }

    private static @Nullable Object first(List<Object> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    private void addValues(TypeTable table, Column column, Iterable<Object> values, long row) {
        String statement = "insert into " + table.sql(column) + " (store, value, row) values (?, ?, ?)";
        for (Object value : values) {
            turn.write(session -> session.update(statement, store().value(), value, row));
            contest(table, column, List.of(value), row);
        }
    }

    private void replaceValues(TypeTable table, Column column, List<Object> values, long row) {
        String name = table.sql(column);
        Set<Object> before = new HashSet<>(turn.read(session -> session.list(
                "select value from " + name + " where row = ?",
                kept -> Objects.requireNonNull(column.read(kept, 1)),
                row)));
        for (Object value : before) {
            if (!values.contains(value)) {
                turn.write(session -> session.update(
                        "delete from " + name + " where store = ? and value = ? and row = ?",
                        store().value(),
                        value,
                        row));
            }
        }
        addValues(
                table,
                column,
                values.stream().filter(value -> !before.contains(value)).toList(),
                row);
    }

    private void contest(TypeTable table, Column column, List<Object> values, long row) {
        if (column.unique()) {
            for (Object value : values) {
                Claim claim = new Claim(table, column, value);
                if (hasAnotherHolder(claim, row, 1)) {
                    contested.add(claim);
                }
            }
        }
    }

    /** True when at least so many rows other than the given one hold the value. */
    private boolean hasAnotherHolder(Claim claim, long row, int atLeast) {
        Column column = claim.column();
        String from = column.many() ? claim.table().sql(column) : claim.table().sql();
        String value = column.many() ? "value" : column.sql();
        String statement =
                "select row from " + from + " where store = ? and " + value + " = ? and row <> ? limit " + atLeast;
        return turn.read(session -> session.list(statement, found -> true, store().value(), claim.value(), row))
                        .size()
                >= atLeast;
    }
}
