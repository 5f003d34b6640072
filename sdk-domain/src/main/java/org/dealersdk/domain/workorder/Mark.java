package org.dealersdk.domain.workorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A scratch, dent or other damage seen on the walk-around: an opportunity for a repair the insurer pays.
 *
 * @param place where on the car; null when it was only said in words
 * @param seen what was seen
 * @param photos references of photographs, such as document ids
 */
@Requirement({"R066", "R067"})
public record Mark(@Nullable CarPlace place, String seen, List<String> photos) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Mark {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** A mark without photographs. */
    public static Mark at(CarPlace place, String seen) {
        return new Mark(place, seen, List.of());
    }

    /** A mark in words only, as sheets held it before places were noted. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Mark inWords(String seen) {
        return new Mark(null, seen, List.of());
    }

    /** As it is read out. */
    String inWords() {
        return place == null ? seen : place.code() + ": " + seen;
    }

    /** The same with a photograph. */
    public Mark photographed(String reference) {
        List<String> all = new ArrayList<>(photos);
        all.add(reference);
        return new Mark(place, seen, all);
    }
}
