package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/** Faults of search, order and paging. */
final class SearchMutants {

    private SearchMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(conditions());
        all.addAll(paging());
        return all;
    }

    static Mutant rewriting(String fault, String name, String rule, UnaryOperator<Condition> change) {
        return unit(fault, name, rule, inner -> new ForwardingUnit(inner) {
            private <A> Query<A> changed(Query<A> query) {
                query.check();
                List<Condition> conditions =
                        query.conditions().stream().map(change).toList();
                return new Query<>(
                        query.type(), conditions, query.orderBy(), query.descending(), query.cursor(), query.limit());
            }

            @Override
            public <A> Page<A> search(Query<A> query) {
                return inner.search(changed(query));
            }

            @Override
            public long count(Query<?> query) {
                return inner.count(changed(query));
            }
        });
    }

    private static List<Mutant> conditions() {
        return List.of(
                filtering(
                        "QP-9a",
                        "equal folds case",
                        "STO.60",
                        condition -> condition instanceof Condition.Equal e && e.value() instanceof String text
                                ? value -> value instanceof String other && other.equalsIgnoreCase(text)
                                : null),
                filtering(
                        "QP-8",
                        "percent and underscore are wildcards in a prefix",
                        "STO.63",
                        condition -> condition instanceof Condition.Prefix p
                                ? value -> Pattern.compile(
                                                Pattern.quote(p.text())
                                                                .replace("%", "\\E.*\\Q")
                                                                .replace("_", "\\E.\\Q") + ".*",
                                                Pattern.DOTALL)
                                        .matcher((String) value)
                                        .matches()
                                : null),
                rewriting(
                        "QP-11",
                        "an empty list means all",
                        "STO.61",
                        condition -> condition instanceof Condition.In in
                                        && in.values().isEmpty()
                                ? new Condition.Range(in.attribute(), null, null)
                                : condition),
                rewriting(
                        "QP-11b",
                        "lists beyond a thousand values are cut",
                        "STO.61",
                        condition -> condition instanceof Condition.In in
                                        && in.values().size() > 1000
                                ? new Condition.In(in.attribute(), in.values().subList(9000, 10_000))
                                : condition),
                filtering(
                        "QP-14",
                        "a range includes its end",
                        "STO.62",
                        condition -> condition instanceof Condition.Range r
                                ? value -> (r.from() == null
                                                || org.dealersdk.testkit.ValueOrder.VALUES.compare(value, r.from())
                                                        >= 0)
                                        && (r.below() == null
                                                || org.dealersdk.testkit.ValueOrder.VALUES.compare(value, r.below())
                                                        <= 0)
                                : null),
                rewriting(
                        "QP-10",
                        "absent finds the empty text",
                        "STO.64",
                        condition -> condition instanceof Condition.Absent a
                                        && a.attribute().equals("text")
                                ? new Condition.Equal("text", "")
                                : condition),
                unit(
                        "QP-15",
                        "conditions on one attribute replace each other",
                        "STO.65",
                        inner -> new ForwardingUnit(inner) {
                            @Override
                            public <A> Page<A> search(Query<A> query) {
                                List<Condition> last = new ArrayList<>();
                                query.conditions().forEach(c -> {
                                    last.removeIf(other -> other.attribute().equals(c.attribute())
                                            && !c.attribute().equals(Query.ID));
                                    last.add(c);
                                });
                                return inner.search(new Query<>(
                                        query.type(),
                                        last,
                                        query.orderBy(),
                                        query.descending(),
                                        query.cursor(),
                                        query.limit()));
                            }
                        }),
                unit("QP-12", "unknown fields are ignored", "STO.71", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Page<A> search(Query<A> query) {
                        try {
                            return inner.search(query);
                        } catch (DealerException refused) {
                            return refused.code().id().equals("STO-020")
                                    ? inner.search(Query.of(query.type()))
                                    : rethrow(refused);
                        }
                    }

                    private <A> Page<A> rethrow(DealerException refused) {
                        throw refused;
                    }
                }),
                unit("QP-16", "count stops at the limit", "STO.72", inner -> new ForwardingUnit(inner) {
                    @Override
                    public long count(Query<?> query) {
                        return Math.min(query.limit(), inner.count(query));
                    }
                }),
                unit("SE-1", "a quote ends the text of a condition", "STO.73", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Page<A> search(Query<A> query) {
                        boolean injected = query.conditions().stream()
                                .anyMatch(c -> c instanceof Condition.Equal e
                                        && e.value().toString().contains("' or '"));
                        return injected ? inner.search(Query.of(query.type())) : inner.search(query);
                    }
                }));
    }

    interface Test {
        boolean meets(Comparable<?> value);
    }

    /** Replaces the meaning of one kind of condition. */
    static Mutant filtering(String fault, String name, String rule, Function<Condition, @Nullable Test> tests) {
        return paged(fault, name, rule, new Pager() {
            @Override
            <A> List<Stored<A>> all(UnitOfWork unit, Query<A> query) {
                List<Condition> plain = new ArrayList<>();
                List<Condition> special = new ArrayList<>();
                query.conditions().forEach(c -> (tests.apply(c) == null ? plain : special).add(c));
                List<Stored<A>> found = super.all(
                        unit,
                        new Query<>(query.type(), plain, query.orderBy(), query.descending(), null, query.limit()));
                return found.stream()
                        .filter(stored -> special.stream().allMatch(c -> {
                            List<Comparable<?>> values = c.attribute().equals(Query.ID)
                                    ? List.of(query.type().id(stored.aggregate()))
                                    : query.type()
                                            .attribute(c.attribute())
                                            .orElseThrow()
                                            .values(stored.aggregate());
                            return values.stream().anyMatch(tests.apply(c)::meets);
                        }))
                        .toList();
            }
        });
    }

    /** A search of its own over what the storage finds: sorted list, cursor, page. Right unless a method is overridden. */
    static class Pager {

        <A> List<Stored<A>> all(UnitOfWork unit, Query<A> query) {
            return unit.search(query.after(null).limit(Query.MAX_LIMIT)).items();
        }

        <A> String cursor(StoreId store, Query<A> query, List<Stored<A>> page, int end) {
            String id = query.type().id(page.get(page.size() - 1).aggregate());
            return seal(store, query).write(new Row(id, 0, null, java.util.Map.of(), List.of()));
        }

        <A> int start(StoreId store, Query<A> query, List<Stored<A>> all, String cursor) {
            String last = seal(store, query).read(cursor).id();
            for (int i = 0; i < all.size(); i++) {
                if (query.type().id(all.get(i).aggregate()).equals(last)) {
                    return i + 1;
                }
            }
            return all.size();
        }

        <A> boolean hasNext(List<Stored<A>> all, int end, Query<A> query) {
            return end < all.size();
        }

        Cursor seal(StoreId store, Query<?> query) {
            return new Cursor(
                    store,
                    new Query<>(
                            query.type(),
                            query.conditions(),
                            null,
                            query.descending(),
                            null,
                            query.orderBy() == null
                                    ? 1
                                    : 1 + Math.floorMod(query.orderBy().hashCode(), 900)));
        }

        <A> Page<A> search(StoreId store, UnitOfWork unit, Query<A> query) {
            query.check();
            List<Stored<A>> all = all(unit, query);
            String cursor = query.cursor();
            int begin = cursor == null ? 0 : start(store, query, all, cursor);
            int end = Math.min(all.size(), begin + query.limit());
            List<Stored<A>> page = all.subList(Math.min(begin, end), end);
            return new Page<>(
                    page, page.isEmpty() || !hasNext(all, end, query) ? null : cursor(store, query, page, end));
        }
    }

    static Mutant paged(String fault, String name, String rule, Pager pager) {
        return unit(fault, name, rule, (store, inner) -> new ForwardingUnit(inner) {
            @Override
            public <A> Page<A> search(Query<A> query) {
                return pager.search(store, inner, query);
            }
        });
    }

    private static Mutant sorted(
            String fault, String name, String rule, Function<Query<?>, Comparator<Comparable<?>>> order) {
        return paged(fault, name, rule, new Pager() {
            @Override
            <A> List<Stored<A>> all(UnitOfWork unit, Query<A> query) {
                List<Stored<A>> all = new ArrayList<>(super.all(unit, query));
                String attribute = query.orderBy();
                if (attribute != null && !attribute.equals(Query.ID)) {
                    Comparator<Comparable<?>> values = order.apply(query);
                    all.sort(Comparator.comparing(
                            stored -> query.type()
                                    .attribute(attribute)
                                    .orElseThrow()
                                    .value(stored.aggregate()),
                            values));
                }
                return all;
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Comparable<?>> plain(Query<?> query, boolean nullsFirst, Comparator<String> texts) {
        Comparator<Comparable<?>> values = (a, b) ->
                a instanceof String s && b instanceof String t ? texts.compare(s, t) : ((Comparable) a).compareTo(b);
        Comparator<Comparable<?>> directed = query.descending() ? values.reversed() : values;
        return nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
    }

    private static List<Mutant> paging() {
        return List.of(
                sorted("QP-9", "the order folds case", "STO.66", q -> plain(q, false, String.CASE_INSENSITIVE_ORDER)),
                sorted(
                        "QP-9b",
                        "the order is that of UTF-16",
                        "STO.66",
                        q -> plain(q, false, Comparator.naturalOrder())),
                sorted(
                        "QP-3",
                        "absent values come first",
                        "STO.66",
                        q -> plain(q, true, org.dealersdk.testkit.ValueOrder.TEXT)),
                paged("QP-4", "pages are offsets", "STO.69", new Pager() {
                    @Override
                    <A> String cursor(StoreId store, Query<A> query, List<Stored<A>> page, int end) {
                        return seal(store, query).write(new Row("o" + end, 0, null, java.util.Map.of(), List.of()));
                    }

                    @Override
                    <A> int start(StoreId store, Query<A> query, List<Stored<A>> all, String cursor) {
                        return Integer.parseInt(
                                seal(store, query).read(cursor).id().substring(1));
                    }
                }),
                paged("QP-1", "the cursor has no tie-breaker", "STO.67", new Pager() {
                    @Override
                    <A> int start(StoreId store, Query<A> query, List<Stored<A>> all, String cursor) {
                        int start = super.start(store, query, all, cursor);
                        String by = query.orderBy();
                        while (by != null
                                && start > 0
                                && start < all.size()
                                && same(query, by, all.get(start), all.get(start - 1))) {
                            start++;
                        }
                        return start;
                    }

                    private <A> boolean same(Query<A> query, String by, Stored<A> one, Stored<A> other) {
                        var attribute = query.type().attribute(by).orElseThrow();
                        return attribute.values(one.aggregate()).equals(attribute.values(other.aggregate()));
                    }
                }),
                paged("QP-3b", "pages of two lose an aggregate", "STO.67", new Pager() {
                    @Override
                    <A> int start(StoreId store, Query<A> query, List<Stored<A>> all, String cursor) {
                        int start = super.start(store, query, all, cursor);
                        return query.limit() == 2 && start == 6 ? start + 1 : start;
                    }
                }),
                paged("QP-5", "next is given when the last page is full", "STO.68", new Pager() {
                    @Override
                    <A> boolean hasNext(List<Stored<A>> all, int end, Query<A> query) {
                        return end < all.size() || end % query.limit() == 0;
                    }
                }),
                paged("QP-7", "a cursor of another query is accepted", "STO.70", new Pager() {
                    @Override
                    Cursor seal(StoreId store, Query<?> query) {
                        return new Cursor(store, Query.of(Probe.TYPE));
                    }
                }));
    }
}
