package org.dealersdk.testkit.agent;

import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.Receipt;

/** A way to customers behind an agent. What is no right notice is sent, and must be refused there. */
final class AgentNotification implements NotificationChannel {

    private final Connection connection;
    private final Opening opening;

    AgentNotification(Connection connection, Opening opening) {
        this.connection = connection;
        this.opening = opening;
    }

    @Override
    public Set<ContactChannel> reaches() {
        return connection.ask(opening.request("reaches"), result -> Wire.channels(result.path("channels")));
    }

    @Override
    public Receipt send(Notice notice) {
        return connection.ask(
                opening.request("send").set("notice", Wire.notice(notice)),
                result -> new Receipt(Wire.needed(result.path("reference"))));
    }

    @Override
    public void close() {
        opening.forget();
        connection.ask(opening.request("close"));
    }
}
