package org.dealersdk.testkit.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.runtime.numbering.NumberSeries;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;

/** The types an agent in Java knows by name: the kit's own, whatever neighbours are called, those of the model, and the series of numbers. */
final class AgentTypes {

    private static final Map<String, AggregateType<?>> TYPES = new HashMap<>();

    static {
        List.of(Probe.TYPE, Neighbour.TYPE, Probe.named("testkit-evolving"), NumberSeries.TYPE)
                .forEach(type -> TYPES.put(type.name(), type));
        DealerModel.types().forEach(type -> TYPES.put(type.name(), type));
    }

    private AgentTypes() {}

    static AggregateType<?> named(String name) {
        AggregateType<?> type = TYPES.get(name);
        if (type != null) {
            return type;
        }
        if (name.startsWith("testkit")) {
            return Neighbour.named(name);
        }
        throw new Unsupported("the type " + name);
    }
}
