package org.dealersdk.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A check in a process of its own that passes on a plug-in that does nothing proves nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class VacuousInAChildTest {

    /** Opens everything and does nothing. */
    public static final class Idle implements DealerPlugin {

        /** Made by its class. */
        public Idle() {}

        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("idle", "Acme", "1.0", "1.0");
        }

        @Override
        public Optional<StorageProvider> storage() {
            return Optional.of(new StorageProvider() {
                @Override
                public List<Setting> settings() {
                    return List.of();
                }

                @Override
                public Storage open(PluginContext context) {
                    return idle(Storage.class);
                }
            });
        }

        @Override
        public Optional<MessagingProvider> messaging() {
            return Optional.of(new MessagingProvider() {
                @Override
                public List<Setting> settings() {
                    return List.of();
                }

                @Override
                public Messaging open(PluginContext context) {
                    return idle(Messaging.class);
                }
            });
        }

        private static <T> T idle(Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> switch (method.getName()) {
                        case "deadLetters" -> List.of();
                        default -> null;
                    }));
        }
    }

    @Test
    void a_plugin_that_does_nothing_fails_every_check() {
        Session session = new Session(PluginFixture.of(Idle::new)
                .storageOnDisk((disk, place) -> Map.of())
                .patience(Duration.ofSeconds(8)));
        judge(CrashSuites.ofStorage(session));
        judge(CrashSuites.ofMessaging(session));
    }

    private static void judge(Suite<CrashTrial> suite) {
        assertThat(suite.checks()).isNotEmpty().allSatisfy(check -> {
            Outcome outcome = suite.run(check);
            boolean blind = outcome.omission().equals(Optional.of(Omission.MEANS));
            assertThat(outcome.verdict()).as(outcome.text()).isEqualTo(blind ? Verdict.NOT_RUN : Verdict.FAIL);
            assertThat(outcome.observed()).doesNotContain("NullPointerException");
        });
    }
}
