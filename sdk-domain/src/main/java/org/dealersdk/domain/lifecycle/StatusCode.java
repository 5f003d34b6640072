package org.dealersdk.domain.lifecycle;

import java.util.List;
import java.util.Objects;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A status as a store calls it, and the canonical state it stands for.
 *
 * @param code verbatim, as the store or its other systems write it; case and blanks inside count
 * @param words what people read, in both languages
 * @param canonical code of the canonical state, such as {@code in-work}
 * @param demands what the store wants to see before it is entered, by the names the aggregate type declares, such as {@code
 *     final-inspection}
 */
public record StatusCode(String code, Text words, String canonical, List<String> demands) {

    public StatusCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(canonical, "canonical");
        demands = demandsOf(demands);
    }

    private static List<String> demandsOf(@Nullable List<String> demands) {
        return demands == null ? List.of() : List.copyOf(demands);
    }
}
