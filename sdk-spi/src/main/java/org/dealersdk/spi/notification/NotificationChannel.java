package org.dealersdk.spi.notification;

import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;

/**
 * An open way to customers, such as a text message gateway or the call centre's list. Thread-safe; after {@link #close} every call fails at
 * once with NTF-003. Normative in {@code docs/spec/notification.md}.
 */
public interface NotificationChannel extends AutoCloseable {

    /** The channels it can use, at least one, the same at every call (NTF.10). */
    Set<ContactChannel> reaches();

    /**
     * Takes the notice over: returns when the plug-in is responsible for it (NTF.1). A notice of the same store and id is taken over once:
     * sent again, it is answered with the receipt of the first time, whatever else it says, and the customer hears nothing twice (NTF.2).
     *
     * @throws org.dealersdk.domain.problem.DealerException NTF-010, NTF-011, NTF-012 refused, sending it again is of no use; NTF-040 not
     *     now, nothing was sent; NTF-041 nobody knows, send it again
     */
    Receipt send(Notice notice);

    /** Waits for notices on their way; idempotent. */
    @Override
    void close();
}
