package org.dealersdk.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.domain.aggregate.HouseRules;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.runtime.duework.DueWork;
import org.dealersdk.runtime.notice.CustomerNotices;
import org.dealersdk.runtime.reaction.StandardDueWork;
import org.dealersdk.runtime.reaction.StandardReactions;
import org.dealersdk.runtime.relay.OutboxRelay;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Persistence;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.LoadReport;
import org.dealersdk.spi.messaging.Messaging;

/**
 * A running dealership on a storage and a messaging plug-in. Hands out the desks of its stores; relay and due work run by themselves
 * unless the configuration says otherwise. Thread-safe. Close it to end all of it; after that every call fails with RUN-001.
 */
public final class Dealership implements AutoCloseable {

    private static final Duration DUE_WORK_IDLE = Duration.ofSeconds(5);

    private final DealershipConfiguration configuration;
    private final DealerJson json;
    private final OpenPlugins plugins;
    private final IdSource ids;
    private final Persistence persistence;
    private final OutboxRelay relay;
    private final DueWork dueWork;
    private final Optional<CustomerNotices> notices;
    private final Background relayThread;
    private final Background dueWorkThread;
    private final Map<StoreId, DealerStore> stores = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Dealership(DealershipConfiguration configuration, DealerJson json, OpenPlugins plugins) {
        this.configuration = configuration;
        this.json = json;
        this.plugins = plugins;
        this.ids = configuration.ids();
        this.persistence = new Persistence(
                configuration.attempts(), millis -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
        String node = configuration.node().orElseGet(ids::next);
        this.relay = new OutboxRelay(
                node, plugins.storage().outbox(), plugins.messaging(), configuration.clock(), configuration.relay());
        this.dueWork = new DueWork(StandardDueWork.table().and(configuration.dueWork()));
        this.notices = plugins.notification()
                .map(way -> new CustomerNotices(
                        way, configuration.notices(), id -> store(id).office()));
        this.relayThread = new Background("dealer-relay", configuration.relay().idle(), relay::runOnce);
        this.dueWorkThread = new Background(
                "dealer-due-work", DUE_WORK_IDLE, () -> dueWork.runOnce(Instants.now(configuration.clock())));
    }

    /**
     * Finds the plug-ins, checks the configuration and opens storage and messaging.
     *
     * @throws org.dealersdk.domain.problem.DealerException PLG-, RUN-, STO- or MSG-; all problems of the configuration at once, and
     *     nothing stays open
     */
    public static Dealership open(DealershipConfiguration configuration) {
        DealerJson json = new DealerJson();
        Dealership dealership = new Dealership(configuration, json, OpenPlugins.of(configuration, json));
        try {
            configuration.stores().forEach(dealership::store);
        } catch (RuntimeException | Error failure) {
            dealership.closeAfter(failure);
            throw failure;
        }
        if (configuration.background()) {
            dealership.relayThread.start();
            dealership.dueWorkThread.start();
        }
        return dealership;
    }

    /**
     * The desks of a store. The same object at every call.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-001 when closed
     */
    public DealerStore store(StoreId store) {
        if (closed.get()) {
            throw RuntimeProblem.CLOSED.failure();
        }
        return stores.computeIfAbsent(store, id -> {
            Office office = office(id);
            if (configuration.background()) {
                notices.ifPresent(telling -> plugins.messaging()
                        .subscribe(telling.request(id), delivery -> telling.tell(delivery.message())));
            }
            dueWork.add(office);
            return new DealerStore(office);
        });
    }

    /**
     * What a store may look at in the other stores that are open in this dealership.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-001 when closed
     */
    @Requirement("R292")
    public SisterStores sisterStores(StoreId store) {
        return new SisterStores(
                store(store),
                () -> stores.values().stream()
                        .filter(other -> !other.id().equals(store))
                        .sorted(Comparator.comparing(other -> other.id().value()))
                        .toList());
    }

    /** The open connection to the broker, to subscribe to events; closed together with the dealership. */
    public Messaging messaging() {
        return plugins.messaging();
    }

    /** Hands committed events to the broker; to be run by hand when nothing runs in the background. */
    public OutboxRelay relay() {
        return relay;
    }

    /** Tells customers what happened, if the configuration names a way; to be fed by hand when nothing runs in the background. */
    public Optional<CustomerNotices> notices() {
        return notices;
    }

    /** Works off deadlines; to be run by hand when nothing runs in the background. */
    public DueWork dueWork() {
        return dueWork;
    }

    /** Which plug-ins were found, and which were skipped and why. */
    public LoadReport plugins() {
        return plugins.report();
    }

    /**
     * What differs from the conformance statements of the plug-ins in use, RUN-014 to RUN-016; empty when nothing does or there are none.
     * It was logged as a warning at the start and stops nothing.
     */
    public List<Problem> uncertified() {
        return plugins.uncertified();
    }

    /** What the installation adds to the lifecycles of a store. */
    public HouseRules houseRules(StoreId store) {
        return plugins.houseRules().in(store);
    }

    /** A lifecycle as a store of this installation has it, with every guard and status of its own, as a Mermaid diagram. */
    public String diagram(StoreId store, Lifecycle<?, ?, ?> lifecycle) {
        return houseRules(store).diagram(lifecycle);
    }

    /** What happened since the start. */
    public DealershipFigures figures() {
        return new DealershipFigures(persistence.retried(), persistence.givenUp(), relay.figures());
    }

    /** Ends relay and due work, then messaging, then storage; idempotent. Units of work under way fail or finish. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                dueWorkThread.close();
                relayThread.close();
            } finally {
                plugins.close();
            }
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
    }

    private Office office(StoreId store) {
        return new Office(
                store,
                plugins.storage(),
                configuration.clock(),
                ids,
                configuration.policies(),
                plugins.houseRules().in(store),
                configuration.rights(),
                configuration.passes(),
                plugins.numbering(),
                StandardReactions.table().and(configuration.reactions()),
                persistence,
                relayThread::wake,
                json,
                null);
    }
}
