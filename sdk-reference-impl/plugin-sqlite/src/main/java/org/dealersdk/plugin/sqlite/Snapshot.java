package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** Reading committed state as of the first question. */
final class Snapshot extends SqliteReader {

    private static final long PATIENCE_SECONDS = 30;

    private final Session session;
    private final Writer writer;
    private final Catalog catalog;
    private final Readers readers;
    private boolean begun;
    private boolean failed;
    private long commits;

    Snapshot(StoreId store, DealerJson json, Readers readers, Writer writer, Catalog catalog) {
        super(store, json);
        this.readers = readers;
        this.writer = writer;
        this.catalog = catalog;
        this.session = readers.lend();
    }

    @Override
    <R extends @Nullable Object> R ask(Writer.Statements<R> question) {
        readers.checkOpen();
        try {
            begin();
            return question.run(session);
        } catch (SQLException failure) {
            failed = true;
            readers.checkOpen();
            throw Failures.of(failure);
        }
    }

    /**
     * The tables as of the last commit before the snapshot began, or later: tables only grow, except when a type is declared anew, and
     * then the snapshot is begun anew too.
     */
    @Override
    @Nullable
    TypeTable table(AggregateType<?> type) {
        TypeTable table = catalog.committed(type);
        if (table == null || table.keeps(type)) {
            return table;
        }
        remodel(type);
        return catalog.committed(type);
    }

    /** Ends the transaction and gives the connection back. */
    @Override
    void end() {
        super.end();
        try {
            if (begun) {
                session.run("commit");
            }
        } catch (SQLException failure) {
            failed = true;
        }
        if (failed) {
            readers.discard(session);
        } else {
            readers.giveBack(session);
        }
    }

    private void begin() throws SQLException {
        if (!begun) {
            commits = writer.commits();
            session.run("begin");
            begun = true;
        }
    }

    /** Brings a type's tables up to its declaration. Goes on only if nothing else changed meanwhile, so that it stays one snapshot. */
    private void remodel(AggregateType<?> type) {
        long[] before = new long[1];
        boolean done = writer.tryRun(
                turn -> {
                    before[0] = writer.commits();
                    return catalog.current(turn, type);
                },
                PATIENCE_SECONDS);
        boolean untouched = !begun || before[0] == commits;
        if (!done || !untouched) {
            throw StorageProblem.INPUT_OUTPUT.failure();
        }
        if (begun) {
            try {
                session.run("commit");
                begun = false;
            } catch (SQLException failure) {
                failed = true;
                throw new DealerException(StorageProblem.INPUT_OUTPUT.at(""), failure);
            }
        }
    }
}
