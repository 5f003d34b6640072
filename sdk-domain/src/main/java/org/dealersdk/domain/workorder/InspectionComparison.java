package org.dealersdk.domain.workorder;

import java.util.ArrayList;
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
        long kilometresDriven, List<String> marksGone, List<String> newMarks, boolean exteriorAsReceived) {
    public InspectionComparison {
        marksGone = List.copyOf(marksGone);
        newMarks = List.copyOf(newMarks);
    }

    static InspectionComparison of(Intake intake, Inspection inspection) {
        WalkAround sheet = intake.walkAround();
        List<String> gone =
                new ArrayList<>(sheet == null || inspection.marks().isEmpty() ? List.of() : sheet.marksInWords());
        gone.removeAll(inspection.marks());
        return new InspectionComparison(
                inspection.odometerKm() - intake.odometerKm(),
                gone,
                newMarks(sheet, inspection),
                inspection.exteriorAsReceived());
    }

    static List<String> newMarks(@Nullable WalkAround sheet, Inspection inspection) {
        List<String> marks = new ArrayList<>(inspection.marks());
        marks.removeAll(sheet == null ? List.of() : sheet.marksInWords());
        return marks;
    }
}
