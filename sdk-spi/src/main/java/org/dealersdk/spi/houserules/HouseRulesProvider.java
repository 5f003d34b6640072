package org.dealersdk.spi.houserules;

import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Provider;

/**
 * Declares what an installation adds to the lifecycles of the model. Nobody chooses among such plug-ins: the rules of all of them hold
 * together. Implementations are thread-safe and hold no resource.
 */
public interface HouseRulesProvider extends Provider {

    /**
     * The rules, asked for once when a dealership opens. A host that cannot get them does not open: a veto that is missing would be a
     * pass.
     */
    DeclaredRules declare(PluginContext context);
}
