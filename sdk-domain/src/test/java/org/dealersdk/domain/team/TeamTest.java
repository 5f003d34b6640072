package org.dealersdk.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final StaffId LI = new StaffId("ins-1");

    private static Occasion under(DealerPolicy policy) {
        return new Occasion(
                Actor.of("S-1", Role.AFTER_SALES_MANAGER),
                NOW,
                policy,
                IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 5));
    }

    private static final Occasion USUAL = under(DealerPolicy.standard());

    private static Team team(TeamKind kind, TeamMember... members) {
        Team team = Team.form(kind).after();
        for (TeamMember member : members) {
            team = team.join(member, USUAL).after();
        }
        return team;
    }

    private static TeamMember member(String staff, boolean fullTime, Role... roles) {
        return new TeamMember(new StaffId(staff), List.of(roles), fullTime);
    }

    private static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(p -> p.code().id()).toList();
        }
        return List.of();
    }

    @Test
    @Requirement({"R297", "R389"})
    void nobody_is_in_the_accident_team_and_a_service_adviser() {
        Team accident = team(TeamKind.ACCIDENT);
        assertThat(problems(
                        () -> accident.join(member("A-1", true, Role.INSURANCE_ADVISER, Role.SERVICE_ADVISER), USUAL)))
                .containsExactly("TEA-001");
        assertThat(problems(() -> accident.join(member("A-1", false, Role.INSURANCE_ADVISER), USUAL)))
                .isEmpty();
    }

    @Test
    @Requirement({"R389", "R384"})
    void nobody_is_in_the_beauty_team_and_a_technician() {
        Team beauty = team(TeamKind.BEAUTY);
        assertThat(problems(() -> beauty.join(member("T-1", true, Role.TECHNICIAN), USUAL)))
                .containsExactly("TEA-001");
        assertThat(problems(() -> beauty.join(member("T-1", true, Role.EXTERNAL_SELLER), USUAL)))
                .isEmpty();
    }

    @Test
    @Requirement({"R389", "R384", "R305"})
    void sellers_of_parts_and_renewal_clerks_do_nothing_else() {
        for (TeamKind kind : List.of(TeamKind.EXTERNAL_PARTS, TeamKind.RENEWAL)) {
            Team team = team(kind);
            assertThat(problems(() -> team.join(member("E-1", false, Role.EXTERNAL_SELLER), USUAL)))
                    .containsExactly("TEA-002");
            assertThat(problems(() -> team.join(member("E-1", true, Role.EXTERNAL_SELLER, Role.PARTS_CLERK), USUAL)))
                    .containsExactly("TEA-002");
            assertThat(problems(() -> team.join(member("E-1", true, Role.EXTERNAL_SELLER), USUAL)))
                    .isEmpty();
        }
    }

    @Test
    @Requirement("R389")
    void every_reason_is_told_at_once() {
        DealerPolicy strict =
                DealerPolicyFile.read("teams: {accident: {mayNotBe: [service-adviser, technician], fullTime: true}}");
        assertThat(problems(() -> team(TeamKind.ACCIDENT)
                        .join(member("A-1", false, Role.SERVICE_ADVISER, Role.TECHNICIAN), under(strict))))
                .containsExactly("TEA-001", "TEA-001", "TEA-002");
    }

    @Test
    @Requirement({"R297", "R389"})
    void a_rule_that_came_later_stands_against_who_is_in_the_team_already() {
        Team team = team(
                TeamKind.ACCIDENT,
                member("ins-1", true, Role.INSURANCE_ADVISER, Role.WARRANTY_CLERK),
                member("ins-2", true, Role.INSURANCE_ADVISER));
        DealerPolicy later = DealerPolicyFile.read("teams: {accident: {minimum: 3, mayNotBe: [warranty-clerk]}}");
        assertThat(team.obstacles(LI, DealerPolicy.standard().teams())).isEmpty();
        assertThat(team.obstacles(LI, later.teams()))
                .extracting(problem -> problem.code().id())
                .containsExactly("TEA-004", "TEA-001");
    }

    @Test
    @Requirement({"R117", "M40", "R297"})
    void who_is_responsible_for_something_hands_it_over_before_leaving() {
        Team team = team(
                TeamKind.ACCIDENT,
                member("ins-1", true, Role.INSURANCE_ADVISER),
                member("ins-2", true, Role.INSURANCE_ADVISER));
        assertThat(problems(() -> team.leave(LI, 1, USUAL))).containsExactly("TEA-005");
        assertThat(problems(() -> team.leave(new StaffId("x"), 0, USUAL))).containsExactly("TEA-003");
        var left = team.leave(LI, 0, USUAL);
        assertThat(left.events()).containsExactly(new TeamEvent.Left(LI), new TeamEvent.TooSmall(1, 2));
        assertThat(left.after().member(LI)).isEmpty();
    }

    @Test
    void a_member_who_joins_again_has_the_new_roles() {
        Team team = team(
                TeamKind.ACCIDENT,
                member("ins-1", true, Role.INSURANCE_ADVISER),
                member("ins-1", false, Role.INSURANCE_ADVISER, Role.WARRANTY_CLERK));
        assertThat(team.members()).containsExactly(member("ins-1", false, Role.WARRANTY_CLERK, Role.INSURANCE_ADVISER));
        DealerJson json = new DealerJson();
        assertThat(json.read(Team.TYPE, json.write(Team.TYPE, team))).isEqualTo(team);
    }
}
