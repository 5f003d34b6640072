package org.dealersdk.domain.id;

import com.fasterxml.jackson.annotation.JsonValue;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of one kind of thing. Compared character by character: case and inner blanks are significant.
 *
 * <p>Implemented by records of one component {@code value} whose compact constructor calls {@link #check}. New ids come from an
 * {@link IdSource}; ids that a vendor's system already has are kept as they are.
 */
public interface TypedId {

    /** Longest id, in UTF-16 characters. */
    int MAX_LENGTH = 128;

    /** The id as text: 1 to {@value #MAX_LENGTH} characters, no blank at either end, no control characters. */
    @JsonValue
    String value();

    /**
     * The value itself if it is a usable id.
     *
     * @throws org.dealersdk.domain.problem.DealerException IDN-001 too short or long, IDN-002 blank at an end or a control character
     */
    static String check(String value) {
        boolean fits = !value.isEmpty() && value.length() <= MAX_LENGTH;
        boolean clean = isClean(value);
        if (fits && clean) {
            return value;
        }
        throw new DealerException(new Problems()
                .require(fits, IdProblem.LENGTH, "id", value.length(), MAX_LENGTH)
                .require(clean, IdProblem.CHARACTERS, "id")
                .toList());
    }

    /** The text of an id; null when there is none. */
    static @Nullable String text(@Nullable TypedId id) {
        return id == null ? null : id.value();
    }

    private static boolean isClean(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean atAnEnd = i == 0 || i == value.length() - 1;
            if (Character.isISOControl(c) || (atAnEnd && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
