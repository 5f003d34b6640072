package org.dealersdk.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Undecided;
import org.dealersdk.testkit.rule.Violation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A process of its own: it has the plug-in, is heard, and never outlives the check. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildJvmTest {

    /** Keeps what it is told and says so. */
    static final class Keeper implements ChildProgram {
        @Override
        public void run(ChildHost host) {
            StoreId store = new StoreId("s");
            try (var storage = host.storage()) {
                storage.transact(store, unit -> unit.insert(Probe.TYPE, Probe.of(host.argument("id"))));
                System.out.print("no answer");
                boolean found = storage.read(store, reader -> reader.find(Probe.TYPE, host.argument("id")))
                        .isPresent();
                host.say("found " + found + " in "
                        + java.util.TimeZone.getDefault().getID());
            }
        }
    }

    /** Fails with a code. */
    static final class Failing implements ChildProgram {
        @Override
        public void run(ChildHost host) {
            throw StorageProblem.IN_USE.failure();
        }
    }

    /** Never ends by itself. */
    static final class Waiting implements ChildProgram {
        @Override
        public void run(ChildHost host) throws Exception {
            host.say("pid " + ProcessHandle.current().pid());
            new CountDownLatch(1).await();
        }
    }

    private static Session session() {
        return new Session(PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .patience(Duration.ofSeconds(20)));
    }

    @Test
    void it_runs_a_program_with_the_plug_in_and_is_heard() {
        ChildOrder order = ChildOrder.of(session(), Keeper.class, "place").with("id", "x");
        try (ChildJvm child = order.options("-Duser.timezone=Asia/Shanghai").start()) {
            assertThat(child.end()).isEmpty();
            assertThat(child.said("found ")).containsExactly("true in Asia/Shanghai");
        }
    }

    @Test
    void a_failure_of_the_plug_in_is_told_by_its_code() {
        try (ChildJvm child = ChildOrder.of(session(), Failing.class, "place").start()) {
            assertThat(child.end()).isEqualTo("STO-002");
            assertThatThrownBy(() -> child.await("A ", 1))
                    .isInstanceOf(Violation.class)
                    .hasMessageContaining("STO-002");
        }
    }

    @Test
    void a_process_that_cannot_be_told_what_to_do_is_ended() {
        Set<ProcessHandle> before = ProcessHandle.current().descendants().collect(Collectors.toSet());
        ChildOrder order = ChildOrder.of(session(), Waiting.class, "place").with("id", "more than fits ".repeat(5_000));
        assertThatThrownBy(order::start).isInstanceOf(Undecided.class);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isSubsetOf(before);
    }

    @Test
    void it_is_killed_without_warning_or_ends_with_the_check() {
        ChildOrder order = ChildOrder.of(session(), Waiting.class, "place");
        ChildJvm child = order.start();
        child.await("pid ", 1);
        child.kill();
        assertThatThrownBy(() -> child.await("pid ", 2)).isInstanceOf(Undecided.class);
        child.close();
        ChildJvm forgotten = order.start();
        forgotten.await("pid ", 1);
        long pid = Long.parseLong(forgotten.said("pid ").get(0));
        forgotten.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_plug_in_no_other_process_can_make_is_no_fault() {
        Session session = new Session(PluginFixture.of(() -> new InMemoryPlugin() {}));
        assertThatThrownBy(() -> ChildOrder.of(session, Keeper.class, "place").start())
                .isInstanceOf(Undecided.class)
                .hasMessageContaining("PLG.1");
        PluginFixture told = PluginFixture.of(() -> new InMemoryPlugin() {})
                .inChild(InMemoryPlugin.class)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place));
        try (ChildJvm child = ChildOrder.of(new Session(told), Keeper.class, "place")
                .with("id", "x")
                .start()) {
            assertThat(child.end()).isEmpty();
        }
    }
}
