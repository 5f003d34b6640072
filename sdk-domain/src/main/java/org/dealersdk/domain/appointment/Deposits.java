package org.dealersdk.domain.appointment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.DepositPolicy;
import org.dealersdk.domain.policy.DepositTreatment;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How much is to be paid in advance, and what becomes of it. */
@Requirement({"R043", "A24"})
final class Deposits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Deposits() {}

    /** The share of each high-value line is rounded up, so that it is never less than what the rule asks. */
    static @Nullable Money needed(List<PartNeed> parts, DepositPolicy policy) {
        Money sum = null;
        for (PartNeed need : parts) {
            Money value = need.value();
            if (value.getAmount().compareTo(policy.highValueFrom()) >= 0) {
                BigDecimal share = BigDecimal.valueOf(policy.percent()).divide(HUNDRED);
                Money deposit = value.multipliedBy(share, RoundingMode.CEILING);
                sum = sum == null ? deposit : sum.plus(deposit);
            }
        }
        return sum;
    }

    static boolean oneCurrency(Appointment appointment) {
        List<CurrencyUnit> units = appointment.parts().stream()
                .map(need -> need.listPrice().getCurrencyUnit())
                .distinct()
                .toList();
        Deposit deposit = appointment.deposit();
        return units.isEmpty()
                || (units.size() == 1
                        && (deposit == null
                                || deposit.amount().getCurrencyUnit().equals(units.get(0))));
    }

    /** What becomes of the deposit when the appointment ends so. */
    static DepositOutcome outcome(Appointment appointment, EndReason reason, Occasion occasion) {
        DepositPolicy policy = occasion.policy().appointment().deposit();
        return switch (reason) {
            case KEPT -> DepositOutcome.CREDITED;
            case DID_NOT_COME -> treated(policy.noShow());
            case CUSTOMER_WITHDREW ->
                inTime(appointment, occasion) ? DepositOutcome.REFUNDED : treated(policy.lateCancellation());
            case PARTS_MISSING, NO_CAPACITY, BOOKED_IN_ERROR -> DepositOutcome.REFUNDED;
        };
    }

    /** Before anything was agreed, and until the policy's time before the slot; that very instant is too late. */
    private static boolean inTime(Appointment appointment, Occasion occasion) {
        Slot slot = appointment.slot();
        if (slot == null || !AppointmentLifecycle.BOOKED.contains(appointment.state())) {
            return true;
        }
        Instant latest = occasion.policy()
                .calendar()
                .workingCalendar()
                .minus(slot.at(), occasion.policy().appointment().deposit().refundUntil());
        return occasion.at().isBefore(latest);
    }

    private static DepositOutcome treated(DepositTreatment treatment) {
        return treatment == DepositTreatment.REFUND ? DepositOutcome.REFUNDED : DepositOutcome.FORFEITED;
    }
}
