package org.dealersdk.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.StorageProvider;

/**
 * A kind of provider: the one list of what plug-ins can offer. Search, choice, settings, reports and the conformance kit go by it, so a
 * further kind is a constant here and a question in {@link DealerPlugin}.
 *
 * @param <P> what a plug-in of the kind provides
 */
public final class ProviderKind<P extends Provider> {

    /** Where everything is kept. */
    public static final ProviderKind<StorageProvider> STORAGE =
            new ProviderKind<>("storage", "storage()", DealerPlugin::storage);

    /** How events reach others. */
    public static final ProviderKind<MessagingProvider> MESSAGING =
            new ProviderKind<>("messaging", "messaging()", DealerPlugin::messaging);

    /** What an installation adds to lifecycles. */
    public static final ProviderKind<HouseRulesProvider> HOUSE_RULES =
            new ProviderKind<>("house-rules", "houseRules()", DealerPlugin::houseRules);

    /** How customers are told something. */
    public static final ProviderKind<NotificationProvider> NOTIFICATION =
            new ProviderKind<>("notification", "notification()", DealerPlugin::notification);

    /** What numbers of orders and invoices look like. */
    public static final ProviderKind<NumberingProvider> NUMBERING =
            new ProviderKind<>("numbering", "numbering()", DealerPlugin::numbering);

    private static final List<ProviderKind<?>> ALL = List.of(STORAGE, MESSAGING, HOUSE_RULES, NOTIFICATION, NUMBERING);

    private final String code;
    private final String question;
    private final Function<DealerPlugin, Optional<P>> offer;

    private ProviderKind(String code, String question, Function<DealerPlugin, Optional<P>> offer) {
        this.code = code;
        this.question = question;
        this.offer = offer;
    }

    /** Every kind, in the order of the contract's chapters. */
    public static List<ProviderKind<?>> all() {
        return ALL;
    }

    /** Its lower-kebab code, by which configurations and fixtures name it. */
    public String code() {
        return code;
    }

    /** What it is called in a sentence. */
    public String words() {
        return code.replace('-', ' ');
    }

    /** The method of {@link DealerPlugin} that is asked for it, as {@code storage()}. */
    public String question() {
        return question;
    }

    /** What the plug-in offers of this kind; empty when nothing. A faulty plug-in may answer null, or throw. */
    public Optional<P> of(DealerPlugin plugin) {
        return offer.apply(plugin);
    }

    /** Its code. */
    @Override
    public String toString() {
        return code;
    }
}
