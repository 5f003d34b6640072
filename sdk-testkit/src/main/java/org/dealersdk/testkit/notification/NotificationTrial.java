package org.dealersdk.testkit.notification;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.rule.Trial;
import org.jspecify.annotations.Nullable;

/** One check of a way to customers, at a place of its own. */
public final class NotificationTrial extends Trial {

    private static final String FENCE = "fence-";
    private static final Set<String> MAY_PASS =
            Set.of(NotificationProblem.UNAVAILABLE.id(), NotificationProblem.UNKNOWN.id());

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

    /** Sends and demands a receipt; again after a failure that may pass, as a host does, for callers that are in each other's way. */
    Receipt sendAgain(Notice notice) {
        AtomicReference<@Nullable Receipt> receipt = new AtomicReference<>();
        eventually(
                "a receipt in the end",
                () -> {
                    try {
                        receipt.set(send(notice));
                    } catch (DealerException failure) {
                        if (!MAY_PASS.contains(failure.code().id())) {
                            throw failure;
                        }
                    }
                    return receipt.get() != null;
                },
                () -> "failures only");
        return answered("send()", receipt.get());
    }

    /** Sends and demands a receipt. */
    Receipt send(Notice notice) {
        did("send " + notice.id());
        Receipt receipt = answered("send()", way().send(notice));
        answered("the receipt's reference", receipt.reference());
        return receipt;
    }

    /**
     * Demands that customers hear so many and no more, and gives what they heard. Notices are heard in any order, so that all are waited for;
     * and so is one that is sent last, to give time to what should never be heard: what comes later still goes unnoticed, and accuses nobody.
     */
    List<Notice> heard(int number) {
        Notice fence = notice(FENCE + ++fences);
        send(fence);
        eventually("the last notice to be heard", () -> heardNow(true).size() >= fences, () -> ids(heardNow(true)));
        eventually(number + " notices to be heard", () -> heardNow(false).size() >= number, () -> ids(heardNow(false)));
        List<Notice> heard = heardNow(false);
        equal("how many are heard:", number, heard.size());
        return heard;
    }

    /** What has been heard so far: fences, or all others. */
    private List<Notice> heardNow(boolean ofFences) {
        return session.heard(place).stream()
                .filter(notice -> notice.id().startsWith(FENCE) == ofFences)
                .toList();
    }

    private static List<String> ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toList();
    }
}
