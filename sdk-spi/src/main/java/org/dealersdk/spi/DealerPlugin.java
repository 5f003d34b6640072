package org.dealersdk.spi;

import java.util.Optional;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.StorageProvider;

/**
 * The entry of a plug-in, found by {@link java.util.ServiceLoader}: name the implementing class in {@code
 * META-INF/services/org.dealersdk.spi.DealerPlugin}. Needs a public constructor without parameters that does no work; work begins
 * when a provider is opened. Implementations are thread-safe.
 */
public interface DealerPlugin {

    /** Who this is and what it can do; the same answer at every call, without touching any resource (PLG.2). */
    PluginDescriptor descriptor();

    /** Storage, if the plug-in offers it. */
    default Optional<StorageProvider> storage() {
        return Optional.empty();
    }

    /** Messaging, if the plug-in offers it. */
    default Optional<MessagingProvider> messaging() {
        return Optional.empty();
    }

    /** What it adds to lifecycles, if anything. */
    default Optional<HouseRulesProvider> houseRules() {
        return Optional.empty();
    }

    /** How it tells customers something, if it does. */
    default Optional<NotificationProvider> notification() {
        return Optional.empty();
    }

    /** What numbers of orders and invoices look like, if it has a say. */
    default Optional<NumberingProvider> numbering() {
        return Optional.empty();
    }
}
