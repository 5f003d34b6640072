package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Month;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealersdk.domain.kpi.KeyFigures;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Target;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/kpi.md}: every key figure of the model, its formula, target and rules. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KpiDocumentTest {

    private static final DealerPolicy STANDARD = DealerPolicy.standard();

    @Test
    void every_key_figure_is_listed_with_its_formula_target_and_rules() {
        Map<Kpi<?>, String> rules = rules();
        assertThat(KeyFigures.all())
                .as("declared key figures, each in the list of all")
                .containsExactlyInAnyOrderElementsOf(rules.keySet());
        StringBuilder page = new StringBuilder(GoldenFile.note("Key figures"));
        page.append(
                "What a store is measured by, each figure declared once and known by its id, since the sources use one name for\n"
                        + "different figures. Without anything to divide by there is no figure, which is neither 0 nor 100 %. Targets are the\n"
                        + "default policy's ([policy](policy.md)); a figure is judged before it is rounded. A number before a colon is a\n"
                        + "month with a milestone of its own.\n\n"
                        + "| id | figure | 指标 | formula | 公式 | unit | target | rules |\n|---|---|---|---|---|---|---|---|\n");
        for (Kpi<?> kpi : KeyFigures.all()) {
            page.append(GoldenFile.row(
                    kpi.id(),
                    kpi.name().english(),
                    kpi.name().chinese(),
                    kpi.formula().english(),
                    kpi.formula().chinese(),
                    kpi.unit().symbol().english(),
                    target(kpi),
                    rules.get(kpi)));
        }
        GoldenFile.check("docs/kpi.md", page.toString());
    }

    /** The target of most months, and before it those of months with a milestone. */
    private static String target(Kpi<?> kpi) {
        Target usual = kpi.target(STANDARD, Month.DECEMBER).orElse(null);
        if (usual == null) {
            return "none";
        }
        Map<Integer, String> milestones = new TreeMap<>();
        for (Month month : Month.values()) {
            Target target = kpi.target(STANDARD, month).orElseThrow();
            if (!target.equals(usual)) {
                milestones.put(month.getValue(), target.text());
            }
        }
        String before = milestones.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "; ")
                .collect(Collectors.joining());
        return before + usual.text();
    }

    /** The declared figures, each with the rules its declaration is tagged with. */
    private static Map<Kpi<?>, String> rules() {
        Map<Kpi<?>, String> rules = new IdentityHashMap<>();
        MainClasses.all()
                .filter(type -> type.getPackageName().equals(Kpi.class.getPackageName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Kpi.class)
                .forEach(field -> {
                    Requirement tag = field.getAnnotation(Requirement.class);
                    assertThat(tag).as("rules of %s", field).isNotNull();
                    rules.put(value(field), String.join(", ", tag.value()));
                });
        return rules;
    }

    private static Kpi<?> value(Field field) {
        try {
            return (Kpi<?>) field.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }
}
