package org.dealersdk.domain.workorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The inspection sheet of the walk-around with the customer.
 *
 * @param coversFitted the protective cover set was fitted in the customer's presence
 * @param marks scratches and damage found, each with its place
 * @param valuables what was left in the locker or the car, empty when all was taken
 * @param acknowledged the customer has signed the sheet
 * @param valuablesAdvised the customer was asked to take valuables along and given a bag for them
 * @param handIn papers and keys handed in with the car; null while not registered
 */
@Requirement({"R066", "R067", "R068", "R069", "R070", "R071", "R072", "R107"})
public record WalkAround(
        boolean coversFitted,
        List<Mark> marks,
        List<Belonging> valuables,
        boolean acknowledged,
        boolean valuablesAdvised,
        @Nullable HandIn handIn) {

    public WalkAround {
        marks = List.copyOf(marks);
        valuables = List.copyOf(valuables);
    }

    /** A sheet without anything to remark: covers fitted, no marks, valuables asked for and nothing left, signed. */
    public static WalkAround unremarkable() {
        return new WalkAround(true, List.of(), List.of(), true, true, null);
    }

    /** The same sheet with one more mark. */
    public WalkAround marked(Mark mark) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(mark);
        return new WalkAround(coversFitted, all, valuables, acknowledged, valuablesAdvised, handIn);
    }

    /** The same sheet with one more thing left. */
    public WalkAround keeping(Belonging belonging) {
        List<Belonging> all = new ArrayList<>(valuables);
        all.add(belonging);
        return new WalkAround(coversFitted, marks, all, acknowledged, valuablesAdvised, handIn);
    }

    /** The same sheet with papers and keys. */
    public WalkAround handedIn(HandIn registered) {
        return new WalkAround(coversFitted, marks, valuables, acknowledged, valuablesAdvised, registered);
    }

    /** The places at which damage was seen, each once. */
    @Requirement("R067")
    public List<CarPlace> damagedPlaces() {
        return marks.stream()
                .map(Mark::place)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The marks as they are read out: {@code rear-bumper: scratch}, or the words alone where no place was noted. */
    public List<String> marksInWords() {
        return marks.stream().map(Mark::inWords).toList();
    }

    /** What was left, as it is read out: {@code navigation: locker 4}, {@code pram: in-car}. */
    public List<String> belongingsInWords() {
        return valuables.stream().map(Belonging::inWords).toList();
    }

    /** How many things were too large for a locker and stay in the car. */
    @Requirement("R071")
    public int leftInCar() {
        return (int) valuables.stream()
                .filter(belonging -> belonging.kept() == Keeping.IN_CAR)
                .count();
    }
}
