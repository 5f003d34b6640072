package org.dealersdk.testkit.holdout2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** What one place holds: drawers of items, never changed but replaced, so that a unit keeps what it began with. */
final class CardIndex {

    private static final int PERMITS = 32;

    final Slip slip;
    final Shelves outbox;
    final java.util.concurrent.Semaphore permits = new java.util.concurrent.Semaphore(PERMITS);
    private final Map<String, Map<Item.Key, String>> former = new HashMap<>();
    private final Map<Place, Item> unsaved = new HashMap<>();
    private volatile Map<String, TreeMap<String, Item>> drawers = Map.of();
    private long version;
    private int openings;

    record Place(String drawer, String id) {}

    CardIndex(Slip slip) {
        this.slip = slip;
        this.outbox = new Shelves(slip);
    }

    Map<String, TreeMap<String, Item>> drawers() {
        return drawers;
    }

    synchronized long nextVersion() {
        return ++version;
    }

    synchronized void opened() {
        openings++;
        if (slip == Slip.REOPEN_MAX && openings == 1) {
            version = drawers.values().stream()
                    .flatMap(drawer -> drawer.values().stream())
                    .mapToLong(Item::version)
                    .max()
                    .orElse(0);
        }
        if (openings == 1) {
            outbox.opened();
        }
    }

    synchronized void closed() {
        openings--;
        if (slip == Slip.ERASE_LOST && openings == 0) {
            Map<String, TreeMap<String, Item>> next = new HashMap<>(drawers);
            unsaved.forEach((place, item) -> {
                TreeMap<String, Item> drawer = new TreeMap<>(next.getOrDefault(place.drawer(), new TreeMap<>()));
                drawer.putIfAbsent(place.id(), item);
                next.put(place.drawer(), drawer);
            });
            unsaved.clear();
            drawers = next;
        }
    }

    synchronized boolean isShut() {
        return slip == Slip.CLOSE_COUNTS && openings <= 0;
    }

    synchronized void commit(
            Map<String, TreeMap<String, Item>> begin,
            LinkedHashMap<Place, @Nullable Item> writes,
            List<Message> events,
            List<Long> positions,
            Object opening) {
        int checked = 0;
        for (Map.Entry<Place, @Nullable Item> write : writes.entrySet()) {
            Item was = get(begin, write.getKey());
            Item now = get(drawers, write.getKey());
            boolean skipped = slip == Slip.FIRST_ONLY && checked > 0
                    || slip == Slip.ERASE_UNCHECKED && write.getValue() == null && now != null;
            checked++;
            if (!skipped && (was == null ? now != null : now == null || now.version() != was.version())) {
                throw (was == null ? StorageProblem.ALREADY_EXISTS : StorageProblem.STALE_VERSION).failure("aggregate");
            }
        }
        Map<String, TreeMap<String, Item>> next = new HashMap<>(drawers);
        Set<String> touched = new HashSet<>();
        boolean erasesOnly = true;
        for (Map.Entry<Place, @Nullable Item> write : writes.entrySet()) {
            String drawer = write.getKey().drawer();
            if (touched.add(drawer)) {
                next.put(drawer, new TreeMap<>(next.getOrDefault(drawer, new TreeMap<>())));
            }
            TreeMap<String, Item> items = Objects.requireNonNull(next.get(drawer));
            Item item = write.getValue();
            if (item == null) {
                Item gone = items.remove(write.getKey().id());
                if (gone != null) {
                    unsaved.put(write.getKey(), gone);
                }
            } else {
                erasesOnly = false;
                items.put(write.getKey().id(), item);
            }
        }
        for (String drawer : touched) {
            checkKeys(begin, drawer, Objects.requireNonNull(next.get(drawer)), writes, opening);
        }
        rememberFormer(writes);
        if (!erasesOnly || slip != Slip.ERASE_LOST) {
            unsaved.clear();
        }
        outbox.add(events, positions);
        publish(next, touched);
    }

    private void publish(Map<String, TreeMap<String, Item>> next, Set<String> touched) {
        if (slip == Slip.TORN_COMMIT && touched.size() > 1) {
            for (String drawer : touched) {
                Map<String, TreeMap<String, Item>> step = new HashMap<>(drawers);
                step.put(drawer, Objects.requireNonNull(next.get(drawer)));
                drawers = step;
                Thread.yield();
            }
        }
        drawers = next;
    }

    private void rememberFormer(Map<Place, @Nullable Item> writes) {
        if (slip != Slip.KEYS_STAY) {
            return;
        }
        writes.forEach((place, item) -> {
            Item was = get(drawers, place);
            Map<Item.Key, String> keys = former.computeIfAbsent(place.drawer(), any -> new HashMap<>());
            if (item == null) {
                keys.values().removeIf(place.id()::equals);
            } else if (was != null) {
                was.keys(slip).forEach(key -> keys.put(key, place.id()));
            }
        });
    }

    private void checkKeys(
            Map<String, TreeMap<String, Item>> begin,
            String drawer,
            TreeMap<String, Item> items,
            Map<Place, @Nullable Item> writes,
            Object opening) {
        List<Item> fresh = new ArrayList<>();
        writes.forEach((place, item) -> {
            if (item != null && place.drawer().equals(drawer)) {
                fresh.add(item);
            }
        });
        if (fresh.stream().allMatch(item -> item.keys(slip).isEmpty())) {
            return;
        }
        Map<String, TreeMap<String, Item>> judged = slip == Slip.SNAPSHOT_KEYS ? begin : Map.of(drawer, items);
        Map<Item.Key, String> holders = new HashMap<>();
        judged.getOrDefault(drawer, new TreeMap<>()).forEach((id, item) -> {
            if (!writes.containsKey(new Place(drawer, id)) && counts(item, opening)) {
                item.keys(slip).stream()
                        .filter(key -> slip != Slip.REOPEN_MANY
                                || item.writer() == opening
                                || !item.many().contains(key.attribute()))
                        .forEach(key -> holders.put(key, id));
            }
        });
        if (slip == Slip.ROTATION && writes.size() > 2) {
            writes.keySet().forEach(place -> {
                Item was = get(drawers, place);
                if (was != null && place.drawer().equals(drawer) && writes.get(place) != null) {
                    was.keys(slip).forEach(key -> holders.put(key, was.id()));
                }
            });
        }
        if (slip == Slip.KEYS_STAY) {
            former.getOrDefault(drawer, Map.of()).forEach(holders::putIfAbsent);
        }
        for (Item item : fresh) {
            for (Item.Key key : item.keys(slip)) {
                String holder = holders.put(key, item.id());
                if (holder != null && !holder.equals(item.id())) {
                    throw StorageProblem.DUPLICATE_KEY.failure(
                            "aggregate", slip == Slip.VALUE_IN_TEXT ? key.value() : key.attribute());
                }
            }
        }
    }

    private boolean counts(Item item, Object opening) {
        return slip != Slip.KEYS_PER_OPENING || ((Cards) opening).knows(item);
    }

    static @Nullable Item get(Map<String, TreeMap<String, Item>> drawers, Place place) {
        TreeMap<String, Item> drawer = drawers.get(place.drawer());
        return drawer == null ? null : drawer.get(place.id());
    }
}
