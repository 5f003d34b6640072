package org.dealersdk.domain.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Complaint, cause and correction of one line, as far as known.
 *
 * @param complaint what the customer noticed, or null
 * @param cause what it came from, or null
 * @param correction what was done, or null
 */
public record Story(
        @Nullable String complaint,
        @Nullable String cause,
        @Nullable String correction) {

    @Override
    public String toString() {
        return "Story";
    }
}
