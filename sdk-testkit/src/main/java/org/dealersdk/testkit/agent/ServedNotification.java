package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.testkit.ManualClock;

/** One opening of a way to customers. */
final class ServedNotification implements Served {

    private final NotificationChannel way;
    private final ManualClock clock;

    ServedNotification(NotificationChannel way, ManualClock clock) {
        this.way = way;
        this.clock = clock;
    }

    @Override
    public ObjectNode answer(String operation, JsonNode request) {
        switch (operation) {
            case "clock" -> clock.set(Wire.instant(request.path("now")));
            case "close" -> way.close();
            case "reaches" -> {
                return Wire.object().set("channels", Wire.channels(way.reaches()));
            }
            case "send" -> {
                return Wire.object()
                        .put(
                                "reference",
                                way.send(Wire.notice(request.path("notice"))).reference());
            }
            default -> throw new Unsupported(operation);
        }
        return Wire.object();
    }

    @Override
    public void close() {
        way.close();
    }
}
