package org.dealersdk.testkit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisturbedTest {

    /** Counts what it was called before, and disturbs nothing. */
    public static final class Counted extends Disturbed {

        static final AtomicLong CALLS = new AtomicLong();

        public Counted() {
            super(new InMemoryPlugin(), CALLS::incrementAndGet);
        }
    }

    @Test
    void a_right_plugin_stays_right_with_a_disturbance_before_every_call() {
        PluginFixture fixture = PluginFixture.of(Counted::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
        Control.Tally tally = Control.of("counted", fixture).judge(Tier.QUICK, 1);
        assertThat(tally.falseAlarms()).as("%s", tally.alarms()).isZero();
        assertThat(tally.counts()).containsKey(Verdict.PASS);
        assertThat(tally.undecided()).as("%s", tally.alarms()).isZero();
        assertThat(Counted.CALLS.get()).isGreaterThan(10_000);
    }
}
