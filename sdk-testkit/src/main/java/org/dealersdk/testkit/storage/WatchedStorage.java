package org.dealersdk.testkit.storage;

import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** Passes every call on, writes the trial's diary, and demands what holds for every call: that it answers and runs its work. */
final class WatchedStorage implements Storage {

    private final Storage storage;
    private final Trial trial;

    WatchedStorage(Storage storage, Trial trial) {
        this.storage = storage;
        this.trial = trial;
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        Observed<UnitOfWork, R> observed = new Observed<>(work);
        return ended(
                "commit",
                observed,
                () -> storage.transact(
                        store, unit -> observed.apply(new WatchedUnit(trial.answered("transact", unit)))));
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        Observed<Reader, R> observed = new Observed<>(work);
        return ended(
                "read",
                observed,
                () -> storage.read(store, reader -> observed.apply(new WatchedReader(trial.answered("read", reader)))));
    }

    @Override
    public Outbox outbox() {
        return new WatchedOutbox(trial.answered("outbox()", storage.outbox()), trial);
    }

    @Override
    public void close() {
        trial.did("close");
        storage.close();
    }

    private <R> R ended(String step, Observed<?, R> observed, java.util.function.Supplier<R> call) {
        R result;
        try {
            result = call.get();
        } catch (Throwable failure) {
            trial.did(step + " failed with " + name(failure));
            throw failure;
        }
        trial.did(step);
        observed.check(result);
        return result;
    }

    private static String name(Throwable failure) {
        return failure instanceof DealerException coded
                ? coded.code().id()
                : failure.getClass().getSimpleName();
    }

    /** Sees to it that the work runs and that its end comes out. */
    private static final class Observed<U, R> {

        private final Function<? super U, R> work;
        private int runs;
        private @Nullable R result;
        private @Nullable Throwable thrown;

        Observed(Function<? super U, R> work) {
            this.work = work;
        }

        R apply(U unit) {
            runs++;
            try {
                R given = work.apply(unit);
                result = given;
                return given;
            } catch (Throwable failure) {
                thrown = failure;
                throw failure;
            }
        }

        void check(@Nullable R given) {
            Throwable failure = thrown;
            if (failure instanceof Violation violation) {
                throw violation;
            }
            if (failure != null) {
                throw new Violation("what the work threw to come out", "the call returned normally");
            }
            if (runs == 0) {
                throw new Violation("the work to be run", "the call returned without running it");
            }
            if (given != result) {
                throw new Violation("the result of the work as it is", "another object");
            }
        }
    }

    private class WatchedReader implements Reader {

        private final Reader reader;

        WatchedReader(Reader reader) {
            this.reader = reader;
        }

        @Override
        public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
            Optional<Stored<A>> found = trial.answered("find", reader.find(type, id));
            trial.did("find " + type + " " + brief(id) + (found.isPresent() ? ": found" : ": absent"));
            found.ifPresent(this::check);
            return found;
        }

        @Override
        public <A> Page<A> search(Query<A> query) {
            Page<A> page = trial.answered("search", reader.search(query));
            trial.did("search " + query.type() + ": " + page.items().size());
            page.items().forEach(this::check);
            return page;
        }

        @Override
        public long count(Query<?> query) {
            long count = reader.count(query);
            trial.did("count " + query.type() + ": " + count);
            return count;
        }

        <A> Stored<A> check(Stored<A> stored) {
            trial.answered("a stored aggregate", stored.aggregate());
            trial.answered("a stored version", stored.version());
            return stored;
        }

        final String brief(String id) {
            return id.length() <= 24 ? id : id.substring(0, 24) + "...";
        }
    }

    private final class WatchedUnit extends WatchedReader implements UnitOfWork {

        private final UnitOfWork unit;

        WatchedUnit(UnitOfWork unit) {
            super(unit);
            this.unit = unit;
        }

        @Override
        public <A> Version insert(AggregateType<A> type, A aggregate) {
            trial.did("insert " + type + " " + brief(type.id(aggregate)));
            return trial.answered("insert", unit.insert(type, aggregate));
        }

        @Override
        public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
            trial.did("update " + type + " " + brief(type.id(aggregate)) + " from v" + expected.number());
            return trial.answered("update", unit.update(type, aggregate, expected));
        }

        @Override
        public void erase(AggregateType<?> type, String id, Version expected) {
            trial.did("erase " + type + " " + brief(id) + " at v" + expected.number());
            unit.erase(type, id, expected);
        }

        @Override
        public void append(Message event) {
            trial.did("append " + event.id());
            unit.append(event);
        }
    }
}
