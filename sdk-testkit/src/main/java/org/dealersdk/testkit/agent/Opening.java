package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.testkit.ManualClock;

/** One opening of a place, and the agent's clock of it: the agent is told when the kit moves the clock by hand. */
final class Opening {

    private final Connection connection;
    private final Clock clock;
    private final String name;
    private final Consumer<Instant> teller = this::tell;

    Opening(Connection connection, ObjectNode open, PluginContext context) {
        this.connection = connection;
        this.clock = context.clock();
        this.name = connection.ask(
                open.put("now", Wire.instant(Instants.now(clock))), opened -> Wire.needed(opened.path("opening")));
        if (clock instanceof ManualClock manual) {
            manual.onChange(teller);
        }
    }

    ObjectNode request(String operation) {
        return Connection.request(operation).put("opening", name);
    }

    /** Stops telling the time. */
    void forget() {
        if (clock instanceof ManualClock manual) {
            manual.forget(teller);
        }
    }

    private void tell(Instant now) {
        try {
            connection.ask(request("clock").put("now", Wire.instant(Instants.cut(now))));
        } catch (DealerException gone) {
            forget();
        }
    }
}
