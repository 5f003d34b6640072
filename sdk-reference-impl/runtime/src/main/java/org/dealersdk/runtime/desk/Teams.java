package org.dealersdk.runtime.desk;

import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.team.TeamId;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Query;

/** Who is in which specialist team. A team is there as soon as somebody joins it. */
@Requirement({"R297", "R384", "R389"})
public final class Teams extends Desk {

    /** The desk of a store. */
    public Teams(Office office) {
        super(office, DeskName.TEAMS);
    }

    /** Somebody joins; refused with every duty that excludes the team's (TEA-001, TEA-002). */
    public Team join(Actor actor, TeamKind kind, TeamMember member) {
        return work(actor, ledger -> {
            if (ledger.find(Team.TYPE, TeamId.of(kind)).isEmpty()) {
                ledger.add(Team.TYPE, Team.form(kind));
            }
            return ledger.change(Team.TYPE, TeamId.of(kind), team -> team.join(member, ledger.occasion()));
        });
    }

    /** Somebody leaves, and is responsible for nothing of the team's any more (TEA-005). */
    @Requirement({"R117", "M40"})
    public Team leave(Actor actor, TeamKind kind, StaffId staff) {
        return work(actor, ledger -> {
            long open = responsibleFor(ledger, kind, staff);
            return ledger.change(Team.TYPE, TeamId.of(kind), team -> team.leave(staff, open, ledger.occasion()));
        });
    }

    /** A team; one that nobody has joined is empty. */
    public Team team(Actor actor, TeamKind kind) {
        return find(actor, Team.TYPE, TeamId.of(kind))
                .orElseGet(() -> Team.form(kind).after());
    }

    /** The team as it is in a unit of work; one that nobody has joined is empty. */
    static Team now(Ledger ledger, TeamKind kind) {
        return ledger.find(Team.TYPE, TeamId.of(kind))
                .orElseGet(() -> Team.form(kind).after());
    }

    private static long responsibleFor(Ledger ledger, TeamKind kind, StaffId staff) {
        return switch (kind) {
            case ACCIDENT ->
                ledger.all(Query.of(AccidentCase.TYPE)
                                .where("responsible", staff.value())
                                .where("open", true))
                        .size();
            case RENEWAL ->
                ledger.all(Query.of(Renewal.TYPE).where("clerk", staff.value()).where("open", true))
                        .size();
            case BEAUTY, EXTERNAL_PARTS -> 0;
        };
    }
}
