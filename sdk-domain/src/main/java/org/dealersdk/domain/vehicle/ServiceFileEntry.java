package org.dealersdk.domain.vehicle;

import java.time.Instant;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.time.Instants;

/**
 * One entry of a service file: it points to the document and does not copy it.
 *
 * @param section where it is filed
 * @param at date of what it is about
 * @param reference id of the document, such as a complaint's
 */
public record ServiceFileEntry(ServiceFileSection section, Instant at, String reference) {
    public ServiceFileEntry {
        at = Instants.cut(at);
        TypedId.check(reference);
    }
}
