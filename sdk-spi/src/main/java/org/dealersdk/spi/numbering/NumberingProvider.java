package org.dealersdk.spi.numbering;

import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Provider;

/** Decides what numbers look like. A host uses one only when a configuration names it. Implementations are thread-safe and hold no resource. */
public interface NumberingProvider extends Provider {

    /** The numbering, asked for once when a dealership opens. */
    Numbering numbering(PluginContext context);
}
