package org.dealersdk.domain.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.dealersdk.domain.time.Instants;

/**
 * A status as another system wrote it.
 *
 * @param system which system, such as {@code manufacturer-portal}
 * @param code verbatim, never mapped, cut or corrected; up to {@value StatusMapping#MAX_CODE} UTF-16 units
 * @param at when it was received
 */
public record ForeignStatus(String system, String code, Instant at) {
    public ForeignStatus {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(code, "code");
        at = Instants.cut(at);
    }
}
