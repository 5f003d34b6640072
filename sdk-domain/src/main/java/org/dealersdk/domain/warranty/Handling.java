package org.dealersdk.domain.warranty;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a claim.
 *
 * @param clerk the dedicated clerk
 * @param backup the B clerk, who stands in; null for none
 */
@Requirement({"R289", "R291"})
public record Handling(StaffId clerk, @Nullable StaffId backup) {

    /** True for clerk and B clerk. */
    boolean includes(StaffId staff) {
        return staff.equals(clerk) || staff.equals(backup);
    }
}
