package org.dealersdk.runtime;

import java.util.List;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;

/** A dealership in memory with a clock that stands still, ids that repeat and nothing in the background. */
final class Setup {

    static final StoreId STORE = new StoreId("SH-01");
    static final Actor MANAGER = Actor.of("S-001", Role.AFTER_SALES_MANAGER);

    final ManualClock clock = ManualClock.standard();
    final InMemoryPlugin memory = new InMemoryPlugin();
    final RecordingMessaging broker = new RecordingMessaging();
    private final IdSource ids = IdSource.seeded(clock, 42);

    DealershipConfiguration.Builder configuration() {
        return DealershipConfiguration.builder()
                .plugins(plugins(memory, new FakePlugin("recording").messaging(context -> broker)))
                .messaging("recording")
                .clock(clock)
                .ids(ids)
                .background(false);
    }

    Dealership open() {
        return Dealership.open(configuration().build());
    }

    static PluginCatalogue plugins(DealerPlugin... plugins) {
        return PluginCatalogue.of(List.of(plugins));
    }
}
