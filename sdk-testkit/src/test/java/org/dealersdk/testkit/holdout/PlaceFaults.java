package org.dealersdk.testkit.holdout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Faults of stores, openings, closing and failures. */
final class PlaceFaults {

    private PlaceFaults() {}

    static List<HoldOut> all() {
        return List.of(
                HoldOut.depot(
                        "STO.80",
                        true,
                        "a store's directory is found by a hash of its id: \"Aa\" and \"BB\" share one",
                        () -> new Depot() {
                            @Override
                            Shelf shelf(StoreId store, AggregateType<?> type) {
                                return new Shelf(
                                        new StoreId("h"
                                                + Integer.toHexString(
                                                        store.value().hashCode())),
                                        type.name());
                            }
                        }),
                HoldOut.depot("STO.80", true, "a store's directory is named in small letters", () -> new Depot() {
                    @Override
                    Shelf shelf(StoreId store, AggregateType<?> type) {
                        return new Shelf(new StoreId(store.value().toLowerCase(Locale.ROOT)), type.name());
                    }
                }),
                HoldOut.depot(
                        "STO.13",
                        true,
                        "a table's name is the type's without hyphens, as identifiers want it",
                        () -> new Depot() {
                            @Override
                            Shelf shelf(StoreId store, AggregateType<?> type) {
                                return new Shelf(store, type.name().replace("-", ""));
                            }
                        }),
                HoldOut.depot(
                        "STO.35", false, "one table holds the unique keys of all types of a store", () -> new Depot() {
                            @Override
                            void checkUnique(Shelf shelf, java.util.Collection<Item> items) {
                                List<Item> all = new ArrayList<>(items);
                                state.forEach((other, kept) -> {
                                    if (other.store().equals(shelf.store()) && !other.equals(shelf)) {
                                        all.addAll(kept.values());
                                    }
                                });
                                super.checkUnique(shelf, all);
                            }
                        }),
                HoldOut.depot(
                        "STO.93",
                        true,
                        "closing one opening drops what the others share until they write again",
                        () -> new Depot() {
                            private Map<Shelf, Map<String, Item>> away = Map.of();

                            @Override
                            synchronized void close() {
                                super.close();
                                if (openings > 0) {
                                    away = state;
                                    state = Map.of();
                                }
                            }

                            @Override
                            synchronized void commit(Work work) {
                                if (!away.isEmpty() && state.isEmpty()) {
                                    state = away;
                                    away = Map.of();
                                    throw StorageProblem.STALE_VERSION.failure("depot");
                                }
                                super.commit(work);
                            }

                            @Override
                            synchronized void open() {
                                if (!away.isEmpty() && state.isEmpty()) {
                                    state = away;
                                }
                                super.open();
                            }
                        }),
                HoldOut.depot(
                        "STO.90",
                        true,
                        "what was written last is flushed by the next write, not by closing",
                        () -> new Depot() {
                            private Map<Shelf, Map<String, Item>> flushed = Map.of();

                            @Override
                            synchronized void commit(Work work) {
                                Map<Shelf, Map<String, Item>> before = state;
                                super.commit(work);
                                flushed = work.writes.size() == 1 ? before : state;
                            }

                            @Override
                            void reopened() {
                                state = flushed;
                            }
                        }),
                HoldOut.storage(
                        "PLG.21",
                        true,
                        "an outbox taken before closing works on",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            Outbox crate() {
                                return depot.crate;
                            }
                        }),
                HoldOut.storage(
                        "PLG.21",
                        true,
                        "a unit that runs while the storage is closed commits",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            public <R> R transact(
                                    StoreId store, java.util.function.Function<? super UnitOfWork, R> work) {
                                return run(store, unit -> {
                                    R result = work.apply(unit);
                                    unit.commit();
                                    return result;
                                });
                            }
                        }),
                HoldOut.storage(
                        "PLG.31",
                        true,
                        "the cause of a refusal is a driver's exception with the row's values",
                        (depot, json) -> new DepotStorage(depot, json) {
                            @Override
                            public <R> R transact(
                                    StoreId store, java.util.function.Function<? super UnitOfWork, R> work) {
                                try {
                                    return super.transact(store, work);
                                } catch (DealerException failure) {
                                    if (failure.getCause() == null
                                            && failure.problems().get(0).code() == StorageProblem.DUPLICATE_KEY) {
                                        Set<String> documents = new HashSet<>();
                                        depot.state
                                                .values()
                                                .forEach(shelf ->
                                                        shelf.values().forEach(item -> documents.add(item.document())));
                                        failure.addSuppressed(
                                                new IllegalStateException("duplicate entry " + documents));
                                    }
                                    throw failure;
                                }
                            }
                        }),
                HoldOut.of("PLG.2", true, "the descriptor knows more once something was opened", plugin -> {
                    boolean[] opened = new boolean[1];
                    plugin.opening = (depot, json) -> {
                        opened[0] = true;
                        return new DepotStorage(depot, json);
                    };
                    plugin.descriptor =
                            all -> opened[0] ? all.without(Capability.SEVERAL_HOSTS, "found out when opening") : all;
                }),
                HoldOut.office(
                        "PLG.22",
                        true,
                        "the timer of attempts starts with the first failure and is not stopped",
                        (post, clock) -> new PostOffice(post, clock) {
                            private java.util.@Nullable Timer timer;

                            @Override
                            public synchronized Subscription subscribe(
                                    SubscriptionRequest request, MessageHandler handler) {
                                return super.subscribe(request, delivery -> {
                                    try {
                                        handler.handle(delivery);
                                    } catch (Throwable failure) {
                                        startTimer();
                                        throw failure;
                                    }
                                });
                            }

                            private synchronized void startTimer() {
                                if (timer == null) {
                                    timer = new java.util.Timer("attempts", true);
                                    Everywhere.TIMERS.add(timer);
                                }
                            }
                        }),
                HoldOut.depot(
                        "PLG.12", false, "unique keys are in a static map, which all places share", () -> new Depot() {
                            @Override
                            synchronized void commit(Work work) {
                                super.commit(work);
                                work.writes.forEach((place, item) -> item.ifPresent(kept -> kept.unique()
                                        .forEach(attribute -> kept.values(attribute)
                                                .forEach(value -> {
                                                    Depot holder = Everywhere.KEYS.putIfAbsent(
                                                            List.of(place.shelf(), attribute, value), this);
                                                    if (holder != null && holder != this) {
                                                        throw StorageProblem.DUPLICATE_KEY.failure(
                                                                place.shelf().type(), attribute);
                                                    }
                                                }))));
                            }

                            @Override
                            Work begin(StoreId store, DealerJson json) {
                                return super.begin(store, json);
                            }
                        }));
    }

    private static final class Everywhere {
        /** A timer nobody holds would end by itself. */
        static final List<java.util.Timer> TIMERS = new java.util.concurrent.CopyOnWriteArrayList<>();

        static final Map<List<Object>, Depot> KEYS = new java.util.concurrent.ConcurrentHashMap<>();
    }
}
