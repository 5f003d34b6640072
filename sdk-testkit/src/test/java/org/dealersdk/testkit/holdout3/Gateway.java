package org.dealersdk.testkit.holdout3;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;

/** What customers were told, by a gateway that remembers notices for seven days. Thread-safe. */
final class Gateway {

    private static final Set<ContactChannel> REACHES =
            Set.of(ContactChannel.SMS, ContactChannel.WECHAT, ContactChannel.EMAIL);
    private static final int SEVEN = 7;
    private static final long ON_THE_WIRE_NANOS = 300_000;

    private final Flaw flaw;
    private final Map<Key, Sent> remembered = new ConcurrentHashMap<>();
    private final List<Notice> heard = new ArrayList<>();

    private record Key(StoreId store, String id) {}

    private record Sent(Receipt receipt, Instant at) {}

    Gateway(Flaw flaw) {
        this.flaw = flaw;
    }

    synchronized List<Notice> heard() {
        return List.copyOf(heard);
    }

    NotificationChannel open(Clock clock) {
        return new Channel(clock);
    }

    private Receipt send(Notice notice, Instant now) {
        if (flaw == Flaw.SEND_TWICE_AT_ONCE) {
            Sent sent = remembered.get(new Key(notice.store(), notice.id()));
            if (sent != null && isFresh(sent, now)) {
                return sent.receipt();
            }
            LockSupport.parkNanos(ON_THE_WIRE_NANOS);
            return deliver(notice, now);
        }
        synchronized (this) {
            Sent sent = remembered.get(new Key(notice.store(), notice.id()));
            return sent != null && isFresh(sent, now) ? sent.receipt() : deliver(notice, now);
        }
    }

    private boolean isFresh(Sent sent, Instant now) {
        return !now.isAfter(sent.at().plus(Duration.ofDays(flaw == Flaw.SIX_DAYS ? SEVEN - 1 : SEVEN)));
    }

    private synchronized Receipt deliver(Notice notice, Instant now) {
        heard.add(flaw == Flaw.TEXT_TRIMMED ? withText(notice, notice.text().strip()) : notice);
        Receipt receipt = new Receipt("G" + Integer.toHexString(heard.size()));
        remembered.put(new Key(notice.store(), notice.id()), new Sent(receipt, now));
        return receipt;
    }

    private static Notice withText(Notice notice, String text) {
        return new Notice(
                notice.store(),
                notice.id(),
                notice.channel(),
                notice.address(),
                notice.language(),
                notice.subject(),
                notice.facts(),
                text);
    }

    private void check(Notice notice, Instant now) {
        int length = notice.text().codePointCount(0, notice.text().length());
        if (flaw == Flaw.REFUSED_REMEMBERED && length > Notice.MAX_TEXT) {
            remembered.putIfAbsent(new Key(notice.store(), notice.id()), new Sent(new Receipt("refused"), now));
        }
        if (flaw == Flaw.TEXT_IN_UNITS && notice.text().length() > Notice.MAX_TEXT) {
            throw NotificationProblem.TOO_LONG.failure(notice.text().length(), Notice.MAX_TEXT);
        }
        boolean any = flaw == Flaw.WECHAT_UNCHECKED
                && notice.channel() == ContactChannel.WECHAT
                && !notice.address().isBlank();
        if (any && length <= Notice.MAX_TEXT) {
            return;
        }
        notice.check(REACHES);
    }

    /** One opening. */
    private final class Channel implements NotificationChannel {

        private final Clock clock;
        private volatile boolean closed;

        Channel(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Set<ContactChannel> reaches() {
            checkOpen();
            return REACHES;
        }

        @Override
        public Receipt send(Notice notice) {
            checkOpen();
            Instant now = clock.instant();
            check(notice, now);
            return Gateway.this.send(notice, now);
        }

        @Override
        public void close() {
            closed = true;
        }

        private void checkOpen() {
            if (closed) {
                throw NotificationProblem.CLOSED.failure();
            }
        }
    }
}
