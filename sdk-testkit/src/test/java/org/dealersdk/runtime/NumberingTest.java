package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Numbers look as the installation wants them, and are counted by the host. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberingTest {

    private final Setup setup = new Setup();

    /** Counts by the year and shows the store. */
    private static final class ByYear implements DealerPlugin, Numbering {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("by-year", "Test", "1", "1.0");
        }

        @Override
        public Optional<NumberingProvider> numbering() {
            return Optional.of(new NumberingProvider() {
                @Override
                public List<Setting> settings() {
                    return List.of();
                }

                @Override
                public Numbering numbering(PluginContext context) {
                    return ByYear.this;
                }
            });
        }

        @Override
        public String series(Numbered what) {
            return what.kind().code() + "/" + what.prefix() + "/" + what.day().getYear();
        }

        @Override
        public String number(Numbered what, long count) {
            return what.store().value() + "/" + what.prefix() + "/" + what.day().getYear() + "/" + count;
        }
    }

    @Test
    void numbers_go_by_the_month_unless_the_configuration_names_somebody() {
        try (Dealership dealership = open(null)) {
            Shop shop = new Shop(dealership, setup.clock);
            assertThat(shop.open(10_000).number()).isEqualTo("RO-202403-00001");
            setup.clock.set(Instant.parse("2024-03-31T16:00:00Z")); // midnight in Shanghai
            assertThat(shop.open(10_001).number()).isEqualTo("RO-202404-00001");
        }
    }

    @Test
    void a_plug_in_says_what_they_look_like_and_the_host_counts() {
        try (Dealership dealership = open("by-year")) {
            Shop shop = new Shop(dealership, setup.clock);
            assertThat(shop.open(10_000).number()).isEqualTo("SH-01/RO/2024/1");
            setup.clock.advance(Duration.ofDays(60));
            assertThat(shop.open(10_001).number()).isEqualTo("SH-01/RO/2024/2");
        }
        assertThatThrownBy(() -> open("nobody")).hasMessageContaining("PLG-023").hasMessageContaining("by-year");
    }

    private Dealership open(String numbering) {
        var configuration = setup.configuration()
                .plugins(Setup.plugins(
                        setup.memory, new FakePlugin("recording").messaging(context -> setup.broker), new ByYear()));
        return Dealership.open(
                numbering == null
                        ? configuration.build()
                        : configuration.numbering(numbering).build());
    }
}
