package org.dealersdk.testkit.rule;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rules a run looks at. A run that does not look at all of them is partial and never certifies.
 *
 * @param only the rules' ids; empty for all
 * @param repetition what of them is to be done again
 */
public record Selection(Set<String> only, Repetition repetition) {

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

    /**
     * Refuses a schedule that is no order of the steps of any chosen check.
     *
     * @throws org.dealersdk.domain.problem.DealerException KIT-009
     */
    public void demandFitting(Collection<? extends Check<?>> checks) {
        repetition
                .schedule()
                .filter(order -> checks.stream().noneMatch(this::includes))
                .ifPresent(order -> {
                    String steps = checks.stream()
                            .filter(check -> chooses(check) && !check.schedule().isEmpty())
                            .map(check -> check.rule().id() + ' ' + check.schedule())
                            .distinct()
                            .collect(Collectors.joining(", "));
                    throw RepetitionProblem.BAD_SCHEDULE.failure(order, steps.isEmpty() ? "-" : steps);
                });
    }

    /** Every rule. */
    public static Selection all() {
        return of("");
    }

    /** The rules named in a list with commas; all when it is blank. */
    public static Selection of(String list) {
        Set<String> ids = new TreeSet<>();
        for (String id : list.split(",")) {
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return new Selection(ids, Repetition.none());
    }

    /** What the system properties say. */
    public static Selection fromProperty() {
        return of(System.getProperty(PROPERTY, "")).again(Repetition.fromProperties());
    }

    /** The same, of which this is to be done again. */
    public Selection again(Repetition wanted) {
        return new Selection(only, wanted);
    }

    /** As people write it. */
    public String settings() {
        String rules = only.isEmpty() ? "" : "-D" + PROPERTY + '=' + String.join(",", new TreeSet<>(only));
        return (rules + ' ' + repetition.settings()).strip();
    }

    /** True when the run looks at the check's rule, and at the check where only one schedule is run. */
    public boolean includes(Check<?> check) {
        return chooses(check) && repetition.fits(check.schedule());
    }

    /** The property by which the run does not look at the check. */
    public String leftOutBy(Check<?> check) {
        return chooses(check) ? Repetition.SCHEDULE : PROPERTY;
    }

    private boolean chooses(Check<?> check) {
        return only.isEmpty() || only.contains(check.rule().id());
    }
}
