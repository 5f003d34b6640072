package org.dealersdk.examples.embed;

import java.nio.file.Path;
import java.time.Instant;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.dealersdk.testkit.ManualClock;

/** The example of the guide, run into a file of its own; its messages stay in the outbox. */
public final class ExampleJourney {

    private ExampleJourney() {}

    /** Runs it and tells when it took place. */
    public static Instant run(Path file) {
        ManualClock clock = ManualClock.standard();
        DealershipConfiguration configuration = DealershipConfiguration.builder()
                .setting("sqlite.path", file.toString())
                .clock(clock)
                .background(false)
                .store("S1")
                .build();
        try (Dealership dealership = Dealership.open(configuration)) {
            OneVisit.run(dealership.store(new StoreId("S1")), clock.instant());
        }
        return clock.instant();
    }
}
