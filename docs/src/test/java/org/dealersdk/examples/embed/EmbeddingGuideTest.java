package org.dealersdk.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/embedding.md} shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddingGuideTest {

    private static final Actor ADVISER = Actor.of("SA-07", Role.SERVICE_ADVISER);

    @TempDir
    Path folder;

    @Test
    void a_unit_test_runs_in_memory_at_a_time_of_its_own() {
        // snippet: in-memory
        var clock = ManualClock.standard();
        var configuration = DealershipConfiguration.builder()
                .plugins(PluginCatalogue.of(List.of(new InMemoryPlugin()))) // instead of looking for some
                .clock(clock)
                .background(false) // relay and due work run when the test says so
                .store("S1")
                .build();
        try (var dealership = Dealership.open(configuration)) {
            var order = OneVisit.run(dealership.store(new StoreId("S1")), clock.instant());
            assertThat(order.state()).isEqualTo(WorkOrderState.DELIVERED);
            clock.advance(Duration.ofDays(4));
            assertThat(dealership.dueWork().runOnce(clock.instant())).isPositive();
            assertThat(dealership.relay().drain()).isPositive();
        }
        // end
    }

    @Test
    void customers_are_told_by_the_plug_in_the_configuration_names() throws IOException, InterruptedException {
        Path file = folder.resolve("dealer.properties");
        Files.writeString(file, settings().replace("/var/dealer/", folder + "/"));
        var configuration = DealershipConfiguration.file(file).background(false).build();
        CountDownLatch told = new CountDownLatch(1);
        WorkOrder order;
        try (Dealership dealership = Dealership.open(configuration)) {
            var store = dealership.store(new StoreId("S1"));
            var notices = dealership.notices().orElseThrow();
            dealership.messaging().subscribe(notices.request(store.id()), delivery -> {
                notices.tell(delivery.message());
                if (notices.figures().sent() > 0) {
                    told.countDown();
                }
            });
            order = carComesIn(store);
            dealership.relay().drain();
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(folder.resolve("notices.jsonl"))).contains(order.number(), "+8613812345678");
    }

    private static WorkOrder carComesIn(DealerStore store) {
        var details = CustomerDetails.of(
                new Party.Person(new PersonName("王小明"), null),
                PostalAddress.of("CN", "上海市中山路 1 号"),
                PhoneNumber.parse("13812345678", "CN"));
        var now = java.time.Instant.now();
        CustomerId customer = store.customers()
                .register(ADVISER, details, CustomerOrigin.REPAIR, now, ADVISER.staff())
                .id();
        var intake = Intake.walkIn(
                customer,
                null,
                now,
                ADVISER.staff(),
                JobType.MAINTENANCE,
                "60,000 km service",
                60_120,
                WalkAround.unremarkable());
        return store.reception().open(ADVISER, intake);
    }

    /** The settings file the guide shows. */
    private static String settings() throws IOException {
        Matcher block = Pattern.compile("(?s)```properties\n(.*?)```")
                .matcher(Files.readString(Path.of("..", "docs", "embedding.md")));
        return Optional.of(block).filter(Matcher::find).orElseThrow().group(1);
    }
}
