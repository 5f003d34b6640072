package org.dealersdk.cli.demo;

import java.util.List;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;

/** Who works at the demonstration dealer. */
final class Staff {

    static final Actor INSPECTOR = Actor.of("inspector-1", Role.INSPECTOR);
    static final Actor PARTS_CLERK = Actor.of("parts-1", Role.PARTS_CLERK);
    static final Actor CASHIER = Actor.of("cashier-1", Role.CASHIER);
    static final Actor CALLER = Actor.of("caller-1", Role.FOLLOW_UP_CLERK);
    static final Actor CARE_MANAGER = Actor.of("care-manager-1", Role.CUSTOMER_SERVICE_MANAGER);

    /** Of the accident team, which no adviser is in. */
    private static final List<StaffId> ACCIDENT_TEAM = List.of(new StaffId("insurance-1"), new StaffId("insurance-2"));

    private static final int ADVISERS = 6;
    private static final int TECHNICIANS = 18;

    private Staff() {}

    /** The adviser of a customer; always the same one. */
    static Actor adviser(int customer) {
        return Actor.of("adviser-" + (customer % ADVISERS + 1), Role.SERVICE_ADVISER);
    }

    /** The one person who is responsible for an insured car; always the same one. */
    static StaffId responsible(int customer) {
        return ACCIDENT_TEAM.get(customer % ACCIDENT_TEAM.size());
    }

    /** The technician who does a job. */
    static Actor technician(int job) {
        return Actor.of("technician-" + (Math.floorMod(job, TECHNICIANS) + 1), Role.TECHNICIAN);
    }
}
