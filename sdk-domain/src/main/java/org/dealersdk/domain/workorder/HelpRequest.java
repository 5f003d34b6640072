package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A technician in difficulty has asked for help.
 *
 * @param line with which line
 * @param by who
 * @param at when
 * @param question what the matter is
 * @param answer what he was told; null while nobody has answered
 */
@Requirement("R106")
public record HelpRequest(
        LineId line,
        StaffId by,
        Instant at,
        String question,
        @Nullable HelpAnswer answer) {
    public HelpRequest {
        at = Instants.cut(at);
    }

    /** True while nobody has answered. */
    public boolean unanswered() {
        return answer == null;
    }

    HelpRequest answered(HelpAnswer given) {
        return new HelpRequest(line, by, at, question, given);
    }
}
