package org.dealersdk.domain.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Everything there is to say about a problem before it happens.
 *
 * @param id stable code such as {@code VEH-002}: three capital letters for the subject, three digits; never reused
 * @param category what a caller can do about it
 * @param what what is wrong, with places for arguments; never holds personal data
 * @param cure what to do about it
 */
public record ProblemDefinition(String id, Category category, Text what, Text cure) {

    private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{3}");

    public ProblemDefinition {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(cure, "cure");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a problem id: " + id);
        }
    }

    /** The shape used by the enums that declare problems: id and category, then what and cure in English, then both in Chinese. */
    public static ProblemDefinition problem(
            String id, Category category, String what, String cure, String whatChinese, String cureChinese) {
        return new ProblemDefinition(id, category, new Text(what, whatChinese), new Text(cure, cureChinese));
    }
}
