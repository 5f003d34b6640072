package org.dealersdk.testkit.h2;

import java.util.List;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginDescriptor;

/** H2 in memory. */
public class H2MemoryPlugin extends H2Plugin {

    public H2MemoryPlugin() {
        super(List.of(text("name", "Which database.", "数据库名称。")));
    }

    @Override
    public PluginDescriptor descriptor() {
        return descriptor("h2-memory")
                .without(Capability.PROCESS_DEATH_DURABILITY, "everything is kept in memory")
                .without(Capability.POWER_LOSS_DURABILITY, "everything is kept in memory");
    }

    @Override
    Place place(PluginConfiguration configuration) {
        return Place.memory(configuration.text("name"));
    }
}
