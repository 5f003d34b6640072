package org.dealersdk.domain.workorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Something of the customer's that stays with the dealer while the car does.
 *
 * @param what what it is
 * @param kept where it is kept; null when it was only said in words
 * @param locker which locker; null when it stays in the car
 */
@Requirement({"R070", "R071"})
public record Belonging(
        String what, @Nullable Keeping kept, @Nullable String locker) {

    /** What the record holds. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Belonging {}

    /** Kept in a locker at the front desk. */
    public static Belonging inLocker(String what, String locker) {
        return new Belonging(what, Keeping.LOCKER, locker);
    }

    /** Too large for a locker. */
    public static Belonging inCar(String what) {
        return new Belonging(what, Keeping.IN_CAR, null);
    }

    /** Said in words only, as sheets held it before lockers were noted. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Belonging inWords(String what) {
        return new Belonging(what, null, null);
    }

    /** As it is read out. */
    String inWords() {
        if (kept == null) {
            return what;
        }
        return what + ": " + (locker == null ? kept.code() : kept.code() + " " + locker);
    }
}
