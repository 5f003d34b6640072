package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Labour sold by time.
 *
 * @param head what every line has
 * @param soldHours flat-rate hours sold, more than 0
 * @param technician who does it; null until taken up
 */
public record LabourLine(
        LineHead head, BigDecimal soldHours, @Nullable StaffId technician) implements WorkLine {

    /** Proposed labour. */
    public static LabourLine proposed(
            String id, Trade trade, String description, Payer payer, BigDecimal soldHours, Money price) {
        return new LabourLine(LineHead.proposed(new LineId(id), trade, description, payer, price), soldHours, null);
    }

    @Override
    public LabourLine with(LineHead head) {
        return new LabourLine(head, soldHours, technician);
    }
}
