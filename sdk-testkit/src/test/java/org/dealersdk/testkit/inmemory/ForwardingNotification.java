package org.dealersdk.testkit.inmemory;

import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.Receipt;

/** Passes everything on. */
class ForwardingNotification implements NotificationChannel {

    final NotificationChannel inner;

    ForwardingNotification(NotificationChannel inner) {
        this.inner = inner;
    }

    @Override
    public Set<ContactChannel> reaches() {
        return inner.reaches();
    }

    @Override
    public Receipt send(Notice notice) {
        return inner.send(notice);
    }

    @Override
    public void close() {
        inner.close();
    }
}
