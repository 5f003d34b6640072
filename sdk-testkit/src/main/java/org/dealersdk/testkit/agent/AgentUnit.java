package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** A unit of work behind an agent. Limits are left to the agent: what is too large is sent, and must be refused there. */
final class AgentUnit implements UnitOfWork {

    private final Connection agent;
    private final String name;
    private final DealerJson json;
    private final Thread owner = Thread.currentThread();
    private volatile boolean ended;

    AgentUnit(Connection agent, String name, DealerJson json) {
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
        return ask(
                        about("find", type, id),
                        found -> found.isEmpty() ? Optional.<Found>empty() : Optional.of(found(found)))
                .map(found -> stored(type, found));
    }

    @Override
    public <A> Page<A> search(Query<A> query) {
        FoundPage page = ask(
                request("search").set("query", QueryWire.query(query)),
                result -> new FoundPage(
                        Wire.list(result.path("items"), AgentUnit::found), Wire.text(result.path("next"))));
        List<Stored<A>> items = new ArrayList<>();
        page.items().forEach(item -> items.add(stored(query.type(), item)));
        return new Page<>(items, page.next());
    }

    @Override
    public long count(Query<?> query) {
        return ask(request("count").set("query", QueryWire.query(query)), result -> Wire.whole(result.path("count")));
    }

    @Override
    public <A> Version insert(AggregateType<A> type, A aggregate) {
        return ask(write("insert", type, aggregate), AgentUnit::version);
    }

    @Override
    public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
        return ask(
                write("update", type, aggregate).put("expected", Long.toString(expected.number())), AgentUnit::version);
    }

    @Override
    public void erase(AggregateType<?> type, String id, Version expected) {
        ask(about("erase", type, id).put("expected", Long.toString(expected.number())), done -> done);
    }

    @Override
    public void append(Message event) {
        ask(request("append").set("message", Wire.message(event)), done -> done);
    }

    private <A> ObjectNode write(String operation, AggregateType<A> type, A aggregate) {
        ObjectNode request = about(operation, type, type.id(aggregate));
        request.put("document", json.write(type, aggregate));
        return request.set("attributes", QueryWire.attributes(type, aggregate));
    }

    private ObjectNode about(String operation, AggregateType<?> type, String id) {
        return request(operation).put("type", type.name()).put("aggregate", id);
    }

    private <T> T ask(ObjectNode request, Function<JsonNode, T> read) {
        if (ended || Thread.currentThread() != owner) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        return agent.ask(request, read);
    }

    /** What is stored, as it came: that a document cannot be read is the system's fault, not the agent's. */
    private record Found(String document, Version version) {}

    private record FoundPage(List<Found> items, @Nullable String next) {}

    private static Found found(JsonNode node) {
        return new Found(Wire.needed(node.path("document")), version(node));
    }

    private <A> Stored<A> stored(AggregateType<A> type, Found found) {
        return new Stored<>(json.read(type, found.document()), found.version());
    }

    private static Version version(JsonNode node) {
        return new Version(Wire.whole(node.path("version")));
    }
}
