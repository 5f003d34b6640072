package org.dealersdk.domain.warranty;

import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.workorder.LineId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the order for which the manufacturer is to pay.
 *
 * @param line which line of the order
 * @param part the part fitted; null for labour and sublet work
 * @param amount what the line was charged, 0 or more
 * @param oldPart the tag of the replaced part that must be booked into stock; null where the line leaves none
 * @param booked true once it is in stock
 * @param refusal why the manufacturer refused the line; null while he has not
 * @param disposal where it went instead; null while it did not have to
 */
public record ClaimLine(
        LineId line,
        @Nullable PartId part,
        Money amount,
        @Nullable OldPartId oldPart,
        boolean booked,
        @Nullable String refusal,
        @Nullable LineDisposal disposal) {

    /** True while the manufacturer is, or may still be, asked to pay it. */
    boolean claimed() {
        return refusal == null && disposal == null;
    }

    /** True when it was applied for, whether the manufacturer refused it or not. */
    boolean appliedFor() {
        return refusal != null || disposal == null;
    }

    /** True when the manufacturer refused it and nobody has said who bears it. */
    boolean adrift() {
        return refusal != null && disposal == null;
    }

    ClaimLine booked(boolean inStock) {
        return new ClaimLine(line, part, amount, oldPart, inStock, refusal, disposal);
    }

    ClaimLine refused(String reason) {
        return new ClaimLine(line, part, amount, oldPart, booked, reason, disposal);
    }

    ClaimLine disposed(LineDisposal made) {
        return new ClaimLine(line, part, amount, oldPart, booked, refusal, made);
    }
}
