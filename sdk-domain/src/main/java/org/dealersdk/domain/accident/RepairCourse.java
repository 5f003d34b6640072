package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The repair of an accident car and its payment. Its text may hold personal data and is never printed.
 *
 * @param order the work order, or null
 * @param startedAt when work on the insured lines began, or null
 * @param completedAt when work was completed, or null
 * @param insurerShare what the insurer was charged, or null until the order is settled
 * @param customerShare the excess the customer was charged, or null until then
 * @param paid what the insurer paid, or null until it did
 * @param paidAt when, or null
 * @param shortfall why the insurer paid less than it was charged, or null
 */
@Requirement({"R296", "R306"})
public record RepairCourse(
        @Nullable WorkOrderId order,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Money insurerShare,
        @Nullable Money customerShare,
        @Nullable Money paid,
        @Nullable Instant paidAt,
        @Nullable String shortfall) {

    /** Nothing yet. */
    static final RepairCourse NONE = new RepairCourse(null, null, null, null, null, null, null, null);

    RepairCourse on(WorkOrderId repair) {
        return new RepairCourse(repair, startedAt, completedAt, insurerShare, customerShare, paid, paidAt, shortfall);
    }

    RepairCourse started(Instant at) {
        return new RepairCourse(order, at, completedAt, insurerShare, customerShare, paid, paidAt, shortfall);
    }

    RepairCourse completed(Instant at) {
        return new RepairCourse(order, startedAt, at, insurerShare, customerShare, paid, paidAt, shortfall);
    }

    RepairCourse invoiced(Money insurer, Money customer) {
        return new RepairCourse(order, startedAt, completedAt, insurer, customer, paid, paidAt, shortfall);
    }

    RepairCourse paid(Money amount, Instant at, @Nullable String why) {
        return new RepairCourse(order, startedAt, completedAt, insurerShare, customerShare, amount, at, why);
    }

    RepairCourse withoutWords() {
        String nothing = shortfall == null ? null : Erasure.ERASED;
        return new RepairCourse(order, startedAt, completedAt, insurerShare, customerShare, paid, paidAt, nothing);
    }

    @Override
    public String toString() {
        return "RepairCourse[" + startedAt + ", " + completedAt + ", " + paidAt + "]";
    }
}
