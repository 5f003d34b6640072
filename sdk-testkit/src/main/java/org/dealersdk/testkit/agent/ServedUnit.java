package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.jspecify.annotations.Nullable;

/** A unit of work on a thread of its own, which does what requests ask for until one ends it. */
final class ServedUnit {

    private static final DealerJson JSON = new DealerJson();

    private final BlockingQueue<FutureTask<ObjectNode>> tasks = new LinkedBlockingQueue<>();
    private final FutureTask<ObjectNode> begun = new FutureTask<>(Wire::object);
    private final FutureTask<ObjectNode> whole;
    private @Nullable Reader given;
    private boolean keep;
    private boolean over;

    /** Leaves the work when the unit is to be undone. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private ServedUnit(Storage storage, StoreId store, boolean write) {
        whole = new FutureTask<>(() -> write ? storage.transact(store, this::live) : storage.read(store, this::live));
    }

    /** Returns when the plug-in has let it in. */
    static ServedUnit begin(Storage storage, JsonNode request) {
        StoreId store = new StoreId(request.path("store").asText());
        ServedUnit unit = new ServedUnit(storage, store, request.path("write").asBoolean());
        Thread thread = new Thread(
                () -> {
                    unit.whole.run();
                    unit.begun.run();
                },
                "testkit agent unit");
        thread.setDaemon(true);
        thread.start();
        value(unit.begun);
        if (unit.whole.isDone()) {
            value(unit.whole);
        }
        return unit;
    }

    ObjectNode answer(String operation, JsonNode request) {
        return value(put(() -> perform(operation, request)));
    }

    ObjectNode end(boolean kept) {
        FutureTask<ObjectNode> last = put(() -> {
            keep = kept;
            over = true;
            return Wire.object();
        });
        try {
            value(last);
            return value(whole);
        } catch (RolledBack asked) {
            return Wire.object();
        }
    }

    /** Undoes it when nobody is left who could end it. */
    void abandon() {
        tasks.add(new FutureTask<>(() -> {
            over = true;
            return Wire.object();
        }));
    }

    private ObjectNode live(Reader reader) {
        given = reader;
        begun.run();
        while (!over) {
            try {
                tasks.take().run();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new RolledBack();
            }
        }
        if (!keep) {
            throw new RolledBack();
        }
        return Wire.object();
    }

    private FutureTask<ObjectNode> put(Callable<ObjectNode> work) {
        FutureTask<ObjectNode> task = new FutureTask<>(work);
        tasks.add(task);
        return task;
    }

    private ObjectNode perform(String operation, JsonNode request) {
        if (request.has("query")) {
            return query(
                    operation,
                    AgentTypes.named(request.path("query").path("type").asText()),
                    request.path("query"));
        }
        if (operation.equals("append")) {
            writer(operation).append(Wire.message(request.path("message")));
            return Wire.object();
        }
        return single(operation, AgentTypes.named(request.path("type").asText()), request);
    }

    private <A> ObjectNode query(String operation, AggregateType<A> type, JsonNode query) {
        if (operation.equals("count")) {
            return Wire.object().put("count", Long.toString(reader().count(QueryWire.query(type, query))));
        }
        if (!operation.equals("search")) {
            throw new Unsupported(operation);
        }
        Page<A> page = reader().search(QueryWire.query(type, query));
        ObjectNode result = Wire.object();
        ArrayNode items = result.putArray("items");
        page.items().forEach(item -> items.add(stored(type, item)));
        return result.put("next", page.next());
    }

    private <A> ObjectNode single(String operation, AggregateType<A> type, JsonNode request) {
        String id = request.path("aggregate").asText();
        String document = request.path("document").asText();
        Version expected =
                request.has("expected") ? new Version(request.path("expected").asLong()) : new Version(1);
        return switch (operation) {
            case "find" ->
                reader().find(type, id).map(found -> stored(type, found)).orElseGet(Wire::object);
            case "insert" -> version(writer(operation).insert(type, JSON.read(type, document)));
            case "update" -> version(writer(operation).update(type, JSON.read(type, document), expected));
            case "erase" -> {
                writer(operation).erase(type, id, expected);
                yield Wire.object();
            }
            default -> throw new Unsupported(operation);
        };
    }

    private Reader reader() {
        return Objects.requireNonNull(given, "not begun");
    }

    private UnitOfWork writer(String operation) {
        if (given instanceof UnitOfWork unit) {
            return unit;
        }
        throw new Unsupported(operation + " in a unit that only reads");
    }

    private static <A> ObjectNode stored(AggregateType<A> type, Stored<A> stored) {
        return version(stored.version()).put("document", JSON.write(type, stored.aggregate()));
    }

    private static ObjectNode version(Version version) {
        return Wire.object().put("version", Long.toString(version.number()));
    }

    private static ObjectNode value(FutureTask<ObjectNode> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
