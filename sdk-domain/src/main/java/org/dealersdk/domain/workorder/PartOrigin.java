package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Where a part comes from that is handed to the workshop, as the stock says.
 *
 * @param genuine true for the maker's own part
 * @param source where it was bought
 * @param batch of which delivery it is; null for stock taken in before batches were kept
 */
@Requirement({"R269", "M21"})
public record PartOrigin(
        boolean genuine, String source, @Nullable String batch) {}
