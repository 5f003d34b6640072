package org.dealersdk.spi;

import java.util.List;

/**
 * What a plug-in offers of one {@link ProviderKind}. Implementations are thread-safe and hold no resource before they are opened or asked.
 */
public interface Provider {

    /** The settings it understands, the same at every call; anything else is refused before it is opened or asked (PLG.10). */
    List<Setting> settings();
}
