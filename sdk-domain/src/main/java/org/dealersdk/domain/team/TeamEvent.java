package org.dealersdk.domain.team;

import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;

/** What happens to teams. */
public sealed interface TeamEvent extends DomainEvent {

    /** The store has such a team from now on. */
    record Formed(TeamKind kind) implements TeamEvent {}

    /** Somebody came into the team, or has other roles than before. */
    record Joined(StaffId staff, List<Role> roles, boolean fullTime) implements TeamEvent {
        public Joined {
            roles = List.copyOf(roles);
        }
    }

    /** Somebody left. */
    record Left(StaffId staff) implements TeamEvent {}

    /** The team has fewer members than it needs. */
    @Requirement("R297")
    record TooSmall(int members, int minimum) implements TeamEvent {}
}
