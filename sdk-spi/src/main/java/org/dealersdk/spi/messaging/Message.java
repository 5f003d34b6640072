package org.dealersdk.spi.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.StoreId;

/**
 * An event on its way: the same value in the outbox, at the broker and at the consumer. Maps one to one onto CloudEvents 1.0.
 *
 * @param id never given to another message
 * @param store the store it comes from
 * @param subjectType the aggregate type's name, such as {@code work-order}
 * @param subjectId the aggregate's id
 * @param name the event's name, such as {@code org.dealersdk.workorder.delivered.v1}
 * @param at when it happened, exact to the microsecond
 * @param headers further attributes, such as the actor's staff number
 * @param body the event as a JSON document, at most 1 MiB in UTF-8
 */
public record Message(
        String id,
        StoreId store,
        String subjectType,
        String subjectId,
        String name,
        Instant at,
        Map<String, String> headers,
        String body) {

    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(subjectType, "subjectType");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(body, "body");
        at = Instants.cut(at);
        headers = Map.copyOf(headers);
    }

    /** What order is kept for: store, type and id of the aggregate. */
    public MessageKey key() {
        return new MessageKey(store, subjectType, subjectId);
    }

    /** Id, name and subject; never the body, which is nobody's log line. */
    @Override
    public String toString() {
        return name + " " + id;
    }
}
