package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.Promises.plus;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dealersdk.domain.policy.RepairPhase;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * What went on around the work on a car: to whom it was given, who was at it when, who asked whom.
 *
 * @param dispatches to which team it was given, the last one in force
 * @param punches technicians' time by line
 * @param help technicians in difficulty
 * @param exchanges talks of the front desk with customer and workshop
 * @param comebacks lines that repair a fault again
 * @param earlierDiagnoses diagnoses replaced by later ones, oldest first
 * @param stoppages when the work stood still and went on again
 */
public record ShopFloor(
        List<Dispatch> dispatches,
        List<Punch> punches,
        List<HelpRequest> help,
        List<Exchange> exchanges,
        List<Comeback> comebacks,
        List<Diagnosis> earlierDiagnoses,
        List<Stoppage> stoppages) {

    static final ShopFloor EMPTY =
            new ShopFloor(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public ShopFloor {
        dispatches = List.copyOf(dispatches);
        punches = List.copyOf(punches);
        help = List.copyOf(help);
        exchanges = List.copyOf(exchanges);
        comebacks = List.copyOf(comebacks);
        earlierDiagnoses = List.copyOf(earlierDiagnoses);
        stoppages = List.copyOf(stoppages);
    }

    /** The stages of the repair at which front desk and workshop have not talked. */
    @Requirement("R114")
    public Set<RepairPhase> missingTalks() {
        Set<RepairPhase> missing = EnumSet.allOf(RepairPhase.class);
        exchanges.stream()
                .filter(one -> one.with() == Counterpart.WORKSHOP)
                .forEach(one -> missing.remove(one.phase()));
        return missing;
    }

    /** Every talk about a found fault, oldest first. */
    @Requirement("R130")
    public List<Exchange> about(FindingId finding) {
        return exchanges.stream().filter(one -> finding.equals(one.finding())).toList();
    }

    /** Time really spent on a line, by all technicians together. */
    public Duration worked(LineId line) {
        return sum(punch -> punch.line().equals(line));
    }

    /** Time a technician really spent on the order. */
    public Duration worked(StaffId technician) {
        return sum(punch -> punch.technician().equals(technician));
    }

    /** Time really spent on the order. */
    public Duration worked() {
        return sum(punch -> true);
    }

    /** How long the work stood still, over all stoppages that are over. */
    @Requirement("M28")
    public Duration stood() {
        return stoppages.stream()
                .map(one -> Duration.between(one.since(), one.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    ShopFloor with(Dispatch made) {
        return new ShopFloor(plus(dispatches, made), punches, help, exchanges, comebacks, earlierDiagnoses, stoppages);
    }

    ShopFloor punched(List<Punch> all) {
        return new ShopFloor(dispatches, all, help, exchanges, comebacks, earlierDiagnoses, stoppages);
    }

    ShopFloor helped(List<HelpRequest> all) {
        return new ShopFloor(dispatches, punches, all, exchanges, comebacks, earlierDiagnoses, stoppages);
    }

    ShopFloor with(Exchange said) {
        return new ShopFloor(dispatches, punches, help, plus(exchanges, said), comebacks, earlierDiagnoses, stoppages);
    }

    ShopFloor cameBack(List<Comeback> all) {
        return new ShopFloor(dispatches, punches, help, exchanges, all, earlierDiagnoses, stoppages);
    }

    ShopFloor with(Diagnosis replaced) {
        return new ShopFloor(
                dispatches, punches, help, exchanges, comebacks, plus(earlierDiagnoses, replaced), stoppages);
    }

    ShopFloor with(Stoppage over) {
        return new ShopFloor(dispatches, punches, help, exchanges, comebacks, earlierDiagnoses, plus(stoppages, over));
    }

    private Duration sum(Predicate<Punch> which) {
        return punches.stream().filter(which).map(Punch::worked).reduce(Duration.ZERO, Duration::plus);
    }
}
