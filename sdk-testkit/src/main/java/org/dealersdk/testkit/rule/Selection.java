package org.dealersdk.testkit.rule;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rules a run looks at. A run that does not look at all of them is partial and never certifies.
 *
 * @param only the rules' ids; empty for all
 */
public record Selection(Set<String> only) {

    /** The property that limits a run, such as {@code -Dtestkit.only=STO.21,STO.22}. */
    public static final String PROPERTY = "testkit.only";

    /** Refuses ids the contract does not have, unless a vendor may have them. */
    public Selection {
        only.stream().filter(id -> !RuleBook.standard().leavesToVendors(id)).forEach(RuleBook.standard()::rule);
        only = Set.copyOf(only);
    }

    /**
     * Refuses ids that neither the contract has nor these checks: a run of nothing would look like a success.
     *
     * @throws IllegalArgumentException with the first such id
     */
    public void demandKnown(Collection<? extends Check<?>> checks) {
        Set<String> known = checks.stream().map(check -> check.rule().id()).collect(Collectors.toSet());
        only.stream().filter(id -> !known.contains(id)).forEach(RuleBook.standard()::rule);
    }

    /** Every rule. */
    public static Selection all() {
        return new Selection(Set.of());
    }

    /** The rules named in a list with commas; all when it is blank. */
    public static Selection of(String list) {
        Set<String> ids = new TreeSet<>();
        for (String id : list.split(",")) {
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return new Selection(ids);
    }

    /** What the system property says. */
    public static Selection fromProperty() {
        return of(System.getProperty(PROPERTY, ""));
    }

    /** True when the run looks at the check's rule. */
    public boolean includes(Check<?> check) {
        return only.isEmpty() || only.contains(check.rule().id());
    }
}
