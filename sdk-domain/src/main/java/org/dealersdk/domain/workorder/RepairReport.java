package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The technician's report at the end of the work.
 *
 * @param selfChecked the technician has checked his own work
 * @param text what was done and seen
 * @param signature the technician's signature; null while unsigned
 */
@Requirement({"R105", "M13"})
public record RepairReport(
        boolean selfChecked, String text, @Nullable Signature signature) {}
