package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;

/** The outbox behind an agent. */
final class AgentOutbox implements Outbox {

    private final Connection agent;
    private final Opening opening;

    AgentOutbox(Connection agent, Opening opening) {
        this.agent = agent;
        this.opening = opening;
    }

    @Override
    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        ObjectNode request = opening.request("claim").put("relay", relay).put("limit", limit);
        return agent.ask(request.put("lease", Wire.seconds(lease)).put("now", Wire.instant(now)), AgentOutbox::entries);
    }

    @Override
    public void published(List<Long> positions) {
        List<String> texts = positions.stream().map(String::valueOf).toList();
        agent.ask(opening.request("published").set("positions", Wire.texts(texts)));
    }

    @Override
    public void failed(long position, Instant retryAt) {
        agent.ask(at("failed", position).put("retryAt", Wire.instant(retryAt)));
    }

    @Override
    public void park(long position, String cause) {
        agent.ask(at("park", position).put("cause", cause));
    }

    @Override
    public List<OutboxEntry> parked(int limit) {
        return agent.ask(opening.request("parked").put("limit", limit), AgentOutbox::entries);
    }

    @Override
    public void unpark(long position) {
        agent.ask(at("unpark", position));
    }

    @Override
    public long pending() {
        return agent.ask(opening.request("pending"), result -> Wire.whole(result.path("count")));
    }

    private ObjectNode at(String operation, long position) {
        return opening.request(operation).put("position", Long.toString(position));
    }

    private static List<OutboxEntry> entries(JsonNode result) {
        return Wire.list(
                result.path("entries"),
                entry -> new OutboxEntry(
                        Wire.whole(entry.path("position")),
                        Wire.message(entry.path("message")),
                        Math.toIntExact(Wire.whole(entry.path("attempts"))),
                        Wire.text(entry.path("parkedBecause"))));
    }
}
