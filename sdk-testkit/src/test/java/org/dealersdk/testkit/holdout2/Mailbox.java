package org.dealersdk.testkit.holdout2;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.jspecify.annotations.Nullable;

/** What customers of one place heard. */
final class Mailbox {

    private static final Set<ContactChannel> REACHES = Set.of(ContactChannel.SMS, ContactChannel.EMAIL);
    private static final int REMEMBERED = 100;
    private static final int DAYS = 7;

    private final Slip slip;
    private final LinkedHashMap<Object, Sent> sent = new LinkedHashMap<>();
    private final List<Notice> heard = new ArrayList<>();

    private record Sent(Receipt receipt, Instant at) {}

    Mailbox(Slip slip) {
        this.slip = slip;
    }

    synchronized List<Notice> heard() {
        return List.copyOf(heard);
    }

    NotificationChannel connect(Clock clock) {
        return new NotificationChannel() {
            private volatile boolean closed;

            @Override
            public Set<ContactChannel> reaches() {
                checkOpen();
                return REACHES;
            }

            @Override
            public Receipt send(Notice notice) {
                checkOpen();
                return Mailbox.this.send(notice, clock.instant());
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
        };
    }

    private Receipt send(Notice notice, Instant now) {
        Object key =
                slip == Slip.HYPHEN ? notice.store().value() + "-" + notice.id() : List.of(notice.store(), notice.id());
        if (slip == Slip.REFUSED_KNOWN) {
            Receipt known = known(key, now);
            if (known != null) {
                return known;
            }
            try {
                notice.check(REACHES);
            } catch (RuntimeException refused) {
                remember(key, new Receipt("refused"), now);
                throw refused;
            }
        }
        notice.check(REACHES);
        if (slip == Slip.UTF16_TEXT && notice.text().length() > Notice.MAX_TEXT) {
            throw NotificationProblem.TOO_LONG.failure(notice.text().length(), Notice.MAX_TEXT);
        }
        if (slip == Slip.RACE) {
            Receipt known = known(key, now);
            Thread.yield();
            return known != null ? known : deliver(key, notice, now);
        }
        synchronized (this) {
            Receipt known = known(key, now);
            return known != null ? known : deliver(key, notice, now);
        }
    }

    private synchronized @Nullable Receipt known(Object key, Instant now) {
        Sent before = sent.get(key);
        if (before == null) {
            return null;
        }
        boolean old = slip == Slip.SEVENTH_DAY
                && !LocalDate.ofInstant(before.at(), ZoneOffset.UTC)
                        .plusDays(DAYS)
                        .isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return old ? null : before.receipt();
    }

    private synchronized Receipt deliver(Object key, Notice notice, Instant now) {
        heard.add(notice);
        return remember(key, new Receipt("SM" + heard.size()), now);
    }

    private synchronized Receipt remember(Object key, Receipt receipt, Instant now) {
        sent.put(key, new Sent(receipt, now));
        if (slip == Slip.LAST_100 && sent.size() > REMEMBERED) {
            Map.Entry<Object, Sent> eldest = sent.entrySet().iterator().next();
            sent.remove(eldest.getKey());
        }
        return receipt;
    }
}
