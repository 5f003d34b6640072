package org.dealersdk.domain.warranty;

import static org.dealersdk.domain.warranty.AuditGuards.*;
import static org.dealersdk.domain.warranty.AuditState.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;
import org.jspecify.annotations.Nullable;

/** The table of an audit's life, what it is searched by, and what must hold of it. */
final class AuditDeclaration {

    static final Lifecycle<AuditState, AuditTrigger, Attempt<WarrantyAudit>> TABLE =
            Lifecycle.<AuditState, AuditTrigger, Attempt<WarrantyAudit>>named(
                            "warranty audit", AuditState.class, AuditTrigger.class)
                    .startsIn(PLANNED)
                    .endsIn(CLOSED, CANCELLED)
                    .on(PLANNED, AuditTrigger.VISIT, UNDER_WAY, OF_THE_TEAM, UNANNOUNCED)
                    .on(PLANNED, AuditTrigger.NOTE_DUE, PLANNED, YEAR_OVER)
                    .on(UNDER_WAY, AuditTrigger.CHECK, UNDER_WAY, OF_THE_TEAM, CHECKED_ONCE, SOUND_DEDUCTION)
                    .on(UNDER_WAY, AuditTrigger.CONCLUDE, CONCLUDED, OF_THE_TEAM, SOMETHING_CHECKED, SANCTIONED)
                    .on(CONCLUDED, AuditTrigger.APPROVE, CLOSED, SUPERVISED)
                    .onAny(Set.of(PLANNED), AuditTrigger.CANCEL, CANCELLED)
                    .build();

    static final AggregateType<WarrantyAudit> TYPE = AggregateType.named(
                    "warranty-audit", WarrantyAudit.class, audit -> audit.id().value())
            .uniqueText("term", audit -> audit.state() == CANCELLED ? null : audit.term())
            .text("state", audit -> audit.state().code())
            .text("brand", WarrantyAudit::brand)
            .instant("visitedAt", AuditDeclaration::visitedAt)
            .events(AuditEvent.class)
            .lifecycle(TABLE)
            .validatedBy(AuditDeclaration::problems)
            .build();

    private static final int LONGEST = 500;

    private AuditDeclaration() {}

    private static List<Problem> problems(WarrantyAudit audit) {
        Problems problems = new Problems();
        boolean brand =
                !audit.brand().isBlank() && audit.brand().equals(audit.brand().strip());
        problems.require(brand, AuditProblem.MISSING, "brand", "brand");
        text(problems, "brand", audit.brand());
        for (int i = 0; i < audit.findings().size(); i++) {
            text(problems, "findings[" + i + "].fault", audit.findings().get(i).fault());
        }
        return problems.toList();
    }

    private static void text(Problems problems, String where, @Nullable String text) {
        problems.require(HandTyped.fits(text, LONGEST), WarrantyProblem.TEXT, where, LONGEST);
    }

    private static @Nullable Instant visitedAt(WarrantyAudit audit) {
        AuditVisit visit = audit.visit();
        return visit == null ? null : visit.at();
    }
}
