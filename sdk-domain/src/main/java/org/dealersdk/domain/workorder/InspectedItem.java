package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * One item of the final inspection.
 *
 * @param item its code on the store's list
 * @param result what was found
 * @param remark what the inspector says to it; null when there is nothing to say, never where the result is not OK
 */
@Requirement("R147")
public record InspectedItem(
        String item, ItemResult result, @Nullable String remark) {

    /** In order. */
    public static InspectedItem ok(String item) {
        return new InspectedItem(item, ItemResult.OK, null);
    }
}
