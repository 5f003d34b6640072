package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/traceability.md}: from the requirements catalogue to the code and the tests, and no promise without a proof. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceabilityTest {

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
                        rules(40, 57),
                        rules(59, 60),
                        rules(94, 94),
                        rules(97, 102),
                        rules(105, 105),
                        rules(112, 112),
                        rules(127, 129),
                        rules(139, 139),
                        rules(168, 181),
                        rules(189, 189),
                        rules(194, 194),
                        rules(223, 230))
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
