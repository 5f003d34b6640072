package org.dealersdk.testkit.probe;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;

/** Notices for checks. */
public final class Notices {

    /** The text of {@link #plain}. */
    public static final String TEXT = "Your car is ready for collection.";

    private Notices() {}

    /** A short notice in English. */
    public static Notice plain(StoreId store, String id, ContactChannel channel) {
        return new Notice(
                store, id, channel, address(channel), Locale.ENGLISH, "ready", Map.of("number", "RO-1"), TEXT);
    }

    /** The same, saying something else. */
    public static Notice saying(Notice notice, String text) {
        return new Notice(
                notice.store(),
                notice.id(),
                notice.channel(),
                notice.address(),
                notice.language(),
                notice.subject(),
                notice.facts(),
                text);
    }

    /** The same to another address. */
    public static Notice to(Notice notice, String address) {
        return new Notice(
                notice.store(),
                notice.id(),
                notice.channel(),
                address,
                notice.language(),
                notice.subject(),
                notice.facts(),
                notice.text());
    }

    /** An address of the channel. */
    public static String address(ContactChannel channel) {
        return switch (channel) {
            case PHONE, SMS, WECHAT -> "+8613800138000";
            case EMAIL -> "customer@example.org";
            case POST -> "1 Example Road, Shanghai";
            case IN_PERSON -> "reception";
        };
    }

    /** The channel checks use that need one only. */
    public static ContactChannel any(Set<ContactChannel> reaches) {
        return reaches.stream().min(Comparator.naturalOrder()).orElse(ContactChannel.SMS);
    }
}
