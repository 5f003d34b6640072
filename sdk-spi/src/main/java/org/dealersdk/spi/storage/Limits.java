package org.dealersdk.spi.storage;

import java.nio.charset.StandardCharsets;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.messaging.Message;

/** What every storage accepts and refuses alike, so that no plug-in has to write these checks again. */
public final class Limits {

    /** Largest document or message body, in bytes of UTF-8. */
    public static final int MAX_DOCUMENT = 1 << 20;

    private Limits() {}

    /**
     * The aggregate as the document to store.
     *
     * @throws org.dealersdk.domain.problem.DealerException IDN-001 and IDN-002 unusable id, STO-014 document or text attribute too
     *     large, STO-015 NUL character or half a character
     */
    public static <A> String document(AggregateType<A> type, A aggregate, DealerJson json) {
        TypedId.check(type.id(aggregate));
        for (Attribute<A> attribute : type.attributes()) {
            if (attribute.kind() == AttributeKind.TEXT) {
                attribute.values(aggregate).forEach(value -> checkText(attribute.name(), (String) value));
            }
        }
        String document = json.write(type, aggregate);
        checkSize(type.name(), document);
        if (holdsEscapedNul(document) || holdsUnstorable(document)) {
            throw StorageProblem.UNSTORABLE_TEXT.failure(type.name());
        }
        return document;
    }

    /**
     * Checks an event before it goes into the outbox.
     *
     * @throws org.dealersdk.domain.problem.DealerException STO-014 body too large, STO-015 NUL character or half a character
     */
    public static void check(Message event) {
        checkSize("event", event.body());
        boolean bad = holdsUnstorable(event.body())
                || holdsUnstorable(event.id() + event.subjectType() + event.subjectId() + event.name())
                || event.headers().entrySet().stream().anyMatch(e -> holdsUnstorable(e.getKey() + e.getValue()));
        if (bad) {
            throw StorageProblem.UNSTORABLE_TEXT.failure("event");
        }
    }

    private static void checkText(String attribute, String value) {
        int length = value.codePointCount(0, value.length());
        if (length > AttributeKind.MAX_TEXT) {
            throw StorageProblem.TOO_LARGE.failure(attribute, length, AttributeKind.MAX_TEXT);
        }
        if (holdsUnstorable(value)) {
            throw StorageProblem.UNSTORABLE_TEXT.failure(attribute);
        }
    }

    private static void checkSize(String what, String text) {
        if (text.length() <= MAX_DOCUMENT / 3) {
            return;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_DOCUMENT) {
            throw StorageProblem.TOO_LARGE.failure(what, bytes, MAX_DOCUMENT);
        }
    }

    private static boolean holdsUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holdsEscapedNul(String document) {
        for (int i = document.indexOf('\\'); i >= 0; i = document.indexOf('\\', i + 2)) {
            if (document.startsWith("u0000", i + 1)) {
                return true;
            }
        }
        return false;
    }
}
