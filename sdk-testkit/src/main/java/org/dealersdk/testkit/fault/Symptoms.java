package org.dealersdk.testkit.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.dealersdk.testkit.rule.Outcome;

/**
 * What a fault looks like: the rules it breaks, and for each broken check three short hashes, of the check, of what it expected and of
 * what it observed, with numbers and names of the run taken out. Immutable.
 *
 * @param rules the broken rules
 * @param marks the hashes, each behind its rule
 */
public record Symptoms(Set<String> rules, Set<String> marks) {

    private static final int MARK_BYTES = 2;

    public Symptoms {
        rules = java.util.Collections.unmodifiableSet(new TreeSet<>(rules));
        marks = java.util.Collections.unmodifiableSet(new TreeSet<>(marks));
    }

    /** The symptoms in these outcomes. */
    public static Symptoms of(Collection<Outcome> outcomes) {
        Set<String> rules = new TreeSet<>();
        Set<String> marks = new TreeSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.verdict().isBroken()) {
                String rule = outcome.rule().id();
                String check = outcome.check().name();
                rules.add(rule);
                marks.add(mark(rule, check));
                marks.add(mark(rule, check + '|' + plain(outcome.expected())));
                marks.add(mark(rule, check + '|' + plain(outcome.expected()) + '|' + plain(outcome.observed())));
            }
        }
        return new Symptoms(rules, marks);
    }

    /** From 0, nothing in common, to 1, the same. */
    double likeness(Symptoms other) {
        return (share(rules, other.rules) + share(marks, other.marks)) / 2;
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static String plain(String text) {
        return text.replaceAll("t[0-9a-f]{18}(?:[0-9a-f]+r\\d+)?n\\d+", "name").replaceAll("\\d+", "#");
    }

    private static String mark(String rule, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return rule + ':' + HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
