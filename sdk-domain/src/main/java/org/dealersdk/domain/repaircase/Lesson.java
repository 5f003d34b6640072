package org.dealersdk.domain.repaircase;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learned from a difficult repair.
 *
 * @param title in one line
 * @param symptom what was noticed
 * @param cause what it came from
 * @param cure what helped
 * @param fault code of the fault, or null
 * @param model which vehicles it is about, or null for all
 * @param keywords words by which it is found, 1 to 64 characters each
 */
@Requirement("R121")
public record Lesson(
        String title,
        String symptom,
        String cause,
        String cure,
        @Nullable String fault,
        @Nullable String model,
        List<String> keywords) {

    /** Longest keyword, in characters. */
    public static final int LONGEST_KEYWORD = 64;

    public Lesson {
        keywords = List.copyOf(keywords);
    }
}
