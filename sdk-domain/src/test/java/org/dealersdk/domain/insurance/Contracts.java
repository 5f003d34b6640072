package org.dealersdk.domain.insurance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.vehicle.VehicleId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Insurance contracts and renewals for tests. */
final class Contracts {

    /** Monday, 10:00 in Shanghai. */
    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Duration MICRO = Duration.ofNanos(1000);
    static final DealerPolicy STANDARD = DealerPolicy.standard();
    static final Actor ZHOU = Actor.of("ren-1", Role.RENEWAL_CLERK);
    static final Actor ZHENG = Actor.of("ren-2", Role.RENEWAL_CLERK);
    static final Actor SYSTEM = Actor.of("system", Role.SYSTEM);
    private static final IdSource IDS = IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 19);

    private Contracts() {}

    static Occasion by(Actor actor, Instant at, DealerPolicy policy) {
        return new Occasion(actor, at, policy, IDS);
    }

    static Occasion by(Actor actor) {
        return by(actor, NOW, STANDARD);
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static Insured insured(String vehicle) {
        return new Insured(new CustomerId("C-1"), new VehicleId(vehicle), LocalDate.of(2025, 4, 2), "haizhu");
    }

    static Sale sale(SaleKind kind) {
        return Sale.of(kind, ZHOU.staff(), ZHOU.roles().iterator().next(), cny("300.00"));
    }

    static Cover cover(InsuranceKind kind) {
        return Cover.year(new InsurerId("PICC"), kind, TODAY, cny("4000.00"));
    }

    static InsuranceContract applied(String id, String vehicle, @Nullable Sale sale, InsuranceKind kind) {
        return InsuranceContract.apply(new InsuranceContractId(id), insured(vehicle), cover(kind), sale, null, by(ZHOU))
                .after();
    }

    static InsuranceContract issued(String id, String vehicle, @Nullable Sale sale) {
        return applied(id, vehicle, sale, InsuranceKind.COMMERCIAL)
                .issue("P-" + id, by(ZHOU))
                .after();
    }

    static InsuranceContract in(ContractState state) {
        InsuranceContract contract = applied("N-1", "V-1", sale(SaleKind.OTHER), InsuranceKind.COMMERCIAL);
        return switch (state) {
            case APPLIED -> contract;
            case IN_FORCE -> contract.issue("P-1", by(ZHOU)).after();
            case EXPIRED ->
                contract.issue("P-1", by(ZHOU))
                        .then(c -> c.expire(by(SYSTEM, Instant.parse("2027-06-01T00:00:00Z"), STANDARD)))
                        .after();
            case CANCELLED -> contract.cancel(by(ZHOU)).after();
        };
    }

    static Team clerks() {
        return Team.form(TeamKind.RENEWAL)
                .then(team -> team.join(TeamMember.of("ren-1", Role.RENEWAL_CLERK), by(ZHOU)))
                .then(team -> team.join(TeamMember.of("ren-2", Role.RENEWAL_CLERK), by(ZHOU)))
                .after();
    }

    static Renewal lead() {
        Lead lead = Lead.of(issued("N-0", "V-1", sale(SaleKind.POINT_OF_SALE)), LeadSource.EXPIRY);
        return Renewal.find(new RenewalId("R-1"), lead).after();
    }

    static Renewal assigned() {
        return lead().assign(ZHOU.staff(), clerks(), by(ZHENG)).after();
    }

    static Quote quote(@Nullable Discount discount) {
        return new Quote(NOW, new InsurerId("PICC"), cny("3800.00"), discount);
    }

    static Renewal in(RenewalState state) {
        return switch (state) {
            case LEAD -> lead();
            case ASSIGNED -> assigned();
            case IN_CONTACT ->
                assigned()
                        .contact(true, "CANARY thinks about it", null, by(ZHOU))
                        .after();
            case QUOTED -> assigned().quote(quote(null), by(ZHOU)).after();
            case RENEWED ->
                assigned()
                        .renew(issued("N-9", "V-1", sale(SaleKind.RENEWAL)), by(SYSTEM))
                        .after();
            case LOST -> assigned().lose(RenewalLoss.PRICE, by(ZHOU)).after();
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
}
