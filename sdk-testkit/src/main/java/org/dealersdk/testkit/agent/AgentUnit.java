package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;

/** A unit of work behind an agent. Limits are left to the agent: what is too large is sent, and must be refused there. */
final class AgentUnit implements UnitOfWork {

    private final Line agent;
    private final String name;
    private final DealerJson json;
    private final Thread owner = Thread.currentThread();
    private volatile boolean ended;

    AgentUnit(Line agent, String name, DealerJson json) {
        this.agent = agent;
        this.name = name;
        this.json = json;
    }

    ObjectNode request(String operation) {
        return Connection.request(operation).put("unit", name);
    }

    void end() {
        ended = true;
    }

    @Override
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        JsonNode found = ask(about("find", type, id));
        return found.path("document").isTextual() ? Optional.of(stored(type, found)) : Optional.empty();
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        JsonNode page = ask(request("search").set("query", QueryWire.query(query)));
        List<Stored<A>> items = new ArrayList<>();
        page.path("items").forEach(item -> items.add(stored(query.type(), item)));
        return new Page<>(items, Wire.text(page.path("next")));
    }

    @Override
    public long count(Query<?> query) {
        return ask(request("count").set("query", QueryWire.query(query)))
                .path("count")
                .asLong();
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return version(ask(write("insert", type, aggregate)));
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return version(ask(write("update", type, aggregate).put("expected", Long.toString(expected.number()))));
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        ask(about("erase", type, id).put("expected", Long.toString(expected.number())));
    }

    @Override
    public void append(Message event) {
        ask(request("append").set("message", Wire.message(event)));
    }

    private <A> ObjectNode write(String operation, AggregateType<A> type, A aggregate) {
        ObjectNode request = about(operation, type, type.id(aggregate));
        request.put("document", json.write(type, aggregate));
        return request.set("attributes", QueryWire.attributes(type, aggregate));
    }

    private ObjectNode about(String operation, AggregateType<?> type, String id) {
        return request(operation).put("type", type.name()).put("aggregate", id);
    }

    private JsonNode ask(ObjectNode request) {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        return agent.ask(request);
    }

    private <A> Stored<A> stored(AggregateType<A> type, JsonNode node) {
        return new Stored<>(json.read(type, node.path("document").asText()), version(node));
    }

    private static Version version(JsonNode node) {
        return new Version(node.path("version").asLong());
    }
}
