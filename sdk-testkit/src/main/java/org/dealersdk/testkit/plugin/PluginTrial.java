package org.dealersdk.testkit.plugin;

import java.util.Optional;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Undecided;

/** One check of the plug-in's door. */
public final class PluginTrial extends Trial {

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

    /** The value of something that must be there. */
    <V> V present(String call, Optional<V> answer) {
        that(answered(call, answer).isPresent(), "something from " + call, "empty");
        return answer.orElseThrow();
    }
}
