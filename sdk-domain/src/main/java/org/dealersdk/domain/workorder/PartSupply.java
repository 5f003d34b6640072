package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of the order comes from and what is guaranteed for it: as estimated first, as issued in the end.
 *
 * @param genuine true for the maker's own part
 * @param source where it was bought
 * @param batch the batch it was issued from; null until then, or where none is known
 * @param guarantee what is guaranteed; null where nothing is said
 */
@Requirement({"R086", "R257", "R269", "M21"})
public record PartSupply(
        boolean genuine,
        String source,
        @Nullable String batch,
        @Nullable String guarantee) {

    /** What is handed out, with what was guaranteed for it. */
    static PartSupply issued(PartOrigin origin, @Nullable PartSupply estimated) {
        return new PartSupply(
                origin.genuine(), origin.source(), origin.batch(), estimated == null ? null : estimated.guarantee());
    }
}
