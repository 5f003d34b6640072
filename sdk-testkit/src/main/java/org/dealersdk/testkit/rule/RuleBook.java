package org.dealersdk.testkit.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.spi.Capability;

/**
 * All rules, read from the text of the contract itself: {@code docs/spec/*.md}, which the build copies into this jar. A rule is a list
 * item {@code - **STO.12** sentence}; behind the sentence may stand {@code *(capability NAME)*} or {@code *(untested, because ...)*}.
 */
public final class RuleBook {

    /** The chapters of the contract, in reading order. */
    public static final List<String> CHAPTERS = List.of(
            "plugin.md",
            "storage.md",
            "outbox.md",
            "journey.md",
            "messaging.md",
            "notification.md",
            "numbering.md",
            "cost.md",
            "lifecycle.md",
            "house-rules.md");

    private static final Pattern ITEM =
            Pattern.compile("^- \\*\\*([A-Z]{3}\\.\\d+)\\*\\* (.*(?:\\n  .*)*)", Pattern.MULTILINE);
    private static final Pattern OWN = Pattern.compile("[A-Z]{3}\\.[1-9]\\d{0,3}");
    private static final Pattern CAPABILITY = Pattern.compile("\\*\\(capability ([A-Z_]+)\\)\\*");
    private static final Pattern UNTESTED = Pattern.compile("\\*\\(untested, because (.*?)\\)\\*");

    private static final RuleBook STANDARD = load();

    private final Map<String, Rule> rules = new TreeMap<>();

    private RuleBook() {}

    /** The rules of this version of the contract. */
    public static RuleBook standard() {
        return STANDARD;
    }

    /** All rules, by id as text. */
    public Collection<Rule> rules() {
        return rules.values().stream().sorted().toList();
    }

    /** The rule of that id; an id without a rule is a mistake of the kit. */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("docs/spec has no rule " + id);
        }
        return rule;
    }

    /** True when the contract has the rule; all others are vendors' own. */
    public boolean has(String id) {
        return rules.containsKey(id);
    }

    /** True when the id is one a vendor may give: three capital letters that no chapter of the contract has, a point, a number. */
    public boolean leavesToVendors(String id) {
        return OWN.matcher(id).matches()
                && rules.keySet().stream()
                        .noneMatch(official -> official.startsWith(id.substring(0, id.indexOf('.') + 1)));
    }

    /** A vendor's own rule. */
    Rule own(String id, String sentence) {
        if (!leavesToVendors(id)) {
            throw new IllegalArgumentException(
                    id + " is no name for a vendor's own rule: three capital letters that no chapter of the"
                            + " contract has, a point, a number");
        }
        return new Rule(id, sentence, Optional.empty(), Optional.empty());
    }

    /** The text of a chapter. */
    public static String chapter(String name) {
        try (InputStream text = RuleBook.class.getResourceAsStream("/org/dealersdk/testkit/spec/" + name)) {
            if (text == null) {
                throw new IllegalStateException("the jar lacks the chapter " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RuleBook load() {
        RuleBook book = new RuleBook();
        CHAPTERS.forEach(chapter -> book.read(chapter(chapter)));
        return book;
    }

    private void read(String chapter) {
        Matcher item = ITEM.matcher(chapter);
        while (item.find()) {
            String text = item.group(2).replaceAll("\\s+", " ").strip();
            Optional<Capability> capability = find(CAPABILITY, text).map(Capability::valueOf);
            Optional<String> untested = find(UNTESTED, text);
            String sentence =
                    text.replaceAll("\\*\\((capability|untested).*?\\)\\*", "").strip();
            Rule rule = new Rule(item.group(1), sentence, capability, untested);
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("docs/spec has two rules " + rule.id());
            }
        }
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
