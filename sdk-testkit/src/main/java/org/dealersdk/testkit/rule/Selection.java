package org.dealersdk.testkit.rule;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules a run looks at. A run that does not look at all of them is partial and never certifies.
 *
 * @param only the rules' ids; empty for all
 */
public record Selection(Set<String> only) {

    /** The property that limits a run, such as {@code -Dtestkit.only=STO.21,STO.22}. */
    public static final String PROPERTY = "testkit.only";

    /** Refuses ids the contract does not have: a run of nothing would look like a success. */
    public Selection {
        only.forEach(RuleBook.standard()::rule);
        only = Set.copyOf(only);
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
