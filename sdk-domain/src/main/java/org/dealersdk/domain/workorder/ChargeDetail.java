package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One charge as it is explained to the customer: hours times rate or pieces times price, what it usually costs, what is taken off it
 * and why.
 *
 * @param line which line
 * @param description what is done
 * @param payer who pays
 * @param quantity flat-rate hours of labour, pieces of a part or of goods, 1 of subcontracted work
 * @param unitPrice usual price of one of them, rounded
 * @param usual usual price of the whole line: the list price where there is one
 * @param discount what is taken off; negative where more is charged
 * @param reason why it differs, or null
 * @param amount what is charged
 */
@Requirement("R089")
public record ChargeDetail(
        LineId line,
        String description,
        Payer payer,
        BigDecimal quantity,
        Money unitPrice,
        Money usual,
        Money discount,
        @Nullable String reason,
        Money amount) {

    /** The charge of a line. */
    static ChargeDetail of(WorkLine line) {
        LineHead head = line.head();
        Deviation deviation = head.known().deviation();
        BigDecimal quantity = line instanceof LabourLine labour ? labour.soldHours() : line.pieces();
        Money usual = deviation == null ? head.price() : deviation.usual();
        Money unit = usual.dividedBy(quantity, RoundingMode.HALF_UP);
        Money amount = head.amount();
        return new ChargeDetail(
                head.id(),
                head.description(),
                head.payer(),
                quantity,
                unit,
                usual,
                usual.minus(amount),
                deviation == null ? null : deviation.reason(),
                amount);
    }
}
