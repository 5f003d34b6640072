package org.dealersdk.domain.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of an aggregate in the words of others, kept verbatim beside its canonical state.
 *
 * @param code the store's own status, as it was declared when it was entered; null in a house that goes by canonical codes
 * @param foreign what another system last said, or null
 */
public record HouseStatus(@Nullable String code, @Nullable ForeignStatus foreign) {

    /** The status of that code with what another system said before; null when there is nothing to keep. */
    public static @Nullable HouseStatus entered(@Nullable StatusCode status, @Nullable HouseStatus before) {
        ForeignStatus kept = before == null ? null : before.foreign;
        return status == null && kept == null ? null : new HouseStatus(status == null ? null : status.code(), kept);
    }

    /** The same status with what another system says now. */
    public static HouseStatus told(ForeignStatus said, @Nullable HouseStatus before) {
        return new HouseStatus(before == null ? null : before.code, Objects.requireNonNull(said, "said"));
    }
}
