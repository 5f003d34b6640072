package org.dealersdk.domain.team;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;

/**
 * Somebody in a team.
 *
 * @param staff who
 * @param roles every role the person has at the dealer's, in their own order
 * @param fullTime whether the person works full-time for the team
 */
@Requirement("R389")
public record TeamMember(StaffId staff, List<Role> roles, boolean fullTime) {
    public TeamMember {
        roles = roles.stream().distinct().sorted().toList();
    }

    /** A full-time member of one role. */
    public static TeamMember of(String staff, Role role) {
        return new TeamMember(new StaffId(staff), List.of(role), true);
    }
}
