package org.dealersdk.testkit.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.rule.Trial;
import org.jspecify.annotations.Nullable;

/** One check of a way to customers, at a place of its own. */
public final class NotificationTrial extends Trial {

    private final Session session;
    private final ManualClock clock = ManualClock.standard();
    private final StoreId store;
    private final String place;
    private @Nullable NotificationChannel open;
    private int fences;

    public NotificationTrial(Session session) {
        super(session.patience());
        this.session = session;
        this.store = new StoreId(session.newName());
        this.place = session.newName();
    }

    ManualClock clock() {
        return clock;
    }

    StoreId store() {
        return store;
    }

    StoreId newStore() {
        return new StoreId(session.newName());
    }

    /** The way that is open, opened when it is first asked for. */
    NotificationChannel way() {
        NotificationChannel now = open;
        if (now == null) {
            did("open");
            now = closeAtEnd(session.openNotification(place, clock));
            open = now;
        }
        return now;
    }

    /** Closes it and opens it again at the same place. */
    void reopen() {
        did("close");
        way().close();
        open = null;
        way();
    }

    Set<ContactChannel> reaches() {
        return answered("reaches()", way().reaches());
    }

    /** A notice by a channel of this way. */
    Notice notice(String id) {
        return Notices.plain(store, id, Notices.any(reaches()));
    }

    /** Sends and demands a receipt. */
    Receipt send(Notice notice) {
        did("send " + notice.id());
        Receipt receipt = answered("send()", way().send(notice));
        answered("the receipt's reference", receipt.reference());
        return receipt;
    }

    /** What customers have heard once everything sent so far has had its time: a notice sent afterwards has been heard. */
    List<Notice> heard() {
        Notice fence = notice("fence-" + ++fences);
        send(fence);
        eventually("the last notice to be heard", () -> heardNow().contains(fence.id()), this::heardNow);
        return session.heard(place).stream()
                .filter(notice -> !notice.id().startsWith("fence-"))
                .toList();
    }

    /** Waits until so many have been heard. */
    void eventually(int count) {
        eventually(count + " notices to be heard", () -> heardNow().size() >= count, this::heardNow);
    }

    private List<String> heardNow() {
        List<String> ids = new ArrayList<>();
        session.heard(place).forEach(notice -> ids.add(notice.id()));
        return ids;
    }
}
