package org.dealersdk.domain.workorder;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The car before and after: what the inspection sheet of the intake and the final inspection say of the same things. Always computed.
 *
 * @param kilometresDriven how far the car was driven meanwhile
 * @param marksGone marks of the sheet that the inspector does not list any more; empty when he listed none at all
 * @param newMarks marks the inspector lists and the sheet does not
 * @param exteriorAsReceived what the inspector says of the exterior as a whole
 */
@Requirement({"R139", "R140"})
public record InspectionComparison(
        long kilometresDriven, List<Mark> marksGone, List<Mark> newMarks, boolean exteriorAsReceived) {
    public InspectionComparison {
        marksGone = List.copyOf(marksGone);
        newMarks = List.copyOf(newMarks);
    }

    static InspectionComparison of(Intake intake, Inspection inspection) {
        WalkAround sheet = intake.walkAround();
        return new InspectionComparison(
                inspection.odometerKm() - intake.odometerKm(),
                sheet == null || inspection.marks().isEmpty() ? List.of() : missing(sheet.marks(), inspection.marks()),
                newMarks(sheet, inspection),
                inspection.exteriorAsReceived());
    }

    static List<Mark> newMarks(@Nullable WalkAround sheet, Inspection inspection) {
        return missing(inspection.marks(), sheet == null ? List.of() : sheet.marks());
    }

    /** Marks that do not occur among the others; photographs do not matter. */
    private static List<Mark> missing(List<Mark> marks, List<Mark> others) {
        List<String> known = others.stream().map(Mark::inWords).toList();
        return marks.stream().filter(mark -> !known.contains(mark.inWords())).toList();
    }
}
