package org.dealersdk.domain.accident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/** Accident cases for tests. */
final class Accidents {

    /** Monday, 10:00 in Shanghai. */
    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    static final Duration MICRO = Duration.ofNanos(1000);
    static final DealerPolicy STANDARD = DealerPolicy.standard();
    static final Actor LI = Actor.of("ins-1", Role.INSURANCE_ADVISER);
    static final Actor WU = Actor.of("ins-2", Role.INSURANCE_ADVISER);
    static final Actor SYSTEM = Actor.of("system", Role.SYSTEM);
    static final Actor ADVISER = Actor.of("A-1", Role.SERVICE_ADVISER);
    static final WorkOrderId ORDER = new WorkOrderId("W-1");
    private static final IdSource IDS = IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 17);

    private Accidents() {}

    static Occasion by(Actor actor, Instant at, DealerPolicy policy) {
        return new Occasion(actor, at, policy, IDS);
    }

    static Occasion by(Actor actor) {
        return by(actor, NOW, STANDARD);
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static Team team() {
        return Team.form(TeamKind.ACCIDENT)
                .then(team -> team.join(member("ins-1"), by(LI)))
                .then(team -> team.join(member("ins-2"), by(LI)))
                .after();
    }

    static TeamMember member(String staff) {
        return TeamMember.of(staff, Role.INSURANCE_ADVISER);
    }

    static AccidentReport said() {
        return new AccidentReport(
                new CustomerId("C-1"),
                new VehicleId("V-1"),
                new InsurerId("PICC"),
                "CLM-7",
                AccidentChannel.PHONE,
                NOW.minus(Duration.ofHours(1)),
                false,
                "CANARY hit me from behind",
                "CANARY road 5");
    }

    static AccidentCase reported() {
        return AccidentCase.report(new AccidentCaseId("X-1"), said(), LI.staff(), team(), by(LI))
                .after();
    }

    static AccidentCase arrived() {
        return reported()
                .sendRescue("tow-3", by(ADVISER))
                .then(c -> c.arrive(by(ADVISER)))
                .after();
    }

    static AccidentCase surveyed() {
        return arrived().survey("CANARY bumper", cny("8000.00"), by(LI)).after();
    }

    static AccidentCase approved() {
        return surveyed()
                .assess("A-77", cny("7800.00"), by(LI))
                .then(c -> c.approve("OK-1", cny("7800.00"), cny("500.00"), by(LI)))
                .after();
    }

    static AccidentCase repairing() {
        return approved()
                .linkOrder(ORDER, by(SYSTEM))
                .then(c -> c.startRepair(by(SYSTEM)))
                .after();
    }

    static AccidentCase repaired() {
        return repairing().completeRepair(by(SYSTEM)).after();
    }

    static AccidentCase invoiced() {
        return repaired().invoice(cny("7300.00"), cny("500.00"), by(SYSTEM)).after();
    }

    static AccidentCase settled() {
        return invoiced().settle(cny("7300.00"), null, by(LI)).after();
    }

    static AccidentCase in(AccidentState state) {
        return switch (state) {
            case REPORTED -> reported();
            case RESCUE -> reported().sendRescue("tow-3", by(LI)).after();
            case ARRIVED -> arrived();
            case SURVEYED -> surveyed();
            case ASSESSED -> surveyed().assess("A-77", cny("7800.00"), by(LI)).after();
            case APPROVED -> approved();
            case REPAIRING -> repairing();
            case REPAIRED -> repaired();
            case SETTLED -> settled();
            case CLOSED -> settled().close(by(LI)).after();
            case LOST ->
                reported().lose(LossReason.INSURER_SENT_ELSEWHERE, by(LI)).after();
            case TOTAL_LOSS ->
                surveyed().declareTotalLoss(cny("60000.00"), by(LI)).after();
        };
    }

    static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(p -> p.code().id()).toList();
        }
        return List.of();
    }

    static StaffId staff(String id) {
        return new StaffId(id);
    }
}
