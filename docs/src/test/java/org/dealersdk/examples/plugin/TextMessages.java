package org.dealersdk.examples.plugin;

import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;

// snippet: channel
/** Hands notices to a gateway that knows its own customers' numbers for messages, as most do. */
final class TextMessages implements NotificationChannel {

    private static final Set<ContactChannel> REACHES = Set.of(ContactChannel.SMS);

    private final Gateway gateway;
    private volatile boolean closed;

    TextMessages(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Set<ContactChannel> reaches() {
        checkOpen();
        return REACHES;
    }

    @Override
    public Receipt send(Notice notice) {
        checkOpen();
        notice.check(REACHES); // NTF-010, NTF-011, NTF-012
        // with its length in front, no store and id read like another store and id
        String key = notice.store().value().length() + "/" + notice.store().value() + "/" + notice.id();
        // the gateway takes a key once and answers it again with the same number; a time-out here would be NTF-041
        return new Receipt(gateway.submit(key, notice));
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
// end
