package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/error-codes.md}: every problem any module declares, found by looking through the classes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemCodesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final List<ProblemCode> codes = codes();

    @Test
    void no_two_problems_share_an_id() {
        Map<String, ProblemCode> seen = new HashMap<>();
        for (ProblemCode code : codes) {
            ProblemCode other = seen.put(code.id(), code);
            assertThat(other)
                    .as("%s is declared by %s and by %s", code.id(), other, code)
                    .isNull();
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void one_enum_has_one_prefix() {
        for (ProblemCode code : codes) {
            ProblemCode first = (ProblemCode) code.getClass().getEnumConstants()[0];
            assertThat(prefix(code)).as(code.id()).isEqualTo(prefix(first));
        }
    }

    @Test
    void both_languages_say_the_same_with_the_same_arguments() {
        for (ProblemCode code : codes) {
            Text what = code.definition().what();
            Text cure = code.definition().cure();
            assertThat(places(what.chinese() + cure.chinese()))
                    .as("arguments of the Chinese texts of %s", code.id())
                    .isEqualTo(places(what.english() + cure.english()));
            assertThat(what.chinese() + cure.chinese())
                    .as("Chinese texts of %s", code.id())
                    .containsPattern("\\p{IsHan}");
            assertThat(what.english() + cure.english())
                    .as("English texts of %s", code.id())
                    .doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void every_problem_is_listed_with_its_cure() {
        StringBuilder page = new StringBuilder(GoldenFile.note("Error codes"));
        page.append(
                "Every refusal and failure of the SDK is a list of problems: a code, a place, what is wrong, what to do.\n"
                        + "A program branches on the category (or the code), a person reads the texts. Codes are never reused.\n\n"
                        + "| code | category | what is wrong | what to do | 问题 | 处理 |\n|---|---|---|---|---|---|\n");
        codes.stream()
                .sorted(Comparator.comparing(ProblemCode::id))
                .forEach(code -> page.append(GoldenFile.row(
                        code.id(),
                        code.category(),
                        code.definition().what().english(),
                        code.definition().cure().english(),
                        code.definition().what().chinese(),
                        code.definition().cure().chinese())));
        GoldenFile.check("docs/error-codes.md", page.toString());
    }

    private static String prefix(ProblemCode code) {
        return code.id().substring(0, 3);
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static List<ProblemCode> codes() {
        List<ProblemCode> found = new ArrayList<>();
        MainClasses.all()
                .filter(type -> ProblemCode.class.isAssignableFrom(type) && type.isEnum())
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .forEach(constant -> found.add((ProblemCode) constant));
        return found;
    }
}
