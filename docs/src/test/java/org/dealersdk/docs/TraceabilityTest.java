package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/traceability.md}: from the requirements catalogue to the code and the tests, and no promise without a proof. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class TraceabilityTest {

    /**
     * Rules of the after-sales journey nobody can check in software, though some are tagged: how somebody behaves (practice), or what
     * another system does (scope).
     */
    private static final Set<String> PRACTICE = Set.of(
            "R039", "R058", "R080", "R081", "R082", "R084", "R096", "R125", "R126", "R146", "R148", "R156", "R157");

    private final Traceability trace = Traceability.read();

    @Test
    void every_tag_is_an_id_of_the_catalogue() {
        assertThat(trace.ids()).allMatch(id -> id.matches("[RKFPSMVA]\\d{2,3}"));
    }

    @Test
    void the_trace_from_requirement_to_test_is_up_to_date() {
        StringBuilder page = new StringBuilder(GoldenFile.note("Traceability"));
        page.append(
                        "Which rule of the requirements catalogue is carried out where and proven by which tests, from the\n"
                                + "`@Requirement` tags in the code. A tag on a test says: break the rule, and this test turns red.\n\n"
                                + "Promised for this release, so that a missing proof breaks the build: ")
                .append(String.join(", ", promised()))
                .append(".\n\n")
                .append(trace.ids().size())
                .append(" rules occur in the code, ")
                .append(trace.ids().stream()
                        .filter(id -> !trace.proven(id).isEmpty())
                        .count())
                .append(
                        " of them have a proof; an empty last cell is work to be done.\n\n| rule | carried out in | proven by |\n|---|---|---|\n");
        for (String id : trace.ids()) {
            page.append(GoldenFile.row(id, cell(trace.carriedOut(id)), cell(trace.proven(id))));
        }
        GoldenFile.check("docs/traceability.md", page.toString());
    }

    @Test
    void every_promised_rule_has_a_test_that_proves_it() {
        assertThat(promised())
                .as("promised rules without a proof")
                .allSatisfy(id -> assertThat(trace.proven(id)).as(id).isNotEmpty());
    }

    /** The rules this release promises to hold in the model. */
    static List<String> promised() {
        return Stream.of(
                        rules(9, 9),
                        rules(12, 12),
                        rules(30, 167).filter(id -> !PRACTICE.contains(id)),
                        rules(168, 181),
                        rules(189, 189),
                        rules(194, 194),
                        rules(223, 230),
                        rules(274, 310))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> rules(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("R%03d"::formatted);
    }

    private static String cell(List<String> places) {
        return places.stream().map(place -> "`" + place + "`").collect(Collectors.joining("<br>"));
    }
}
