package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/faults.md}: what can go wrong, what is said then, and the test that makes it go wrong, which is tagged with the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {

    private static final Pattern TAGGED_TEST =
            Pattern.compile("@Tag\\(\"([A-Z]{3}-\\d{3})\"\\)(?:\\s+@[A-Z]\\w+(?:\\([^)]*\\))?)*\\s+void (\\w+)\\(");

    /** Codes by fault; each needs a tagged test. */
    private static final Map<String, List<String>> FAULTS = faults();

    private static Map<String, List<String>> faults() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        faults.put("wrong VIN", List.of("VEH-001", "VEH-002", "VEH-003"));
        faults.put("wrong plate", List.of("VEH-010"));
        faults.put("wrong phone number", List.of("CUS-002"));
        faults.put("wrong amount", List.of("WOR-002", "IMP-016"));
        faults.put("wrong transition", List.of("LIF-001"));
        faults.put("wrong policy file", List.of("POL-001", "POL-002", "POL-004", "POL-011"));
        faults.put("wrong CSV", List.of("IMP-001", "IMP-004", "IMP-011"));
        faults.put("wrong plug-in jar", List.of("PLG-003", "PLG-007"));
        faults.put("wrong database path", List.of("CLI-008", "STO-001", "STO-044"));
        faults.put("full disk", List.of("CLI-004", "STO-040"));
        faults.put("second process on the same store", List.of("STO-002"));
        return faults;
    }

    @Test
    void every_fault_has_a_code_a_text_in_both_languages_and_a_test() {
        Map<String, ProblemDefinition> codes = MainClasses.all()
                .filter(type -> ProblemCode.class.isAssignableFrom(type) && type.isEnum())
                .flatMap(type -> List.of(type.getEnumConstants()).stream())
                .map(constant -> ((ProblemCode) constant).definition())
                .collect(Collectors.toMap(ProblemDefinition::id, each -> each));
        Map<String, String> tests = tests();
        StringBuilder page = new StringBuilder(GoldenFile.note("Faults"));
        page.append(
                "What can go wrong, what is said then in English and Chinese, and the test that makes it go wrong.\n"
                        + "[Error codes](error-codes.md) lists every code there is.\n\n"
                        + "| fault | code | what is wrong, what to do | 问题与处理 | tests |\n|---|---|---|---|---|\n");
        FAULTS.forEach((fault, ids) -> ids.forEach(id -> {
            assertThat(codes).as(fault).containsKey(id);
            assertThat(tests).as("tests tagged with the code of: " + fault).containsKey(id);
            ProblemDefinition said = codes.get(id);
            page.append(GoldenFile.row(
                    fault,
                    id,
                    said.what().english() + " " + said.cure().english(),
                    said.what().chinese() + said.cure().chinese(),
                    tests.get(id)));
        }));
        GoldenFile.check("docs/faults.md", page.toString());
    }

    /** The tests tagged with a code, by code. */
    private static Map<String, String> tests() {
        Map<String, String> tests = new TreeMap<>();
        for (Path module : Project.modules()) {
            for (Path file : Project.files(module.resolve("src/test/java"), "Test.java")) {
                String name = file.getFileName().toString().replace(".java", "");
                Matcher test = TAGGED_TEST.matcher(Project.read(file));
                while (test.find()) {
                    String place = "`" + Project.shown(module) + " " + name + "." + test.group(2) + "`";
                    tests.merge(test.group(1), place, (one, other) -> one + "<br>" + other);
                }
            }
        }
        return tests;
    }
}
