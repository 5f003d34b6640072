package org.dealersdk.domain.team;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.TeamPolicy;
import org.dealersdk.domain.policy.TeamRule;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;

/**
 * A specialist team of a store. Who joins it, and who takes something on for it, must have no duty that excludes it. Immutable.
 *
 * @param id its id, which follows from the kind
 * @param kind what it does
 * @param members who is in it, in the order they joined
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R297", "R384", "R389"})
public record Team(
        TeamId id,
        TeamKind kind,
        List<TeamMember> members,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Its declaration. */
    public static final AggregateType<Team> TYPE = AggregateType.named(
                    "team", Team.class, team -> team.id().value())
            .text("kind", team -> team.kind().code())
            .texts(
                    "member",
                    team -> team.members().stream()
                            .map(member -> member.staff().value())
                            .toList())
            .events(TeamEvent.class)
            .build();

    public Team {
        members = List.copyOf(members);
        extensions = Extensions.copy(extensions);
    }

    /** A team without members. */
    public static Change<Team> form(TeamKind kind) {
        return Change.of(new Team(TeamId.of(kind), kind, List.of(), Map.of()), new TeamEvent.Formed(kind));
    }

    /**
     * Somebody joins; a member whose roles change joins again.
     *
     * @throws org.dealersdk.domain.problem.DealerException TEA-001, TEA-002 with every duty that excludes the team's
     */
    public Change<Team> join(TeamMember member, Occasion occasion) {
        TeamRule rule = occasion.policy().teams().of(kind);
        new Problems()
                .addAll(exclusions(rule, member.roles(), member.fullTime()))
                .orThrow();
        List<TeamMember> all = without(member.staff());
        all.add(member);
        return Change.of(with(all), new TeamEvent.Joined(member.staff(), member.roles(), member.fullTime()));
    }

    /**
     * Somebody leaves; told when the team is too small without.
     *
     * @param open how many things the person is still responsible for; they are handed over first
     * @throws org.dealersdk.domain.problem.DealerException TEA-003 no member, TEA-005 still responsible
     */
    @Requirement({"R117", "R297", "M40"})
    public Change<Team> leave(StaffId staff, long open, Occasion occasion) {
        List<TeamMember> others = without(staff);
        new Problems()
                .require(others.size() < members.size(), TeamProblem.NO_MEMBER, "staff", staff.value(), kind.code())
                .require(open == 0, TeamProblem.STILL_RESPONSIBLE, "staff", staff.value(), open)
                .orThrow();
        int minimum = occasion.policy().teams().of(kind).minimum();
        List<DomainEvent> events = new ArrayList<>(List.of(new TeamEvent.Left(staff)));
        if (others.size() < minimum) {
            events.add(new TeamEvent.TooSmall(others.size(), minimum));
        }
        return new Change<>(with(others), events);
    }

    /**
     * Why somebody may not take on what is the team's; all reasons, empty when there is none: TEA-003 no member, TEA-004 the team is too
     * small, TEA-001 and TEA-002 a duty that excludes it.
     *
     * @param actor the person with all present roles; the roles on the team's list count as well
     */
    @Requirement({"R117", "R297", "R389"})
    public List<Problem> obstacles(Actor actor, TeamPolicy policy) {
        TeamRule rule = policy.of(kind);
        Problems problems = new Problems().addAll(obstacles(actor.staff(), policy));
        boolean known = member(actor.staff())
                .filter(member -> member.roles().containsAll(actor.roles()))
                .isPresent();
        return known
                ? problems.toList()
                : problems.addAll(exclusions(rule, actor.roles(), true)).toList();
    }

    /** The same for somebody who is named by another; only the roles on the team's list are known. */
    @Requirement({"R117", "R297", "R389"})
    public List<Problem> obstacles(StaffId staff, TeamPolicy policy) {
        TeamRule rule = policy.of(kind);
        Problems problems = new Problems()
                .require(
                        members.size() >= rule.minimum(),
                        TeamProblem.TOO_SMALL,
                        "team",
                        kind.code(),
                        members.size(),
                        rule.minimum());
        Optional<TeamMember> member = member(staff);
        problems.require(member.isPresent(), TeamProblem.NO_MEMBER, "staff", staff.value(), kind.code());
        member.ifPresent(known -> problems.addAll(exclusions(rule, known.roles(), known.fullTime())));
        return problems.toList();
    }

    /** Whoever is in it under that number. */
    public Optional<TeamMember> member(StaffId staff) {
        return members.stream().filter(member -> member.staff().equals(staff)).findFirst();
    }

    @Requirement("R389")
    private List<Problem> exclusions(TeamRule rule, Collection<Role> roles, boolean fullTime) {
        Problems problems = new Problems();
        for (Role role : rule.mayNotBe()) {
            problems.require(!roles.contains(role), TeamProblem.EXCLUDED, "roles", kind.code(), role.code());
        }
        boolean wholly = fullTime && roles.size() == 1;
        return problems.require(!rule.fullTime() || wholly, TeamProblem.NOT_FULL_TIME, "fullTime", kind.code())
                .toList();
    }

    private List<TeamMember> without(StaffId staff) {
        List<TeamMember> others = new ArrayList<>(members);
        others.removeIf(member -> member.staff().equals(staff));
        return others;
    }

    private Team with(List<TeamMember> newMembers) {
        return new Team(id, kind, newMembers, extensions);
    }
}
