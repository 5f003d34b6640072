package org.dealersdk.spi.houserules;

import java.util.List;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Setting;

/**
 * Declares what an installation adds to the lifecycles of the model. Nobody chooses among such plug-ins: the rules of all of them hold
 * together. Implementations are thread-safe and hold no resource.
 */
public interface HouseRulesProvider {

    /** The settings it understands; anything else is refused before {@link #declare}. */
    List<Setting> settings();

    /**
     * The rules, asked for once when a dealership opens. A host that cannot get them does not open: a veto that is missing would be a
     * pass.
     */
    DeclaredRules declare(PluginContext context);
}
