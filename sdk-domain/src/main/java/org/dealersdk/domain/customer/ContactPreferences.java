package org.dealersdk.domain.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * How a customer wants to be reached, and what they agreed to.
 *
 * @param preferred the channel to try first; null when they did not say
 * @param optedOut channels that must not be used for any purpose
 * @param marketing whether they agreed to marketing
 * @param decidedAt when they last decided; null when they were never asked
 */
public record ContactPreferences(
        @Nullable ContactChannel preferred,
        Set<ContactChannel> optedOut,
        boolean marketing,
        @Nullable Instant decidedAt) {

    public ContactPreferences {
        EnumSet<ContactChannel> sorted = EnumSet.noneOf(ContactChannel.class);
        sorted.addAll(optedOut);
        optedOut = Collections.unmodifiableSet(sorted);
        decidedAt = decidedAt == null ? null : Instants.cut(decidedAt);
    }

    /** Nothing was said: every channel for service, none for marketing. */
    public static ContactPreferences unasked() {
        return new ContactPreferences(null, Set.of(), false, null);
    }

    /** True when the customer may be contacted this way for this purpose. */
    public boolean allows(ContactChannel channel, ContactPurpose purpose) {
        return !optedOut.contains(channel) && (purpose == ContactPurpose.SERVICE || marketing);
    }
}
