package org.dealersdk.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.ManualClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the documents on the embedded store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    @TempDir
    Path folder;

    @Test
    void the_first_day_prints_what_the_readme_says() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstDay.main(new String[] {folder.resolve("dealer.db").toString()});
        } finally {
            System.setOut(console);
        }
        assertThat(Files.readString(Path.of("../README.md")))
                .contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    @Test
    void a_visit_runs_from_intake_to_hand_over_and_plans_the_call() {
        ManualClock clock = ManualClock.standard();
        DealershipConfiguration configuration = DealershipConfiguration.builder()
                .setting("sqlite.path", folder.resolve("dealer.db").toString())
                .clock(clock)
                .background(false)
                .store("S1")
                .build();
        WorkOrder order;
        try (Dealership dealership = Dealership.open(configuration)) {
            order = OneVisit.run(dealership.store(new StoreId("S1")), clock.instant());
        }
        assertThat(order.state()).isEqualTo(WorkOrderState.DELIVERED);
        try (Dealership reopened = Dealership.open(configuration)) {
            var office = reopened.store(new StoreId("S1")).office();
            WorkOrder kept =
                    office.read(reader -> reader.find(WorkOrder.TYPE, order.id().value())
                            .orElseThrow()
                            .aggregate());
            List<FollowUp> planned =
                    office.read(reader -> reader.search(Query.of(FollowUp.TYPE)).aggregates());
            assertThat(kept).isEqualTo(order);
            assertThat(planned).isNotEmpty();
        }
    }
}
