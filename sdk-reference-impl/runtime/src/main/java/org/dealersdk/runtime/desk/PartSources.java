package org.dealersdk.runtime.desk;

import java.util.List;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.PartSupply;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.runtime.work.Ledger;

/** States in an estimate where its parts come from and what is guaranteed for them. */
@Requirement({"R086", "M21"})
final class PartSources {

    private PartSources() {}

    /** The lines, each part that says nothing of itself with what its record says; a part without a record stays as it is. */
    static List<WorkLine> state(List<? extends WorkLine> lines, Ledger ledger) {
        return lines.stream().map(line -> state(line, ledger)).toList();
    }

    private static WorkLine state(WorkLine line, Ledger ledger) {
        if (line instanceof PartLine part && part.supply() == null) {
            String guarantee = ledger.occasion().policy().estimate().partsGuarantee();
            return ledger.find(Part.TYPE, part.part())
                    .<WorkLine>map(
                            known -> part.suppliedBy(new PartSupply(known.genuine(), known.source(), null, guarantee)))
                    .orElse(part);
        }
        return line;
    }
}
