package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said. Its text may hold personal data and is never printed.
 *
 * @param kind how serious it is
 * @param origin which business it comes from
 * @param category what it is about
 * @param channel how it reached the store
 * @param firstReportedAt when the customer first said it to anybody of the store, cut to the microsecond
 * @param text what was said, 1 to 4000 characters
 * @param workOrderId the visit it is about, or null
 * @param followUpId the follow-up in which it came up, or null
 * @param concerned who is complained about, or null; only recorded here, any consequence is not the model's
 */
@Requirement({"R222", "R228", "R231", "R237", "M18", "V14"})
public record Statement(
        ComplaintKind kind,
        ComplaintOrigin origin,
        ComplaintCategory category,
        ComplaintChannel channel,
        Instant firstReportedAt,
        String text,
        @Nullable WorkOrderId workOrderId,
        @Nullable FollowUpId followUpId,
        @Nullable StaffId concerned) {

    /** Longest text of a complaint's parts, in UTF-16 characters. */
    public static final int MAX_TEXT = 4000;

    /**
     * A statement.
     *
     * @throws org.dealersdk.domain.problem.DealerException CMP-011 when the text is blank or too long
     */
    public Statement {
        firstReportedAt = Instants.cut(firstReportedAt);
        checkText(text);
    }

    /** A statement that refers to no visit, follow-up or member of staff. */
    public static Statement of(
            ComplaintKind kind,
            ComplaintOrigin origin,
            ComplaintCategory category,
            ComplaintChannel channel,
            Instant firstReportedAt,
            String text) {
        return new Statement(kind, origin, category, channel, firstReportedAt, text, null, null, null);
    }

    /** The same statement about a visit. */
    public Statement about(WorkOrderId visit) {
        return new Statement(kind, origin, category, channel, firstReportedAt, text, visit, followUpId, concerned);
    }

    /** The same statement about a member of staff. */
    @Requirement("R228")
    public Statement concerning(StaffId staff) {
        return new Statement(kind, origin, category, channel, firstReportedAt, text, workOrderId, followUpId, staff);
    }

    /** The same without the words. */
    Statement withoutWords() {
        return new Statement(
                kind, origin, category, channel, firstReportedAt, Erasure.ERASED, workOrderId, followUpId, concerned);
    }

    static void checkText(String text) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw ComplaintProblem.TEXT.failure(MAX_TEXT);
        }
    }

    @Override
    public String toString() {
        return "Statement[" + kind.code() + ", " + origin.code() + ", " + category.code() + "]";
    }
}
