package org.dealersdk.testkit.inmemory;

import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;

/** One connection to a {@link Postbox}. Thread-safe. */
class MemoryNotification implements NotificationChannel {

    private static final Set<ContactChannel> REACHES =
            Set.of(ContactChannel.SMS, ContactChannel.WECHAT, ContactChannel.EMAIL);

    private final Postbox postbox;
    private volatile boolean closed;

    MemoryNotification(Postbox postbox) {
        this.postbox = postbox;
    }

    @Override
    public Set<ContactChannel> reaches() {
        checkOpen();
        return REACHES;
    }

    @Override
    public Receipt send(Notice notice) {
        checkOpen();
        notice.check(REACHES);
        return postbox.take(notice);
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
