package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.plugin.sqlite.Opened.NORTH;
import static org.dealersdk.plugin.sqlite.Opened.SOUTH;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueriesTest {

    private static final Query<Car> ALL = Query.of(Car.TYPE);
    private static final Instant EPOCH = Instant.EPOCH;

    @TempDir
    Path directory;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = Opened.storage(directory.resolve("dealer.db"));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void every_walk_meets_every_aggregate_once_in_the_declared_order_at_every_page_size() {
        List<Car> cars = IntStream.range(0, 12)
                .mapToObj(i -> Car.of("c" + (char) ('a' + i * 7 % 12))
                        .status(i % 3 == 0 ? null : "S" + i % 2)
                        .dueAt(
                                i % 4 == 0
                                        ? null
                                        : EPOCH.minus(2, ChronoUnit.MICROS).plus(i % 5, ChronoUnit.MICROS)))
                .toList();
        insert(cars);
        insertSouth(Car.of("ca").status("S0"));
        Comparator<Car> byDue = Comparator.comparing(Car::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Car> byDueDown = Comparator.comparing(Car::dueAt, Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Car> byId = Comparator.comparing(Car::id);
        for (int size = 1; size <= 13; size++) {
            assertThat(walk(ALL.limit(size))).isEqualTo(sorted(cars, byId));
            assertThat(walk(ALL.orderByDescending("id").limit(size))).isEqualTo(sorted(cars, byId.reversed()));
            assertThat(walk(ALL.orderBy("dueAt").limit(size))).isEqualTo(sorted(cars, byDue.thenComparing(byId)));
            assertThat(walk(ALL.orderByDescending("dueAt").limit(size)))
                    .isEqualTo(sorted(cars, byDueDown.thenComparing(byId.reversed())));
            assertThat(walk(ALL.where("status", "S1").orderBy("dueAt").limit(size)))
                    .isEqualTo(sorted(cars, byDue.thenComparing(byId)).stream()
                            .filter(car -> "S1".equals(car.status()))
                            .toList());
            assertThat(walk(ALL.where(new Condition.Absent("status"))
                            .orderByDescending("dueAt")
                            .limit(size)))
                    .isEqualTo(sorted(cars, byDueDown.thenComparing(byId.reversed())).stream()
                            .filter(car -> car.status() == null)
                            .toList());
        }
    }

    @Test
    void a_walk_is_stable_while_rows_come_and_go() {
        insert(IntStream.range(0, 9)
                .mapToObj(i -> Car.of("c" + i).odometer(i / 3L))
                .toList());
        Page<Car> first = search(ALL.orderBy("odometer").limit(4));
        insert(List.of(Car.of("a").odometer(0L), Car.of("z").odometer(9L)));
        storage.transact(NORTH, u -> {
            u.erase(Car.TYPE, "c3", u.find(Car.TYPE, "c3").orElseThrow().version());
            return null;
        });

        Page<Car> rest = search(ALL.orderBy("odometer").limit(100).after(first.next()));

        assertThat(ids(first)).containsExactly("c0", "c1", "c2", "c3");
        assertThat(ids(rest)).containsExactly("c4", "c5", "c6", "c7", "c8", "z");
        assertThat(rest.next()).isNull();
    }

    @Test
    void text_is_compared_by_code_point_and_taken_literally() {
        List<String> ladder = List.of(
                "",
                " ",
                "%",
                "50%",
                "A",
                "B",
                "_",
                "a",
                "a b",
                "a%",
                "a\\b",
                "a_b",
                "axb",
                "a\uD7FFx",
                "a\uE000",
                "a\uFFFF",
                "a\uD83D\uDE00",
                "a\uDBFF\uDFFF",
                "a\uDBFF\uDFFFz",
                "b",
                "é",
                "中",
                "\uFFFD",
                "\uD835\uDF06");
        insert(IntStream.range(0, ladder.size())
                .mapToObj(i -> Car.of("c" + i).status(ladder.get(i)))
                .toList());

        assertThat(walk(ALL.orderBy("status").limit(5)).stream().map(Car::status))
                .containsExactlyElementsOf(ladder);
        for (String prefix :
                List.of("", "a", "a_", "a%", "a\\", "5", "a\uD7FF", "a\uDBFF\uDFFF", "\uDBFF\uDFFF", "中")) {
            assertThat(statuses(new Condition.Prefix("status", prefix)))
                    .containsExactlyInAnyOrderElementsOf(ladder.stream()
                            .filter(text -> text.startsWith(prefix))
                            .toList());
        }
        assertThat(statuses(new Condition.Prefix("status", "a\uD83D"))).isEmpty();
        assertThat(statuses(new Condition.Equal("status", "\uD83D"))).isEmpty();
        assertThat(statuses(new Condition.Range("status", "a\uD83D", null)))
                .contains("a\uE000")
                .doesNotContain("a\uD7FFx");
        for (String text : ladder) {
            assertThat(statuses(new Condition.Equal("status", text))).containsExactly(text);
        }
        assertThat(statuses(new Condition.In("status", List.of("\"", "a", "a\\b", "?", "a", "' or 1=1"))))
                .hasSize(2);
    }

    @Test
    void conditions_mean_what_they_say_about_absent_and_several_values() {
        insert(List.of(
                Car.of("c1").odometer(Long.MAX_VALUE).sold(true).tags("x", "y"),
                Car.of("c2")
                        .odometer((1L << 53) + 1)
                        .sold(false)
                        .tags("y", "z")
                        .dueAt(EPOCH.plus(1, ChronoUnit.MICROS)),
                Car.of("c3")));

        assertThat(ids(ALL.where("tag", "y"))).containsExactly("c1", "c2");
        assertThat(ids(ALL.where(new Condition.Prefix("tag", "z")))).containsExactly("c2");
        assertThat(ids(ALL.where(new Condition.Absent("tag")))).containsExactly("c3");
        assertThat(ids(ALL.where(new Condition.In("tag", List.of("x", "z"))))).containsExactly("c1", "c2");
        assertThat(ids(ALL.where("odometer", (1L << 53) + 1))).containsExactly("c2");
        assertThat(ids(ALL.where(new Condition.In("odometer", List.of(Long.MAX_VALUE, 7L)))))
                .containsExactly("c1");
        assertThat(ids(ALL.where(new Condition.Range("odometer", null, Long.MAX_VALUE))))
                .containsExactly("c2");
        assertThat(ids(ALL.where(new Condition.Range("odometer", null, null)))).containsExactly("c1", "c2");
        assertThat(ids(ALL.where("sold", false))).containsExactly("c2");
        assertThat(ids(ALL.where(new Condition.In("sold", List.of(true))))).containsExactly("c1");
        assertThat(ids(ALL.where("dueAt", EPOCH.plusNanos(1_999)))).containsExactly("c2");
        assertThat(ids(ALL.where(new Condition.Range("dueAt", Instant.MIN, Instant.MAX))))
                .containsExactly("c2");
        assertThat(ids(ALL.where("id", "c3"))).containsExactly("c3");
        assertThat(ids(ALL.where(new Condition.Absent("id")))).isEmpty();
        assertThat(ids(ALL.where(new Condition.In("id", List.of())))).isEmpty();
    }

    @Test
    void lists_of_any_length_can_be_asked_for() {
        insert(IntStream.range(0, 30)
                .mapToObj(i -> Car.of("c" + i).odometer((long) i))
                .toList());
        List<String> ids =
                IntStream.range(0, 32_768).mapToObj(i -> "c" + i % 20_000).toList();
        assertThat(storage.<Long>read(NORTH, r -> r.count(ALL.where(new Condition.In("id", ids)))))
                .isEqualTo(30);
    }

    @Test
    void a_cursor_serves_only_its_own_query_and_store_unaltered() {
        insert(List.of(
                Car.of("c1").status("A"), Car.of("c2").status("A"), Car.of("c3").status("A")));
        insertSouth(Car.of("c1"));
        Query<Car> query = ALL.where("status", "A").orderBy("dueAt").limit(1);
        String cursor = search(query).next();

        assertThat(ids(search(query.limit(7).after(cursor)))).containsExactly("c2", "c3");
        assertBadCursor(ALL.where("status", "B").orderBy("dueAt").after(cursor));
        assertBadCursor(ALL.where("status", "A").orderByDescending("dueAt").after(cursor));
        assertBadCursor(ALL.where("status", "A").after(cursor));
        assertThatThrownBy(() -> storage.read(SOUTH, r -> r.search(query.after(cursor))))
                .isInstanceOf(DealerException.class);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertBadCursor(query.after(cursor.substring(0, i) + other + cursor.substring(i + 1)));
        }
        assertBadCursor(query.after(""));
        assertBadCursor(query.after("!"));
    }

    @Test
    void questions_are_answered_from_an_index_made_for_them() throws Exception {
        insert(IntStream.range(0, 50)
                .mapToObj(i -> Car.of("c" + i).status("S" + i % 2).dueAt(EPOCH.plusSeconds(i)))
                .toList());
        search(ALL.where("status", "S1").orderBy("dueAt"));

        try (Session session = Session.open(directory.resolve("dealer.db"))) {
            List<String> plan = session.list("""
                    explain query plan select id, version, document, a3_dueAt from doc_test_car where store = ? and a2_status = ?
                    and a3_dueAt is not null and (a3_dueAt, id) > (?, ?) order by a3_dueAt, id limit ?""", row -> row.getString(4), "north", "S1", 5L, "c5", 50);
            assertThat(plan)
                    .singleElement()
                    .asString()
                    .contains("by_test_car__2_3", "(store=? AND a2_status=? AND (a3_dueAt,id)>(?,?))");
        }
    }

    private static void assertBad(StorageProblem code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void assertBadCursor(Query<Car> query) {
        assertBad(StorageProblem.BAD_CURSOR, () -> search(query));
    }

    private void insert(List<Car> cars) {
        storage.transact(NORTH, unit -> {
            cars.forEach(car -> unit.insert(Car.TYPE, car));
            return null;
        });
    }

    private void insertSouth(Car car) {
        storage.transact(SOUTH, unit -> unit.insert(Car.TYPE, car));
    }

    private Page<Car> search(Query<Car> query) {
        return storage.read(NORTH, reader -> reader.search(query));
    }

    private List<String> ids(Query<Car> query) {
        assertThat(storage.<Long>read(NORTH, r -> r.count(query)))
                .isEqualTo(search(query).items().size());
        return ids(search(query));
    }

    private static List<String> ids(Page<Car> page) {
        return page.aggregates().stream().map(Car::id).toList();
    }

    private List<String> statuses(Condition condition) {
        return search(ALL.where(condition)).aggregates().stream()
                .map(Car::status)
                .toList();
    }

    private List<Car> walk(Query<Car> query) {
        List<Car> met = new ArrayList<>();
        String next = null;
        do {
            Page<Car> page = search(query.after(next));
            page.items().stream().map(Stored::aggregate).forEach(met::add);
            next = page.next();
        } while (next != null);
        return met;
    }

    private static List<Car> sorted(List<Car> cars, Comparator<Car> order) {
        return cars.stream().sorted(order).toList();
    }
}
