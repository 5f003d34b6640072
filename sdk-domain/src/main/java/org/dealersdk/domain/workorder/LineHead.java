package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What every line of a work order has, whatever its kind.
 *
 * @param id identifies it within the order
 * @param trade work classification
 * @param operation operation code of the price list, or null
 * @param description what is done, in words for the customer
 * @param payer who pays
 * @param approval the customer's answer
 * @param progress how far the work is
 * @param price the agreed price, 0 or more, tax included
 * @param charged what is charged in the end; null while it is the agreed price
 * @param finding the found fault it repairs, or null
 * @param story complaint, cause and correction, or null
 */
@Requirement({"R111", "R112"})
public record LineHead(
        LineId id,
        Trade trade,
        @Nullable String operation,
        String description,
        Payer payer,
        Approval approval,
        LineProgress progress,
        Money price,
        @Nullable Money charged,
        @Nullable FindingId finding,
        @Nullable Story story) {

    /** A proposed line. */
    public static LineHead proposed(LineId id, Trade trade, String description, Payer payer, Money price) {
        return new LineHead(
                id, trade, null, description, payer, Approval.PROPOSED, LineProgress.PENDING, price, null, null, null);
    }

    /** What is charged: {@code charged}, else {@code price}. */
    public Money amount() {
        return charged == null ? price : charged;
    }

    LineHead with(Approval answer) {
        return new LineHead(id, trade, operation, description, payer, answer, progress, price, charged, finding, story);
    }

    LineHead with(LineProgress reached) {
        return new LineHead(
                id, trade, operation, description, payer, approval, reached, price, charged, finding, story);
    }

    LineHead finished(@Nullable Money amount, @Nullable Story told) {
        return new LineHead(
                id,
                trade,
                operation,
                description,
                payer,
                approval,
                LineProgress.FINISHED,
                price,
                amount == null ? charged : amount,
                finding,
                told == null ? story : told);
    }

    /** With another payer or charge, each where given. */
    LineHead corrected(@Nullable Payer other, @Nullable Money amount) {
        return new LineHead(
                id,
                trade,
                operation,
                description,
                other == null ? payer : other,
                approval,
                progress,
                price,
                amount == null ? charged : amount,
                finding,
                story);
    }

    /** As newly agreed: what was charged becomes the price. */
    LineHead agreedAsCharged() {
        return charged == null
                ? this
                : new LineHead(
                        id, trade, operation, description, payer, approval, progress, charged, null, finding, story);
    }

    /** With the operation code of the price list. */
    public LineHead operation(String code) {
        return new LineHead(id, trade, code, description, payer, approval, progress, price, charged, finding, story);
    }

    /** For the repair of a found fault. */
    public LineHead repairing(FindingId fault) {
        return new LineHead(id, trade, operation, description, payer, approval, progress, price, charged, fault, story);
    }
}
