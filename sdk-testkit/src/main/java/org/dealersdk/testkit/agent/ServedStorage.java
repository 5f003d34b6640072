package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;

/** One opening of storage and what is asked of it outside of units of work. */
final class ServedStorage implements Served {

    private final Storage storage;
    private final Outbox outbox;
    private final ManualClock clock;

    ServedStorage(Storage storage, ManualClock clock) {
        this.storage = storage;
        this.outbox = storage.outbox();
        this.clock = clock;
    }

    Storage storage() {
        return storage;
    }

    @Override
    public ObjectNode answer(String operation, JsonNode request) {
        long position = request.path("position").asLong();
        switch (operation) {
            case "clock" -> clock.set(Wire.instant(request.path("now")));
            case "close" -> storage.close();
            case "claim" -> {
                return entries(outbox.claim(
                        request.path("relay").asText(),
                        request.path("limit").asInt(),
                        Wire.duration(request.path("lease")),
                        Wire.instant(request.path("now"))));
            }
            case "published" ->
                outbox.published(Wire.texts(request.path("positions")).stream()
                        .map(Long::valueOf)
                        .toList());
            case "failed" -> outbox.failed(position, Wire.instant(request.path("retryAt")));
            case "park" -> outbox.park(position, request.path("cause").asText());
            case "parked" -> {
                return entries(outbox.parked(request.path("limit").asInt()));
            }
            case "unpark" -> outbox.unpark(position);
            case "pending" -> {
                return Wire.object().put("count", Long.toString(outbox.pending()));
            }
            default -> throw new Unsupported(operation);
        }
        return Wire.object();
    }

    @Override
    public void close() {
        storage.close();
    }

    private static ObjectNode entries(List<OutboxEntry> entries) {
        ObjectNode result = Wire.object();
        ArrayNode array = result.putArray("entries");
        for (OutboxEntry entry : entries) {
            ObjectNode node = array.addObject().put("position", Long.toString(entry.position()));
            node.set("message", Wire.message(entry.message()));
            node.put("attempts", entry.attempts()).put("parkedBecause", entry.parkedBecause());
        }
        return result;
    }
}
