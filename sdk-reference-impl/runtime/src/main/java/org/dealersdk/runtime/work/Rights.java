package org.dealersdk.runtime.work;

import static org.dealersdk.domain.staff.Role.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.RuntimeProblem;

/** Which roles may work at which desk: one table, which an installation may change row by row. Immutable and thread-safe. */
@Requirement("R388")
public final class Rights {

    private static final Set<Role> MANAGERS = Set.of(AFTER_SALES_MANAGER, GENERAL_MANAGER);

    private final Map<DeskName, Set<Role>> table;

    private Rights(Map<DeskName, Set<Role>> table) {
        this.table = table;
    }

    /** The trade's usual division of work; after-sales and general manager may work everywhere. */
    public static Rights standard() {
        return new Rights(new EnumMap<>(DeskName.class))
                .with(DeskName.CUSTOMERS, SERVICE_ADVISER, GUIDE, CUSTOMER_CARE_SPECIALIST, FOLLOW_UP_CLERK)
                .with(DeskName.CUSTOMERS, CUSTOMER_SERVICE_MANAGER, BUSINESS_SUPERVISOR, CASHIER, WARRANTY_CLERK)
                .with(DeskName.CUSTOMERS, RENEWAL_CLERK, INSURANCE_ADVISER)
                .with(DeskName.APPOINTMENTS, SERVICE_ADVISER, GUIDE, CUSTOMER_CARE_SPECIALIST, FOLLOW_UP_CLERK)
                .with(DeskName.APPOINTMENTS, CUSTOMER_SERVICE_MANAGER, BUSINESS_SUPERVISOR, WORKSHOP_SUPERVISOR)
                .with(DeskName.APPOINTMENTS, PARTS_CLERK, PARTS_MANAGER, CASHIER)
                .with(DeskName.FRONT_DOOR, GUIDE, SERVICE_ADVISER, BUSINESS_SUPERVISOR)
                .with(DeskName.RECEPTION, SERVICE_ADVISER, INSURANCE_ADVISER, WARRANTY_CLERK, BUSINESS_SUPERVISOR)
                .with(DeskName.WORKSHOP, DISPATCHER, TECHNICIAN, TEAM_LEADER, WORKSHOP_SUPERVISOR, INSPECTOR)
                .with(DeskName.WORKSHOP, TECHNICAL_SUPPORT)
                .with(DeskName.PROGRESS_CONTROL, SERVICE_ADVISER, INSURANCE_ADVISER, WARRANTY_CLERK, GUIDE)
                .with(DeskName.PROGRESS_CONTROL, DISPATCHER, TECHNICIAN, TEAM_LEADER, WORKSHOP_SUPERVISOR)
                .with(DeskName.PROGRESS_CONTROL, BUSINESS_SUPERVISOR, CUSTOMER_CARE_SPECIALIST)
                .with(DeskName.REPAIR_CASES, TECHNICIAN, TEAM_LEADER, WORKSHOP_SUPERVISOR, TECHNICAL_SUPPORT)
                .with(DeskName.REPAIR_CASES, SERVICE_ADVISER, INSPECTOR, WARRANTY_CLERK)
                .with(DeskName.TOOL_ROOM, PARTS_CLERK, PARTS_MANAGER, TEAM_LEADER, WORKSHOP_SUPERVISOR)
                .with(DeskName.PARTS_COUNTER, PARTS_CLERK, PARTS_MANAGER)
                .with(DeskName.CASHIER, CASHIER, SERVICE_ADVISER, FINANCE_MANAGER)
                .with(DeskName.CUSTOMER_CARE, FOLLOW_UP_CLERK, CUSTOMER_CARE_SPECIALIST, CUSTOMER_SERVICE_MANAGER)
                .with(DeskName.COMPLAINTS, CUSTOMER_CARE_SPECIALIST, CUSTOMER_SERVICE_MANAGER, FOLLOW_UP_CLERK)
                .with(DeskName.COMPLAINTS, SERVICE_ADVISER, BUSINESS_SUPERVISOR)
                .with(DeskName.DOCUMENTS, SERVICE_ADVISER, INSURANCE_ADVISER, WARRANTY_CLERK, BUSINESS_SUPERVISOR)
                .with(DeskName.DOCUMENTS, TECHNICIAN, TEAM_LEADER, WORKSHOP_SUPERVISOR, INSPECTOR, PARTS_CLERK)
                .with(DeskName.DOCUMENTS, PARTS_MANAGER, CASHIER, CUSTOMER_SERVICE_MANAGER)
                .with(DeskName.WARRANTY, WARRANTY_CLERK, TECHNICAL_SUPERVISOR, SERVICE_ADVISER, TECHNICIAN)
                .with(DeskName.WARRANTY, FINANCE_MANAGER)
                .with(DeskName.OLD_PARTS, PARTS_MANAGER, PARTS_CLERK, WORKSHOP_SUPERVISOR, WARRANTY_CLERK)
                .with(DeskName.ACCIDENTS, INSURANCE_ADVISER, SERVICE_ADVISER, GUIDE, CUSTOMER_CARE_SPECIALIST)
                .with(DeskName.ACCIDENTS, BUSINESS_SUPERVISOR, WORKSHOP_SUPERVISOR, PARTS_CLERK, FINANCE_MANAGER)
                .with(DeskName.INSURANCE, RENEWAL_CLERK, INSURANCE_ADVISER, SERVICE_ADVISER, FOLLOW_UP_CLERK)
                .with(DeskName.INSURANCE, CUSTOMER_CARE_SPECIALIST, FINANCE_MANAGER)
                .with(DeskName.TEAMS, BUSINESS_SUPERVISOR)
                .with(DeskName.REPORTS, CUSTOMER_SERVICE_MANAGER, BUSINESS_SUPERVISOR, FINANCE_MANAGER)
                .with(DeskName.REPORTS, WORKSHOP_SUPERVISOR, PARTS_MANAGER);
    }

    /** The same table with further roles at one desk. */
    public Rights with(DeskName desk, Role... further) {
        Set<Role> roles = new java.util.HashSet<>(table.getOrDefault(desk, MANAGERS));
        roles.addAll(List.of(further));
        return row(desk, roles);
    }

    /** The same table where exactly these roles may work at one desk. */
    public Rights only(DeskName desk, Role... roles) {
        return row(desk, Set.of(roles));
    }

    /** The roles that may work at the desk. */
    public Set<Role> at(DeskName desk) {
        return table.getOrDefault(desk, MANAGERS);
    }

    /**
     * Lets the actor pass or refuses.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-004 with the roles that may
     */
    public void require(Actor actor, DeskName desk) {
        if (actor.roles().stream().noneMatch(at(desk)::contains)) {
            throw RuntimeProblem.NO_RIGHT.failure(
                    actor.staff().value(),
                    desk.code(),
                    String.join(
                            ", ", at(desk).stream().map(Coded::code).sorted().toList()));
        }
    }

    private Rights row(DeskName desk, Set<Role> roles) {
        Map<DeskName, Set<Role>> rows = new EnumMap<>(DeskName.class);
        rows.putAll(table);
        rows.put(desk, Set.copyOf(roles));
        return new Rights(rows);
    }
}
