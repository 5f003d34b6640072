package org.dealersdk.docs;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/policy.md}: every number and variant a store can configure, with the source's default and the rule it comes from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyDocumentTest {

    @Test
    void every_number_is_listed_with_its_default_and_its_rule() throws ReflectiveOperationException {
        StringBuilder page = new StringBuilder(GoldenFile.note("Policy"));
        page.append(
                "Every number and variant of the trade's rules. A store overrides what it does differently; what a policy file\n"
                        + "leaves out keeps the default, which is the sources' value.\n");
        DealerPolicy standard = DealerPolicy.standard();
        Map<String, String> parts = SourceComment.parameters(DealerPolicy.class);
        for (RecordComponent part : DealerPolicy.class.getRecordComponents()) {
            page.append("\n## ")
                    .append(part.getName())
                    .append("\n\n")
                    .append(sentence(parts.getOrDefault(part.getName(), "")))
                    .append("\n\n| setting | default | meaning | rules |\n|---|---|---|---|\n");
            list((Record) value(part, standard), "", "", page);
        }
        GoldenFile.check("docs/policy.md", page.toString());
    }

    private static void list(Record policy, String prefix, String inheritedRules, StringBuilder page)
            throws ReflectiveOperationException {
        Map<String, String> meanings = SourceComment.parameters(policy.getClass());
        for (RecordComponent component : policy.getClass().getRecordComponents()) {
            Object value = value(component, policy);
            String name = prefix + component.getName();
            Requirement tag = component.getAnnotation(Requirement.class);
            String rules = tag == null ? inheritedRules : String.join(", ", tag.value());
            if (value instanceof Record nested && isGroup(nested)) {
                list(nested, name + ".", rules, page);
            } else {
                String meaning = meanings.getOrDefault(component.getName(), "");
                page.append(GoldenFile.row("`" + name + "`", shown(value), meaning, rules));
            }
        }
    }

    /** A record of several settings, as against one that is a value and says so in its own words. */
    private static boolean isGroup(Record value) {
        return value.toString().startsWith(value.getClass().getSimpleName() + "[");
    }

    private static Object value(RecordComponent component, Record of) throws ReflectiveOperationException {
        return component.getAccessor().invoke(of);
    }

    private static String shown(Object value) {
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(shown(key), shown(entry)));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof java.util.Set<?> set) {
            return set.stream().map(PolicyDocumentTest::shown).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(PolicyDocumentTest::shown).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
    }
}
