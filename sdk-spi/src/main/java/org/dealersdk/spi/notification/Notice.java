package org.dealersdk.spi.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.privacy.PersonalData;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.spi.StoreId;

/**
 * Something a customer is to be told. Address, facts and text are personal data: they go to the customer and nowhere else.
 *
 * @param store the store that tells it
 * @param id never given to another notice of the store; the same at every attempt
 * @param channel how
 * @param address where: a telephone number in E.164 form for {@link ContactChannel#PHONE}, {@link ContactChannel#SMS} and
 *     {@link ContactChannel#WECHAT} (the account bound to it), an address for the others
 * @param language of the text
 * @param subject a stable lower-kebab code of what is told, such as {@code ready}; gateways that want a registered template find it by this
 * @param facts what a template may fill in, such as {@code number} for the order's number
 * @param text the whole message, at most {@value #MAX_TEXT} characters
 */
@PersonalData
public record Notice(
        StoreId store,
        String id,
        ContactChannel channel,
        String address,
        Locale language,
        String subject,
        Map<String, String> facts,
        String text) {

    /** Longest text, in Unicode code points. */
    public static final int MAX_TEXT = 1000;

    public Notice {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        facts = Map.copyOf(facts);
    }

    /**
     * Refuses what no plug-in may take over.
     *
     * @param reaches the channels the plug-in can use
     * @throws org.dealersdk.domain.problem.DealerException NTF-010 another channel, NTF-011 no address of its kind, NTF-012 too long; all of
     *     them at once
     */
    public void check(Set<ContactChannel> reaches) {
        int length = text.codePointCount(0, text.length());
        new Problems()
                .require(
                        reaches.contains(channel),
                        NotificationProblem.NO_SUCH_CHANNEL,
                        "channel",
                        channel.code(),
                        reaches.stream().map(ContactChannel::code).sorted().collect(Collectors.joining(", ")))
                .require(isAddress(), NotificationProblem.NOT_REACHABLE, "address")
                .require(length <= MAX_TEXT, NotificationProblem.TOO_LONG, "text", length, MAX_TEXT)
                .orThrow();
    }

    private boolean isAddress() {
        return switch (channel) {
            case PHONE, SMS, WECHAT -> PhoneNumber.isE164(address);
            case EMAIL, POST, IN_PERSON -> !address.isBlank();
        };
    }

    /** Subject, channel and id only. */
    @Override
    public String toString() {
        return "Notice[" + subject + " by " + channel.code() + " " + id + "]";
    }
}
