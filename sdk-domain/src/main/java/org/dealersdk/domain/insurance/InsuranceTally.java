package org.dealersdk.domain.insurance;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Counts one month's insurance business from what is stored. Give it every contract, renewal, case and order of the time in any order;
 * what is not the month's does not count. Not thread-safe.
 */
@Requirement({"R293", "R295", "R296", "R299", "R300", "R301", "R309", "R310"})
public final class InsuranceTally {

    private final YearMonth month;
    private final ZoneId zone;
    private final LineCost cost;
    private final Set<VehicleId> renewed = new HashSet<>();
    private final Set<VehicleId> newCars = new HashSet<>();
    private Money premiumsSold;
    private Money premiumsRenewed;
    private Money renewalProfit;
    private Money accidentRevenue;
    private Money accidentProfit;
    private Money insuredBodyPaint;
    private Money output;
    private long due;
    private long renewedOfDue;
    private long reported;
    private long returned;
    private long insuredJobs;
    private long repairs;
    private Duration repairTime = Duration.ZERO;

    /**
     * Counts from zero.
     *
     * @param zone of the store, for what belongs to the month
     * @param currency in which the store works
     * @param cost what lines cost
     */
    public InsuranceTally(YearMonth month, ZoneId zone, CurrencyUnit currency, LineCost cost) {
        this.month = month;
        this.zone = zone;
        this.cost = cost;
        Money nothing = Money.zero(currency);
        premiumsSold = nothing;
        premiumsRenewed = nothing;
        renewalProfit = nothing;
        accidentRevenue = nothing;
        accidentProfit = nothing;
        insuredBodyPaint = nothing;
        output = nothing;
    }

    /** A contract counts in the month it was issued, when it was sold here. */
    public void add(InsuranceContract contract) {
        Sale sale = contract.sale();
        if (sale == null || !isIn(contract.dates().issuedAt())) {
            return;
        }
        VehicleId vehicle = contract.insured().vehicle();
        Money premium = contract.cover().premium();
        if (sale.kind() == SaleKind.RENEWAL) {
            premiumsRenewed = premiumsRenewed.plus(premium);
            renewalProfit = renewalProfit.plus(sale.earned());
            renewed.add(vehicle);
        } else {
            premiumsSold = premiumsSold.plus(premium);
        }
        if (sale.kind() == SaleKind.POINT_OF_SALE) {
            newCars.add(vehicle);
        }
    }

    /** A renewal counts in the month in which the contract ends. */
    @Requirement("A06")
    public void add(Renewal renewal) {
        if (YearMonth.from(renewal.lead().lastDay()).equals(month)) {
            due++;
            renewedOfDue += renewal.state() == RenewalState.RENEWED ? 1 : 0;
        }
    }

    /** A case counts in the month it was reported, its repair in the month it was completed. */
    @Requirement({"R306", "R310"})
    public void add(AccidentCase accident) {
        if (isIn(accident.reportedAt())) {
            reported++;
            boolean came = accident.arrival().arrivedAt() != null && accident.state() != AccidentState.LOST;
            returned += came ? 1 : 0;
        }
        Instant started = accident.repair().startedAt();
        Instant completed = accident.repair().completedAt();
        if (started != null && completed != null && isIn(completed)) {
            repairs++;
            repairTime = repairTime.plus(Duration.between(started, completed));
        }
    }

    /** An order counts in the month it was settled. */
    @Requirement({"R300", "R301"})
    public void add(WorkOrder order) {
        if (!isIn(order.milestones().settled())) {
            return;
        }
        boolean[] insured = {false};
        order.approvedLines().forEach(line -> insured[0] |= add(line));
        insuredJobs += insured[0] ? 1 : 0;
    }

    /** What was counted. */
    public InsuranceFigures figures() {
        return new InsuranceFigures(
                month,
                premiumsSold,
                premiumsRenewed,
                renewalProfit,
                renewed.size(),
                due,
                renewedOfDue,
                newCars.size(),
                reported,
                returned,
                accidentRevenue,
                accidentProfit,
                insuredJobs,
                insuredBodyPaint,
                output,
                repairs,
                repairTime.toHours());
    }

    private boolean add(WorkLine line) {
        Money amount = line.head().amount();
        output = output.plus(amount);
        if (line.head().payer() != Payer.INSURANCE) {
            return false;
        }
        accidentRevenue = accidentRevenue.plus(amount);
        accidentProfit = accidentProfit.plus(amount).minus(cost.of(line));
        Trade trade = line.head().trade();
        if (trade == Trade.BODY || trade == Trade.PAINT) {
            insuredBodyPaint = insuredBodyPaint.plus(amount);
        }
        return true;
    }

    private boolean isIn(@Nullable Instant at) {
        return at != null && YearMonth.from(at.atZone(zone)).equals(month);
    }
}
