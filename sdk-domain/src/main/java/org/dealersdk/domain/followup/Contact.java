package org.dealersdk.domain.followup;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * One contact with the customer, or the attempt at one. All of them are kept: made by us or by the customer, answered or not.
 *
 * @param at when it took place, cut to the microsecond
 * @param direction who called whom
 * @param channel by what means
 * @param by the member of staff
 * @param result what came of it
 * @param conversation what was said; present exactly when the customer was reached
 */
@Requirement({"R181", "R182", "R199"})
public record Contact(
        Instant at,
        ContactDirection direction,
        ContactChannel channel,
        StaffId by,
        ContactResult result,
        @Nullable Conversation conversation) {

    /**
     * A contact.
     *
     * @throws org.dealersdk.domain.problem.DealerException FUP-001 when result and conversation do not fit together
     */
    public Contact {
        at = Instants.cut(at);
        if ((result == ContactResult.REACHED) != (conversation != null)) {
            throw FollowUpProblem.RESULT_MISSING.failure();
        }
    }

    /** The same without the words. */
    Contact withoutWords() {
        return conversation == null
                ? this
                : new Contact(at, direction, channel, by, result, conversation.withoutWords());
    }

    /** A call by which the customer was reached. */
    public static Contact reached(Instant at, StaffId by, Conversation conversation) {
        return new Contact(
                at, ContactDirection.OUTBOUND, ContactChannel.PHONE, by, ContactResult.REACHED, conversation);
    }

    /** A call by which the customer was not reached. */
    public static Contact attempted(Instant at, StaffId by, ContactResult result) {
        return new Contact(at, ContactDirection.OUTBOUND, ContactChannel.PHONE, by, result, null);
    }

    /** A call the customer made. */
    public static Contact received(Instant at, StaffId by, Conversation conversation) {
        return new Contact(at, ContactDirection.INBOUND, ContactChannel.PHONE, by, ContactResult.REACHED, conversation);
    }
}
