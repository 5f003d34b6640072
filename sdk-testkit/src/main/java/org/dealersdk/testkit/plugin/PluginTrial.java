package org.dealersdk.testkit.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Undecided;

/** One check of the plug-in's door. */
public final class PluginTrial extends Trial {

    /** Beginnings of the names of threads that are the kit's, or the Java runtime's, which nobody can stop: whoever needs them first starts them. */
    private static final List<String> NOT_ITS_OWN = List.of(
            "testkit ", "ForkJoinPool.commonPool-", "CompletableFutureDelayScheduler", "process reaper", "Keep-Alive-");

    private static final int LOOKS_PER_COLLECTION = 200;

    private final Session session;
    private final ManualClock clock = ManualClock.standard();
    private final StoreId store;

    public PluginTrial(Session session) {
        super(session.patience());
        this.session = session;
        this.store = new StoreId(session.newName());
    }

    /** The plug-in's session. */
    public Session session() {
        return session;
    }

    /** A store nobody else uses. */
    public StoreId store() {
        return store;
    }

    /** The clock of what is opened here. */
    public ManualClock clock() {
        return clock;
    }

    boolean has(ProviderKind<?> kind) {
        return answered(kind.question(), kind.of(session.plugin())).isPresent();
    }

    boolean hasStorage() {
        return has(ProviderKind.STORAGE);
    }

    boolean hasMessaging() {
        return has(ProviderKind.MESSAGING);
    }

    boolean hasNotification() {
        return has(ProviderKind.NOTIFICATION);
    }

    /** Ends a check about what is opened when the plug-in plainly has nothing to open. */
    void needsSomethingToOpen() {
        if (!hasStorage() && !hasMessaging() && !hasNotification()) {
            throw Undecided.notApplicable("the plug-in has nothing that is opened");
        }
    }

    /** Opens notification at a place; closed at the end. */
    NotificationChannel notification(String place) {
        did("open notification");
        return closeAtEnd(session.openNotification(place, clock));
    }

    /** Sends a notice of this id and demands a receipt. */
    Receipt send(NotificationChannel way, String id) {
        did("send " + id);
        return answered(
                "send()", way.send(Notices.plain(store, id, Notices.any(answered("reaches()", way.reaches())))));
    }

    /** Opens storage at a place; closed at the end. */
    public Storage storage(String place) {
        did("open storage");
        return closeAtEnd(session.openStorage(place, clock));
    }

    /** Opens messaging at a place; closed at the end. */
    public Messaging messaging(String place) {
        did("open messaging");
        return closeAtEnd(session.openMessaging(place, clock));
    }

    /** A message of its own subject. */
    Message message(String id) {
        return message(id, id);
    }

    /** A message. */
    Message message(String id, String subject) {
        return new Message(
                id,
                store,
                Probe.TYPE.name(),
                subject,
                "org.dealersdk.testkitprobe.noted.v1",
                clock.instant(),
                Map.of(),
                "{}");
    }

    /** Demands that no thread lives that the plug-in has started in this check. */
    void noThreadLeft(Set<Thread> before) {
        AtomicInteger looks = new AtomicInteger();
        eventually(
                "no thread of the plug-in to live",
                () -> {
                    if (looks.incrementAndGet() % LOOKS_PER_COLLECTION == 0) {
                        System.gc(); // some threads of the Java runtime end when nobody refers to their client any more
                    }
                    return left(before).isEmpty();
                },
                () -> left(before));
    }

    /** Threads the plug-in has started in this check; those of others in the same process are none of its business. */
    private static List<String> left(Set<Thread> before) {
        ThreadGroup own = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive()
                        && !before.contains(thread)
                        && startedIn(own, thread)
                        && NOT_ITS_OWN.stream().noneMatch(thread.getName()::startsWith))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    private static boolean startedIn(ThreadGroup group, Thread thread) {
        ThreadGroup its = thread.getThreadGroup();
        return its != null && group.parentOf(its);
    }
}
