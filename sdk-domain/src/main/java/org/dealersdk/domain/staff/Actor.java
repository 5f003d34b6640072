package org.dealersdk.domain.staff;

import java.util.Set;

/**
 * Who gives a command: a member of staff by staff number, in one or more roles. Never a name, since actors are logged.
 *
 * @param staff who
 * @param roles in what capacity; at least one
 */
public record Actor(StaffId staff, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an actor without a role");
        }
    }

    /** An actor with these roles. */
    public static Actor of(String staff, Role... roles) {
        return new Actor(new StaffId(staff), Set.of(roles));
    }

    /** True when acting in this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
