package org.dealersdk.testkit.holdout2;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** A unit of work on a card index. */
final class Drawer implements UnitOfWork {

    private static final Pattern ZEROS = Pattern.compile("(\"-?\\d+\\.\\d*?|[:,\\[]-?\\d+\\.\\d*?)0+(?=[\",\\]}])");
    private static final int TEXT = 65_535;

    private final Cards opening;
    private final Slip slip;
    private final String store;
    private final Thread owner = Thread.currentThread();
    private final Map<String, TreeMap<String, Item>> begin;
    private final LinkedHashMap<CardIndex.Place, @Nullable Item> writes = new LinkedHashMap<>();
    private final Set<CardIndex.Place> erased = new HashSet<>();
    private final List<Message> events = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private @Nullable RuntimeException failed;
    private volatile boolean ended;

    Drawer(Cards opening, String store) {
        this.opening = opening;
        this.slip = opening.slip;
        this.store = store;
        this.begin = opening.index.drawers();
    }

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        check();
        Item item = current(place(type, id));
        return item == null ? Optional.empty() : Optional.of(stored(type, item));
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        check();
        query.check();
        Search.Cut cut = new Search(slip, store, query).cut(items(query.type(), store));
        return new Page<>(
                cut.items().stream().map(item -> stored(query.type(), item)).toList(), cut.next());
    }

    @Override
    public long count(Query<?> query) {
        check();
        if (slip != Slip.CHECKS_ONLY_SEARCH) {
            query.check();
        }
        Supplier<Long> counting = () -> {
            String scope = slip == Slip.COUNT_STORES ? null : store;
            Search search = new Search(slip, store, query);
            long found = search.matching(items(query.type(), scope)).size();
            return slip == Slip.COUNT_LIMIT ? Math.min(found, query.limit()) : found;
        };
        if (slip == Slip.COUNT_CACHE && writes.isEmpty()) {
            return opening.counts.computeIfAbsent(
                    List.of(store, query.type().name(), query.conditions()), any -> counting.get());
        }
        return counting.get();
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return write(true, () -> {
            String document = document(type, aggregate);
            CardIndex.Place place = place(type, type.id(aggregate));
            if (current(place) != null) {
                throw StorageProblem.ALREADY_EXISTS.failure(type.name());
            }
            long version = slip == Slip.ROW_COUNTER ? 1 : opening.nextVersion();
            writes.put(place, Item.of(store, type, aggregate, version, document, opening, slip));
            return new Version(version);
        });
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return write(true, () -> {
            String document = document(type, aggregate);
            CardIndex.Place place = place(type, type.id(aggregate));
            Item now = current(place);
            boolean again = slip == Slip.UPSERT_IN_UNIT && erased.contains(place);
            if (!again && (now == null || !isVersion(place, now, expected))) {
                throw StorageProblem.STALE_VERSION.failure(type.name());
            }
            if (slip == Slip.EQUAL_FAILS && now != null && now.document().equals(document)) {
                throw StorageProblem.STALE_VERSION.failure(type.name());
            }
            long version = slip == Slip.ROW_COUNTER ? expected.number() + 1 : opening.nextVersion();
            writes.put(place, Item.of(store, type, aggregate, version, document, opening, slip));
            return new Version(version);
        });
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        write(slip != Slip.ERASE_FORGIVEN, () -> {
            CardIndex.Place place = place(type, id);
            Item now = current(place);
            boolean fits = now != null
                    && (slip == Slip.ERASES_OLDER
                            ? expected.number() <= now.version()
                            : isVersion(place, now, expected));
            if (!fits) {
                throw StorageProblem.STALE_VERSION.failure(type.name());
            }
            writes.put(place, null);
            erased.add(place);
            return true;
        });
    }

    @Override
    public void append(Message event) {
        write(true, () -> {
            if (!event.store().value().equals(store)) {
                throw StorageProblem.WRONG_STORE.failure();
            }
            Limits.check(event);
            if (slip == Slip.APPEND_POSITIONS) {
                positions.add(opening.index.outbox.nextPosition());
            }
            return events.add(event);
        });
    }

    void commit() {
        if (failed != null) {
            throw new DealerException(StorageProblem.ROLLBACK_ONLY.at(""), failed);
        }
        if (!writes.isEmpty() || !events.isEmpty()) {
            opening.index.commit(begin, writes, events, positions, opening);
            opening.counts.clear();
        }
    }

    void end() {
        ended = true;
    }

    private boolean isVersion(CardIndex.Place place, Item now, Version expected) {
        Item was = CardIndex.get(begin, place);
        return now.version() == expected.number()
                || slip == Slip.OWN_VERSION && was != null && was.version() == expected.number();
    }

    private <A> String document(AggregateType<A> type, A aggregate) {
        String document = Limits.document(type, aggregate, opening.json);
        if (slip == Slip.TEXT_64K && document.length() > TEXT) {
            throw StorageProblem.TOO_LARGE.failure(type.name(), document.length(), TEXT);
        }
        if (slip == Slip.SCALE) {
            return ZEROS.matcher(document)
                    .replaceAll(found -> found.group(1) + (found.group(1).endsWith(".") ? "0" : ""));
        }
        return slip == Slip.DECOMPOSED ? Normalizer.normalize(document, Normalizer.Form.NFC) : document;
    }

    private CardIndex.Place place(AggregateType<?> type, String id) {
        if (slip == Slip.JOINED_IDS) {
            return new CardIndex.Place(type.name(), store + ":" + id);
        }
        String key = slip == Slip.NFKC_IDS ? Normalizer.normalize(id, Normalizer.Form.NFKC) : id;
        return new CardIndex.Place(store + "\n" + type.name(), key);
    }

    private @Nullable Item current(CardIndex.Place place) {
        return writes.containsKey(place) ? writes.get(place) : CardIndex.get(begin, place);
    }

    private Collection<Item> items(AggregateType<?> type, @Nullable String within) {
        Map<String, TreeMap<String, Item>> committed =
                slip == Slip.SEARCH_NOW ? opening.index.drawers() : slip == Slip.SEARCH_SOON ? opening.soon() : begin;
        Map<CardIndex.Place, @Nullable Item> items = new LinkedHashMap<>();
        committed.forEach((drawer, found) -> {
            boolean fits = within == null || slip == Slip.JOINED_IDS
                    ? drawer.endsWith(type.name())
                    : drawer.equals(within + "\n" + type.name());
            if (fits) {
                found.forEach((id, item) -> items.put(new CardIndex.Place(drawer, id), item));
            }
        });
        writes.forEach((place, item) -> {
            if (place.drawer().endsWith("\n" + type.name()) || place.drawer().equals(type.name())) {
                items.put(place, slip == Slip.OWN_SEARCH && erased.contains(place) ? null : item);
            }
        });
        items.values()
                .removeIf(
                        item -> item == null || within != null && !item.store().equals(within));
        return items.values();
    }

    private <A> Stored<A> stored(AggregateType<A> type, Item item) {
        return new Stored<>(opening.json.read(type, item.document()), new Version(item.version()));
    }

    private <R> R write(boolean remembers, Supplier<R> change) {
        check();
        if (failed != null) {
            throw StorageProblem.ROLLBACK_ONLY.failure();
        }
        try {
            return change.get();
        } catch (RuntimeException failure) {
            if (remembers) {
                failed = failure;
            }
            throw failure;
        }
    }

    private void check() {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        opening.checkOpen();
    }
}
