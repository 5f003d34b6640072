package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.lifecycle.LifecycleSuite;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A check that passes on a plug-in that does nothing proves nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VacuousPluginTest {

    private static final List<String> ABOUT_THE_DESCRIPTOR =
            List.of("PLG.1", "PLG.2", "PLG.3", "PLG.4", "PLG.5", "PLG.10", "PLG.11", "PLG.20", "PLG.22");

    /** Which a plug-in with storage and messaging only says it does not have. */
    private static final String HOUSE_RULES = "GRD";

    @Test
    void a_plugin_that_answers_null_fails_every_check() {
        InvocationHandler nothing = (proxy, method, args) -> zero(method.getReturnType());
        judge(plugin(nothing), List.of());
    }

    @Test
    void a_plugin_that_throws_fails_every_check() {
        InvocationHandler throwing = (proxy, method, args) -> {
            throw new UnsupportedOperationException("not yet");
        };
        judge(plugin(throwing), List.of());
    }

    @Test
    void storage_and_messaging_that_answer_null_fail_every_check_of_what_they_do() {
        judge(opening(answer((method, args) -> zero(method.getReturnType()))), ABOUT_THE_DESCRIPTOR);
    }

    @Test
    void storage_and_messaging_that_throw_fail_every_check_of_what_they_do() {
        InvocationHandler throwing = (proxy, method, args) -> {
            throw new IllegalStateException("broken");
        };
        judge(opening(throwing), ABOUT_THE_DESCRIPTOR);
    }

    @Test
    void storage_and_messaging_that_always_answer_the_same_fail_every_check_of_what_they_do() {
        judge(opening(answer(VacuousPluginTest::constant)), ABOUT_THE_DESCRIPTOR);
    }

    @Test
    void no_types_fail_every_check_of_lifecycles() {
        var suite = LifecycleSuite.of(List.of(Probe.TYPE, Neighbour.TYPE));
        assertThat(suite.checks())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(suite.run(check).verdict()).isEqualTo(Verdict.FAIL));
    }

    private static void judge(DealerPlugin plugin, List<String> spared) {
        PluginFixture fixture =
                PluginFixture.of(() -> plugin).heardBy(place -> List.of()).patience(Duration.ofMillis(60));
        try (Conformance conformance = Conformance.of(fixture)) {
            List<Outcome> outcomes = conformance.runAll();
            assertThat(outcomes).hasSizeGreaterThan(100);
            List<Outcome> judged = outcomes.stream()
                    .filter(outcome -> !outcome.check().whenDeclined())
                    .filter(outcome -> outcome.omission().isEmpty())
                    .filter(outcome -> !spared.contains(outcome.rule().id()))
                    .filter(outcome ->
                            spared.isEmpty() || !outcome.rule().subject().equals(HOUSE_RULES))
                    .toList();
            assertThat(judged)
                    .filteredOn(outcome -> outcome.verdict() != Verdict.FAIL)
                    .extracting(Outcome::text)
                    .isEmpty();
            for (Outcome outcome : judged) {
                assertThat(outcome.text()).contains(outcome.rule().sentence(), "expected", "observed");
                assertThat(outcome.observed())
                        .as(outcome.text())
                        .doesNotContain("NullPointerException")
                        .isNotBlank();
            }
        }
    }

    private static Object zero(Class<?> type) {
        return type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : null;
    }

    private interface Answer {
        Object to(Method method, Object[] args);
    }

    private static InvocationHandler answer(Answer answer) {
        return (proxy, method, args) -> answer.to(method, args);
    }

    /** One canned answer for each kind of call, which looks right at first sight. */
    @SuppressWarnings("unchecked")
    private static Object constant(Method method, Object[] args) {
        Stored<Probe> canned = new Stored<>(Probe.of("x").with("text", "t"), new Version(1));
        return switch (method.getName()) {
            case "transact", "read" ->
                ((Function<Object, Object>) args[1])
                        .apply(proxy(UnitOfWork.class, answer(VacuousPluginTest::constant)));
            case "find" -> Optional.of(canned);
            case "insert", "update" -> canned;
            case "search" -> new Page<>(List.of(canned), null);
            case "count", "pending" -> 1L;
            case "reaches" -> Set.of(ContactChannel.SMS);
            case "send" -> new Receipt("N1");
            case "claim", "parked", "deadLetters" -> List.of();
            case "outbox" -> proxy(Outbox.class, answer(VacuousPluginTest::constant));
            case "subscribe" -> proxy(Subscription.class, answer(VacuousPluginTest::constant));
            default -> null;
        };
    }

    private static DealerPlugin plugin(InvocationHandler handler) {
        return proxy(DealerPlugin.class, handler);
    }

    /** A plug-in with a right descriptor whose storage and messaging answer as told. */
    private static DealerPlugin opening(InvocationHandler handler) {
        return new DealerPlugin() {
            @Override
            public PluginDescriptor descriptor() {
                return PluginDescriptor.of("vacuous", "Nobody", "1.0", "1.0");
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
                        return proxy(Storage.class, handler);
                    }
                });
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
                        return proxy(Numbering.class, handler);
                    }
                });
            }

            @Override
            public Optional<NotificationProvider> notification() {
                return Optional.of(new NotificationProvider() {
                    @Override
                    public List<Setting> settings() {
                        return List.of();
                    }

                    @Override
                    public NotificationChannel open(PluginContext context) {
                        return proxy(NotificationChannel.class, handler);
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
                        return proxy(Messaging.class, handler);
                    }
                });
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("toString")
                        ? "vacuous"
                        : method.getName().equals("hashCode") ? (Object) 1 : proxy == args[0];
            }
            return handler.invoke(proxy, method, args);
        }));
    }
}
