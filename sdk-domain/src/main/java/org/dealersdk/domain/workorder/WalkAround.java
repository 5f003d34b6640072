package org.dealersdk.domain.workorder;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;

/**
 * The inspection sheet of the walk-around with the customer.
 *
 * @param coversFitted the protective cover set was fitted in the customer's presence
 * @param marks scratches and damage found, each with its place
 * @param valuables what was left in the locker or the car, empty when all was taken
 * @param acknowledged the customer has acknowledged the sheet
 */
@Requirement({"R066", "R067", "R068", "R070", "R071", "R072"})
public record WalkAround(boolean coversFitted, List<String> marks, List<String> valuables, boolean acknowledged) {

    public WalkAround {
        marks = List.copyOf(marks);
        valuables = List.copyOf(valuables);
    }

    /** A sheet without anything to remark: covers fitted, no marks, nothing left, acknowledged. */
    public static WalkAround unremarkable() {
        return new WalkAround(true, List.of(), List.of(), true);
    }
}
