package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What happens to replaced parts: the fourth confirmation.
 *
 * @param kept the customer keeps them
 * @param place where they are put, such as the boot; null only when not kept
 */
@Requirement({"R098", "R278"})
public record OldParts(boolean kept, @Nullable String place) {

    /** They stay with the dealer. */
    public static OldParts left() {
        return new OldParts(false, null);
    }

    /** The customer keeps them, put there. */
    public static OldParts keptIn(String place) {
        return new OldParts(true, place);
    }
}
