package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Work done by a subcontractor.
 *
 * @param head what every line has
 * @param supplier reference of the subcontractor
 * @param guarantee what the subcontractor guarantees
 * @param cost what the subcontractor charges the dealer; null while unknown
 */
@Requirement({"R124", "M39"})
public record SubletLine(
        LineHead head,
        String supplier,
        String guarantee,
        @Nullable Money cost) implements WorkLine {

    /** Proposed work of a subcontractor. */
    public static SubletLine proposed(
            String id, Trade trade, String description, Payer payer, String supplier, String guarantee, Money price) {
        return new SubletLine(
                LineHead.proposed(new LineId(id), trade, description, payer, price), supplier, guarantee, null);
    }

    @Override
    public SubletLine with(LineHead head) {
        return new SubletLine(head, supplier, guarantee, cost);
    }
}
