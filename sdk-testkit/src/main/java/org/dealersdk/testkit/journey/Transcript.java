package org.dealersdk.testkit.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened in a journey, line by line. */
final class Transcript {

    private static final int AROUND = 80;

    private final List<Line> lines = new ArrayList<>();

    /**
     * One thing that happened.
     *
     * @param step what was done or asked
     * @param outcome what came of it
     */
    record Line(String step, String outcome) {}

    /**
     * The first place where two transcripts part.
     *
     * @param step what was done or asked there
     * @param expected what came of it in one
     * @param observed what came of it in the other
     */
    record Difference(String step, String expected, String observed) {}

    void add(String step, String outcome) {
        lines.add(new Line(step, outcome));
    }

    int size() {
        return lines.size();
    }

    /** Where another transcript leaves this one first. */
    Optional<Difference> difference(Transcript other) {
        for (int i = 0; i < Math.max(size(), other.size()); i++) {
            Line expected = line(i);
            Line observed = other.line(i);
            if (!expected.equals(observed)) {
                boolean sameStep = expected.step().equals(observed.step());
                String one = sameStep ? expected.outcome() : expected.step() + ": " + expected.outcome();
                String two = sameStep ? observed.outcome() : observed.step() + ": " + observed.outcome();
                int from = Math.max(0, common(one, two) - AROUND);
                return Optional.of(new Difference(expected.step(), part(one, from), part(two, from)));
            }
        }
        return Optional.empty();
    }

    private Line line(int index) {
        return index < lines.size() ? lines.get(index) : new Line("the end", "nothing more");
    }

    private static int common(String one, String two) {
        int length = 0;
        while (length < Math.min(one.length(), two.length()) && one.charAt(length) == two.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String part(String text, int from) {
        int to = Math.min(text.length(), from + 3 * AROUND);
        return (from > 0 ? "..." : "") + text.substring(Math.min(from, to), to) + (to < text.length() ? "..." : "");
    }
}
