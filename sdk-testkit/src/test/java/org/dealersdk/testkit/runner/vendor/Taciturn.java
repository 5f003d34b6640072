package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.spi.Capability;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;

/** Declines without a reason: breaks PLG.4 and nothing else. */
public final class Taciturn extends InMemoryPlugin {

    /** Made by {@code ServiceLoader}. */
    public Taciturn() {}

    @Override
    public PluginDescriptor descriptor() {
        return super.descriptor().without(Capability.POWER_LOSS_DURABILITY, "");
    }
}
