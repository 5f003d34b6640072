package org.dealersdk.testkit.holdout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.jspecify.annotations.Nullable;

/** Faults of searching and paging. */
final class SearchFaults {

    private SearchFaults() {}

    static List<HoldOut> all() {
        List<HoldOut> all = new ArrayList<>(conditions());
        all.addAll(pages());
        return all;
    }

    private static List<HoldOut> conditions() {
        return List.of(
                meets(
                        "STO.63",
                        true,
                        "a prefix is a range up to the prefix with its last character made one larger, which overflows after U+FFFF",
                        (value, condition) -> {
                            if (condition instanceof Condition.Prefix prefix
                                    && !prefix.text().isEmpty()) {
                                String text = prefix.text();
                                String end = text.substring(0, text.length() - 1)
                                        + (char) (text.charAt(text.length() - 1) + 1);
                                return ((String) value).compareTo(text) >= 0 && ((String) value).compareTo(end) < 0;
                            }
                            return null;
                        }),
                meets(
                        "STO.63",
                        false,
                        "an empty prefix is met by nothing",
                        (value, condition) -> condition instanceof Condition.Prefix prefix
                                        && prefix.text().isEmpty()
                                ? Boolean.FALSE
                                : null),
                meets(
                        "STO.63",
                        false,
                        "a prefix is a GLOB pattern, in which * ? [ mean something",
                        (value, condition) -> {
                            if (condition instanceof Condition.Prefix prefix) {
                                String pattern = Pattern.quote(prefix.text())
                                        .replace("*", "\\E.*\\Q")
                                        .replace("?", "\\E.\\Q")
                                        .replaceAll("\\[([^\\]]+)]", "\\\\E[$1]\\\\Q");
                                return Pattern.compile(pattern + ".*", Pattern.DOTALL)
                                        .matcher((String) value)
                                        .matches();
                            }
                            return null;
                        }),
                meets(
                        "STO.62",
                        true,
                        "a range of equal ends is taken for an equality",
                        (value, condition) -> condition instanceof Condition.Range range
                                        && range.from() != null
                                        && range.from().equals(range.below())
                                ? value.equals(range.from())
                                : null),
                HoldOut.depot(
                        "STO.62",
                        true,
                        "a range is a subMap, which throws when the ends are the wrong way round",
                        () -> new Depot() {
                            @Override
                            boolean meets(Item item, Condition condition) {
                                if (condition instanceof Condition.Range range
                                        && range.from() != null
                                        && range.below() != null
                                        && compare(range.from(), range.below()) > 0) {
                                    throw new IllegalArgumentException("fromKey > toKey");
                                }
                                return super.meets(item, condition);
                            }
                        }),
                HoldOut.depot(
                        "STO.65", true, "of several conditions on one attribute the last one wins", () -> new Depot() {
                            @Override
                            Work begin(StoreId store, org.dealersdk.domain.json.DealerJson json) {
                                return new Work(this, store, json) {
                                    @Override
                                    List<Item> matching(Query<?> query) {
                                        Map<String, Condition> byAttribute = new LinkedHashMap<>();
                                        query.conditions()
                                                .forEach(
                                                        condition -> byAttribute.put(condition.attribute(), condition));
                                        return items(query).stream()
                                                .filter(item -> byAttribute.values().stream()
                                                        .allMatch(condition -> meets(item, condition)))
                                                .toList();
                                    }
                                };
                            }
                        }),
                HoldOut.depot(
                        "STO.65",
                        true,
                        "two conditions on an attribute with several values must be met by the same value",
                        () -> new Depot() {
                            @Override
                            Work begin(StoreId store, org.dealersdk.domain.json.DealerJson json) {
                                return new Work(this, store, json) {
                                    @Override
                                    List<Item> matching(Query<?> query) {
                                        return super.matching(query).stream()
                                                .filter(item -> query.conditions().stream()
                                                        .allMatch(first -> first instanceof Condition.Absent
                                                                || item.values(first.attribute()).stream()
                                                                        .anyMatch(value -> query.conditions().stream()
                                                                                .filter(other -> other.attribute()
                                                                                                .equals(
                                                                                                        first
                                                                                                                .attribute())
                                                                                        && !(other
                                                                                                instanceof
                                                                                                Condition.Absent))
                                                                                .allMatch(
                                                                                        other -> meets(value, other)))))
                                                .toList();
                                    }
                                };
                            }
                        }),
                HoldOut.depot("STO.64", false, "an absent flag is kept as false", () -> new Depot() {
                    @Override
                    List<Comparable<?>> indexed(Attribute<?> attribute, List<Comparable<?>> values) {
                        return attribute.kind() == AttributeKind.FLAG && values.isEmpty() ? List.of(false) : values;
                    }
                }),
                HoldOut.depot(
                        "STO.61",
                        true,
                        "a list of values finds once per value that is met, so an aggregate with two of them counts twice",
                        () -> new Depot() {
                            @Override
                            Work begin(StoreId store, org.dealersdk.domain.json.DealerJson json) {
                                return new Work(this, store, json) {
                                    @Override
                                    public long count(Query<?> query) {
                                        super.count(query);
                                        return matching(query).stream()
                                                .mapToLong(item -> query.conditions().stream()
                                                        .filter(condition -> condition instanceof Condition.In)
                                                        .mapToLong(
                                                                condition -> item.values(condition.attribute()).stream()
                                                                        .filter(value -> meets(value, condition))
                                                                        .count())
                                                        .reduce(1, (one, other) -> one * other))
                                                .sum();
                                    }
                                };
                            }
                        }),
                HoldOut.depot(
                        "STO.66",
                        true,
                        "more than 1000 values of a list are asked for in several statements, whose answers stand one after the other",
                        () -> new Depot() {
                            @Override
                            Comparator<Item> order(Query<?> query) {
                                return query.conditions().stream()
                                        .filter(condition -> condition instanceof Condition.In in
                                                && in.values().size() > 1000)
                                        .map(Condition.In.class::cast)
                                        .findFirst()
                                        .<Comparator<Item>>map(in -> Comparator.<Item>comparingInt(
                                                        item -> item.values(in.attribute()).stream()
                                                                .mapToInt(value -> in.values()
                                                                                .indexOf(value)
                                                                        / 1000)
                                                                .min()
                                                                .orElse(0))
                                                .thenComparing(super.order(query)))
                                        .orElseGet(() -> super.order(query));
                            }
                        }),
                HoldOut.depot(
                        "STO.66", false, "the attribute id is no column, and cannot be ordered by", () -> new Depot() {
                            @Override
                            Comparator<Item> order(Query<?> query) {
                                if (Query.ID.equals(query.orderBy())) {
                                    throw StorageProblem.UNKNOWN_ATTRIBUTE.failure(
                                            query.type().name(), Query.ID, "");
                                }
                                return super.order(query);
                            }
                        }));
    }

    private interface Meets {
        @Nullable
        Boolean meets(Comparable<?> value, Condition condition);
    }

    private static HoldOut meets(String rule, boolean hard, String story, Meets wrong) {
        return HoldOut.depot(rule, hard, story, () -> new Depot() {
            @Override
            boolean meets(Comparable<?> value, Condition condition) {
                Boolean answer = wrong.meets(value, condition);
                return answer == null ? super.meets(value, condition) : answer;
            }
        });
    }

    private static List<HoldOut> pages() {
        return List.of(
                page(
                        "STO.68",
                        true,
                        "one row more than the limit is asked for, but never more than 1000: a full page of 1000 is always the last",
                        new Pages() {
                            @Override
                            public <A> Page<A> page(Page<A> right, Query<A> query) {
                                return query.limit() == Query.MAX_LIMIT ? new Page<>(right.items(), null) : right;
                            }
                        }),
                HoldOut.depot(
                        "STO.69",
                        true,
                        "far back in a walk, from the fifth page on, the cursor is an offset",
                        () -> new Depot() {
                            @Override
                            Work begin(StoreId store, org.dealersdk.domain.json.DealerJson json) {
                                return new Work(this, store, json) {
                                    @Override
                                    <A> Page<A> page(Query<A> query, List<Item> found) {
                                        String[] parts = query.cursor() == null
                                                ? new String[] {"0", ""}
                                                : query.cursor().split("~", -1);
                                        if (parts.length != 2 || !parts[0].matches("\\d{1,8}")) {
                                            throw StorageProblem.BAD_CURSOR.failure();
                                        }
                                        int page = Integer.parseInt(parts[0]);
                                        if (page > 5) {
                                            depot.place(store, query, parts[1]);
                                            int from = Math.min(found.size(), page * query.limit());
                                            found = new ArrayList<>(found.subList(from, found.size()));
                                            Page<A> right = super.page(query.after(null), found);
                                            return new Page<>(
                                                    right.items(),
                                                    right.next() == null ? null : (page + 1) + "~" + right.next());
                                        }
                                        Page<A> right = super.page(
                                                parts[1].isEmpty() ? query.after(null) : query.after(parts[1]), found);
                                        return new Page<>(
                                                right.items(),
                                                right.next() == null ? null : (page + 1) + "~" + right.next());
                                    }
                                };
                            }
                        }),
                HoldOut.depot(
                        "STO.67", true, "cursors are kept by the storage, the latest 16 of them", () -> new Depot() {
                            private final LinkedHashMap<String, String> kept = new LinkedHashMap<>();
                            private int given;

                            @Override
                            synchronized String cursor(StoreId store, Query<?> query, Item last) {
                                String name = "c" + ++given;
                                kept.put(name, super.cursor(store, query, last));
                                if (kept.size() > 16) {
                                    kept.remove(kept.keySet().iterator().next());
                                }
                                return name;
                            }

                            @Override
                            synchronized Item place(StoreId store, Query<?> query, String cursor) {
                                String place = kept.get(cursor);
                                if (place == null) {
                                    throw StorageProblem.BAD_CURSOR.failure();
                                }
                                return super.place(store, query, place);
                            }
                        }),
                HoldOut.depot(
                        "STO.67",
                        true,
                        "a hyphen in the cursor means absent, also when it is the value",
                        () -> new Depot() {
                            @Override
                            String cursor(StoreId store, Query<?> query, Item last) {
                                return "-".equals(last.value(query.orderBy()))
                                        ? super.cursor(store, query, without(last))
                                        : super.cursor(store, query, last);
                            }
                        }),
                HoldOut.depot("STO.67", true, "an empty text in the cursor reads as absent", () -> new Depot() {
                    @Override
                    String cursor(StoreId store, Query<?> query, Item last) {
                        return "".equals(last.value(query.orderBy()))
                                ? super.cursor(store, query, without(last))
                                : super.cursor(store, query, last);
                    }
                }),
                HoldOut.depot(
                        "STO.67", true, "numbers in cursors are read as digits, a minus is not one", () -> new Depot() {
                            @Override
                            Comparable<?> parse(Query<?> query, String text) {
                                return super.parse(query, text.matches("-\\d+") ? text.substring(1) : text);
                            }
                        }),
                HoldOut.depot(
                        "STO.67",
                        true,
                        "a cursor is compared by UTF-16 unit, the page is sorted by code point",
                        () -> new Depot() {
                            @Override
                            Work begin(StoreId store, org.dealersdk.domain.json.DealerJson json) {
                                return new Work(this, store, json) {
                                    @Override
                                    <A> Page<A> page(Query<A> query, List<Item> found) {
                                        if (query.cursor() == null || query.descending() || query.orderBy() != null) {
                                            return super.page(query, found);
                                        }
                                        Item last = depot.place(store, query, query.cursor());
                                        found.removeIf(item -> item.id().compareTo(last.id()) <= 0);
                                        Page<A> page = super.page(query.after(null), found);
                                        return page;
                                    }
                                };
                            }
                        }),
                HoldOut.depot(
                        "STO.70",
                        true,
                        "the seal of a cursor knows the attributes and kinds of the conditions, not their values",
                        () -> new Depot() {
                            @Override
                            String cursor(StoreId store, Query<?> query, Item last) {
                                return super.cursor(store, plain(query), last);
                            }

                            @Override
                            Item place(StoreId store, Query<?> query, String cursor) {
                                return super.place(store, plain(query), cursor);
                            }

                            private Query<?> plain(Query<?> query) {
                                Query<?> plain = Query.of(query.type());
                                for (Condition condition : query.conditions()) {
                                    plain = plain.where(new Condition.Absent(
                                            condition.getClass().getSimpleName() + condition.attribute()));
                                }
                                return query.orderBy() == null
                                        ? plain
                                        : query.descending()
                                                ? plain.orderByDescending(query.orderBy())
                                                : plain.orderBy(query.orderBy());
                            }
                        }),
                HoldOut.depot(
                        "STO.70",
                        true,
                        "the seal of a cursor knows the conditions by their text, in which a list of one value with a comma is one of two",
                        () -> new Depot() {
                            @Override
                            String cursor(StoreId store, Query<?> query, Item last) {
                                return super.cursor(store, flat(query), last);
                            }

                            @Override
                            Item place(StoreId store, Query<?> query, String cursor) {
                                return super.place(store, flat(query), cursor);
                            }

                            private Query<?> flat(Query<?> query) {
                                Query<?> flat = new Query<>(
                                        query.type(), List.of(), query.orderBy(), query.descending(), null, 1);
                                for (Condition condition : query.conditions()) {
                                    flat = flat.where(
                                            condition instanceof Condition.In in
                                                    ? new Condition.Prefix(
                                                            in.attribute(),
                                                            in.values()
                                                                    .toString()
                                                                    .replace(" ", ""))
                                                    : condition);
                                }
                                return flat;
                            }
                        }));
    }

    private static Depot.Item without(Depot.Item item) {
        return new Depot.Item(item.id(), 1, "", Map.of(), java.util.Set.of());
    }

    private interface Pages {
        <A> Page<A> page(Page<A> right, Query<A> query);
    }

    private static HoldOut page(String rule, boolean hard, String story, Pages pages) {
        return HoldOut.work(rule, hard, story, (depot, store, json) -> new Work(depot, store, json) {
            @Override
            public <A> Page<A> search(Query<A> query) {
                return pages.page(super.search(query), query);
            }
        });
    }
}
