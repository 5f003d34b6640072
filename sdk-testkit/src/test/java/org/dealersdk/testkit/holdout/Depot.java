package org.dealersdk.testkit.holdout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.ValueOrder;
import org.jspecify.annotations.Nullable;

/** Copy-on-write maps: a unit keeps the map it began with, a commit replaces it. Each small decision is a method a fault can replace. */
class Depot {

    record Shelf(StoreId store, String type) {}

    record Place(Shelf shelf, String slot) {}

    record Item(String id, long version, String document, Map<String, List<Comparable<?>>> values, Set<String> unique) {
        List<Comparable<?>> values(String attribute) {
            return attribute.equals(Query.ID) ? List.of(id) : values.getOrDefault(attribute, List.of());
        }

        @Nullable
        Comparable<?> value(@Nullable String attribute) {
            List<Comparable<?>> all = attribute == null ? List.of() : values(attribute);
            return all.isEmpty() ? null : all.get(0);
        }
    }

    volatile Map<Shelf, Map<String, Item>> state = Map.of();
    final Map<Place, Long> versions = new HashMap<>();
    Crate crate = new Crate();
    int openings;

    synchronized void open() {
        if (openings++ == 0) {
            reopened();
        }
    }

    synchronized void close() {
        openings--;
    }

    /** Nobody had it open. */
    void reopened() {}

    Work begin(StoreId store, DealerJson json) {
        return new Work(this, store, json);
    }

    Shelf shelf(StoreId store, AggregateType<?> type) {
        return new Shelf(store, type.name());
    }

    String slot(String id) {
        return id;
    }

    <A> Item item(AggregateType<A> type, A aggregate, long version, String document) {
        Map<String, List<Comparable<?>>> values = new HashMap<>();
        Set<String> unique = new LinkedHashSet<>();
        for (Attribute<A> attribute : type.attributes()) {
            values.put(attribute.name(), indexed(attribute, attribute.values(aggregate)));
            if (attribute.unique()) {
                unique.add(attribute.name());
            }
        }
        return new Item(type.id(aggregate), version, document, values, unique);
    }

    List<Comparable<?>> indexed(Attribute<?> attribute, List<Comparable<?>> values) {
        return values;
    }

    /** What goes to the disk. */
    String written(String document, @Nullable Item before) {
        return document;
    }

    boolean current(Item item, Version expected) {
        return item.version() == expected.number();
    }

    synchronized long nextVersion(Place place, long atLeast) {
        return Math.max(versions.getOrDefault(place, 0L), atLeast) + 1;
    }

    synchronized void commit(Work work) {
        Map<Shelf, Map<String, Item>> next = new HashMap<>(state);
        Map<Shelf, List<String>> touched = new HashMap<>();
        work.writes.forEach((place, item) -> {
            checkUnchanged(work, place);
            if (touched.computeIfAbsent(place.shelf(), key -> new ArrayList<>()).isEmpty()) {
                next.put(place.shelf(), new HashMap<>(next.getOrDefault(place.shelf(), Map.of())));
            }
            touched.get(place.shelf()).add(place.slot());
            keep(next.get(place.shelf()), place.slot(), item.orElse(null));
        });
        touched.keySet().forEach(shelf -> checkUnique(shelf, next.get(shelf).values()));
        work.versions.forEach((place, version) -> versions.merge(place, version, Math::max));
        state = next;
        crate.add(work.events);
    }

    void keep(Map<String, Item> shelf, String slot, @Nullable Item item) {
        if (item == null) {
            shelf.remove(slot);
        } else {
            shelf.put(slot, item);
        }
    }

    void checkUnchanged(Work work, Place place) {
        Item base = work.base(place);
        Item now = state.getOrDefault(place.shelf(), Map.of()).get(place.slot());
        if (base != now) {
            throw (base == null ? StorageProblem.ALREADY_EXISTS : StorageProblem.STALE_VERSION)
                    .failure(place.shelf().type());
        }
    }

    void checkUnique(Shelf shelf, Collection<Item> items) {
        Set<List<Object>> held = new java.util.HashSet<>();
        for (Item item : items) {
            for (String attribute : item.unique()) {
                for (Comparable<?> value : item.values(attribute)) {
                    if (!held.add(key(shelf, attribute, value))) {
                        throw StorageProblem.DUPLICATE_KEY.failure(shelf.type(), attribute);
                    }
                }
            }
        }
    }

    List<Object> key(Shelf shelf, String attribute, Comparable<?> value) {
        return List.of(attribute, value);
    }

    boolean meets(Item item, Condition condition) {
        List<Comparable<?>> values = item.values(condition.attribute());
        return condition instanceof Condition.Absent
                ? values.isEmpty()
                : values.stream().anyMatch(value -> meets(value, condition));
    }

    boolean meets(Comparable<?> value, Condition condition) {
        if (condition instanceof Condition.Equal equal) {
            return same(value, equal.value());
        }
        if (condition instanceof Condition.In in) {
            return in.values().contains(value);
        }
        if (condition instanceof Condition.Prefix prefix) {
            return ((String) value).startsWith(prefix.text());
        }
        Condition.Range range = (Condition.Range) condition;
        return (range.from() == null || compare(value, range.from()) >= 0)
                && (range.below() == null || compare(value, range.below()) < 0);
    }

    boolean same(Comparable<?> left, Comparable<?> right) {
        return left.equals(right);
    }

    int compare(Comparable<?> left, Comparable<?> right) {
        return ValueOrder.VALUES.compare(left, right);
    }

    Comparator<Item> order(Query<?> query) {
        int sign = query.descending() ? -1 : 1;
        return (one, other) -> {
            Comparable<?> left = one.value(query.orderBy());
            Comparable<?> right = other.value(query.orderBy());
            int byValue = left == null || right == null
                    ? Boolean.compare(left == null, right == null)
                    : sign * compare(left, right);
            return byValue != 0 ? byValue : sign * ValueOrder.TEXT.compare(one.id(), other.id());
        };
    }

    /** The place after an item as text; sealed by what it belongs to. */
    String cursor(StoreId store, Query<?> query, Item last) {
        Comparable<?> value = last.value(query.orderBy());
        String place = encode(last.id()) + '.' + (value == null ? "-" : encode(value.toString()));
        return place + '.' + seal(store, query, place);
    }

    Item place(StoreId store, Query<?> query, String cursor) {
        String[] parts = cursor.split("\\.", -1);
        if (parts.length != 3 || !seal(store, query, parts[0] + '.' + parts[1]).equals(parts[2])) {
            throw StorageProblem.BAD_CURSOR.failure();
        }
        return new Item(
                decode(parts[0]),
                1,
                "",
                query.orderBy() == null || parts[1].equals("-")
                        ? Map.of()
                        : Map.of(query.orderBy(), List.of(parse(query, decode(parts[1])))),
                Set.of());
    }

    Comparable<?> parse(Query<?> query, String text) {
        AttributeKind kind = query.type()
                .attribute(String.valueOf(query.orderBy()))
                .map(Attribute::kind)
                .orElse(AttributeKind.TEXT);
        return switch (kind) {
            case TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case INSTANT -> java.time.Instant.parse(text);
            case FLAG -> Boolean.valueOf(text);
        };
    }

    static String seal(StoreId store, Query<?> query, String place) {
        String all = store + "|" + query.shape() + "|" + place;
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(all.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue()) + Integer.toHexString(all.hashCode());
    }

    static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
