package org.dealersdk.benchmarks.booking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.UnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a booking asks of the store does not grow with the past: counted, not timed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingCostTest {

    private static final int FEW = 20;
    private static final int MANY = 4_000;
    private static final int BOOKINGS = 5;

    @TempDir
    Path folder = Path.of(".");

    @Test
    @Requirement("M29")
    void a_booking_reads_and_writes_the_same_rows_however_many_there_were_before() {
        Map<String, Long> besideFew = new Counted().bookings(FEW, folder.resolve("few.db"));
        Map<String, Long> besideMany = new Counted().bookings(MANY, folder.resolve("many.db"));
        assertThat(besideMany).isEqualTo(besideFew);
        assertThat(besideMany.keySet()).contains("insert appointment", "update capacity-day", "found deadline");
        assertThat(besideMany).doesNotContainKey("count");
    }

    @Test
    @Requirement("M29")
    void every_search_of_a_booking_is_answered_by_an_index_of_its_own() throws SQLException {
        Counted counted = new Counted();
        Path file = folder.resolve("plans.db");
        counted.bookings(FEW, file);
        assertThat(counted.searches).isNotEmpty();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (Query<?> search : counted.searches) {
                assertThat(plan(connection, search))
                        .as("%s", search.conditions())
                        .startsWith("SEARCH")
                        .contains("INDEX by_", "store=?")
                        .doesNotContain("SCAN");
            }
        }
    }

    private static String plan(Connection connection, Query<?> search) throws SQLException {
        String table = "doc_" + search.type().name().replace('-', '_');
        Map<String, String> columns = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma table_info(" + table + ")")) {
            while (rows.next()) {
                String column = rows.getString("name");
                columns.put(column.replaceFirst("^a\\d+_", ""), column);
            }
        }
        String conditions = search.conditions().stream()
                .map(condition -> requireNonNull(columns.get(condition.attribute())) + " = ?")
                .collect(Collectors.joining(" and "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "explain query plan select document from " + table + " where store = ? and " + conditions)) {
            List<String> steps = new ArrayList<>();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
            return String.join("; ", steps);
        }
    }

    /** The embedded default, with everything counted that is asked of it. */
    private static final class Counted implements DealerPlugin, StorageProvider {

        final List<Query<?>> searches = new ArrayList<>();
        private final DealerPlugin embedded = BookingStore.embedded();
        private final Map<String, Long> counts = new TreeMap<>();

        /** Books and calls off a few times, after once for practice, and says what was asked. */
        Map<String, Long> bookings(int past, Path file) {
            try (BookingStore store = BookingStore.with(past, 1, file, this)) {
                store.bookAndCancel(0, "first");
                counts.clear();
                searches.clear();
                for (int i = 0; i < BOOKINGS; i++) {
                    store.bookAndCancel(0, "next-" + i);
                }
                return Map.copyOf(counts);
            }
        }

        @Override
        public PluginDescriptor descriptor() {
            return embedded.descriptor();
        }

        @Override
        public Optional<StorageProvider> storage() {
            return Optional.of(this);
        }

        @Override
        public Optional<MessagingProvider> messaging() {
            return embedded.messaging();
        }

        @Override
        public List<Setting> settings() {
            return embedded.storage().orElseThrow().settings();
        }

        @Override
        public Storage open(PluginContext context) {
            Storage storage = embedded.storage().orElseThrow().open(context);
            return new Storage() {
                @Override
                public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                    return storage.transact(store, unit -> work.apply(counted(UnitOfWork.class, unit)));
                }

                @Override
                public <R> R read(StoreId store, Function<? super Reader, R> work) {
                    return storage.read(store, reader -> work.apply(counted(Reader.class, reader)));
                }

                @Override
                public Outbox outbox() {
                    return storage.outbox();
                }

                @Override
                public void close() {
                    storage.close();
                }
            };
        }

        private <T> T counted(Class<T> type, T real) {
            InvocationHandler counting = (proxy, method, arguments) -> {
                Object answer = call(real, method, arguments);
                note(method.getName(), arguments, answer);
                return answer;
            };
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, counting));
        }

        private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException refused) {
                throw requireNonNull(refused.getCause());
            }
        }

        private void note(String method, Object[] arguments, Object answer) {
            if (arguments[0] instanceof Query<?> search) {
                searches.add(search);
                add("search " + search.type(), 1);
                add(
                        "found " + search.type(),
                        answer instanceof Page<?> page ? page.items().size() : 1);
            } else if (method.equals("append")) {
                add("append", 1);
            } else {
                add(method + " " + arguments[0], 1);
            }
        }

        private void add(String what, long number) {
            counts.merge(what, number, Long::sum);
        }
    }
}
