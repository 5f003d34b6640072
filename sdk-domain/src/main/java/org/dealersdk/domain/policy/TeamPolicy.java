package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.TeamKind;

/**
 * Separation of duties between the specialist teams and everybody else.
 *
 * @param accident handles accident cars
 * @param renewal renews insurance contracts
 * @param beauty beauty and detailing
 * @param externalParts sells parts to other workshops
 */
@Requirement({"R384", "R389"})
public record TeamPolicy(
        @Meaning(english = "Accident team.", chinese = "事故维修团队。") @Requirement({"R297", "R389"})
        TeamRule accident,

        @Meaning(english = "Renewal team.", chinese = "续保团队。") @Requirement("R305")
        TeamRule renewal,

        @Meaning(english = "Beauty team.", chinese = "美容装潢团队。") @Requirement("R389")
        TeamRule beauty,

        @Meaning(english = "Sellers of parts to other workshops.", chinese = "配件外销团队。") @Requirement("R389")
        TeamRule externalParts) {

    /**
     * The sources' values: at least two in the accident team and none of them a service adviser, no technician in the beauty team,
     * full-time renewal clerks and sellers of parts.
     */
    public static TeamPolicy standard() {
        return new TeamPolicy(
                new TeamRule(2, List.of(Role.SERVICE_ADVISER), false),
                new TeamRule(1, List.of(), true),
                new TeamRule(1, List.of(Role.TECHNICIAN), false),
                new TeamRule(1, List.of(), true));
    }

    /** The rule of a team. */
    public TeamRule of(TeamKind kind) {
        return switch (kind) {
            case ACCIDENT -> accident;
            case RENEWAL -> renewal;
            case BEAUTY -> beauty;
            case EXTERNAL_PARTS -> externalParts;
        };
    }
}
