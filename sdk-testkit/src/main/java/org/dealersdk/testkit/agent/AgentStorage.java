package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;

/**
 * Storage behind an agent. A unit of work is {@code begin}, what the work does, and {@code commit} or {@code rollback}; that it stays
 * within its call and thread can only be seen to here.
 */
final class AgentStorage implements Storage {

    private final Connection connection;
    private final Opening opening;
    private final DealerJson json;
    private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();

    AgentStorage(Connection connection, Opening opening, PluginContext context) {
        this.connection = connection;
        this.opening = opening;
        this.json = context.json();
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        return inUnit(store, true, work);
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        return inUnit(store, false, work);
    }

    @Override
    public Outbox outbox() {
        return new AgentOutbox(connection, opening);
    }

    @Override
    public void close() {
        opening.forget();
        connection.ask(opening.request("close"));
    }

    private <R> R inUnit(StoreId store, boolean write, Function<? super AgentUnit, R> work) {
        if (!atWork.add(Thread.currentThread())) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        try {
            ObjectNode begin = opening.request("begin");
            String name = connection.ask(
                    begin.put("store", store.value()).put("write", write), begun -> Wire.needed(begun.path("unit")));
            AgentUnit unit = new AgentUnit(connection, name, json);
            R result;
            try {
                result = work.apply(unit);
            } catch (Throwable failure) {
                unit.end();
                rollBack(unit);
                throw failure;
            }
            unit.end();
            connection.ask(unit.request("commit"));
            return result;
        } finally {
            atWork.remove(Thread.currentThread());
        }
    }

    /** What left the work comes out, not what went wrong on the way. */
    private void rollBack(AgentUnit unit) {
        try {
            connection.ask(unit.request("rollback"));
        } catch (RuntimeException lost) {
            String code = lost instanceof DealerException coded ? coded.code().id() : "?";
            connection.note(AgentProblem.ROLLBACK.at("", code));
        }
    }
}
