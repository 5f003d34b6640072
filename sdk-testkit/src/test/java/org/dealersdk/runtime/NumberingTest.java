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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Numbers look as the installation wants them, and are counted by the host. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberingTest {

    private final Setup setup = new Setup();

    /** Counts by the year and shows the store. */
    private static class ByYear implements DealerPlugin, Numbering {
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

    @Test
    void a_plug_in_without_a_usable_number_is_refused() {
        List<ByYear> faulty = List.of(
                new ByYear() {
                    @Override
                    public String number(Numbered what, long count) {
                        throw new IllegalStateException("no idea");
                    }
                },
                new ByYear() {
                    @Override
                    public String number(Numbered what, long count) {
                        return "9".repeat(Numbering.MAX_LENGTH + 1);
                    }
                },
                new ByYear() {
                    @Override
                    public String series(Numbered what) {
                        return "";
                    }
                });
        for (ByYear plugin : faulty) {
            Setup own = new Setup();
            try (Dealership dealership = open(own, "by-year", plugin)) {
                Shop shop = new Shop(dealership, own.clock);
                assertThatThrownBy(() -> shop.open(10_000)).hasMessageContaining("PLG-025");
            }
        }
    }

    private Dealership open(@Nullable String numbering) {
        return open(setup, numbering, new ByYear());
    }

    private static Dealership open(Setup setup, @Nullable String numbering, ByYear plugin) {
        var configuration = setup.configuration()
                .plugins(Setup.plugins(
                        setup.memory, new FakePlugin("recording").messaging(context -> setup.broker), plugin));
        return Dealership.open(
                numbering == null
                        ? configuration.build()
                        : configuration.numbering(numbering).build());
    }
}
