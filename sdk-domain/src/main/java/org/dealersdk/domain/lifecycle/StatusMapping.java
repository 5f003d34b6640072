package org.dealersdk.domain.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A store's own status codes for one lifecycle. Each code stands for exactly one canonical state. A state may have several codes; the
 * first is the one an ordinary step leads to, the others are entered on purpose.
 *
 * @param type name of the aggregate type, such as {@code work-order}
 * @param lifecycle name of the lifecycle, such as {@code work order}
 * @param stores ids of the stores that use it; empty for all
 * @param canonicalElsewhere true when a state without a code of its own goes by its canonical code; false when that is a fault
 * @param codes the codes, at least one
 */
public record StatusMapping(
        String type, String lifecycle, Set<String> stores, boolean canonicalElsewhere, List<StatusCode> codes) {

    /** Longest code, in UTF-16 units. */
    public static final int MAX_CODE = 64;

    public StatusMapping {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(lifecycle, "lifecycle");
        stores = storesOf(stores);
        codes = List.copyOf(codes);
    }

    /** True when that store uses it. */
    public boolean isFor(String store) {
        return stores.isEmpty() || stores.contains(store);
    }

    /** The status of that code, if the store has it. */
    public Optional<StatusCode> code(String code) {
        return codes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The status an ordinary step into the state leads to, or null where the state goes by its canonical code. */
    public @Nullable StatusCode preset(Coded state) {
        return codes.stream()
                .filter(each -> each.canonical().equals(state.code()))
                .findFirst()
                .orElse(null);
    }

    /** Everything that is wrong with it as a mapping onto that lifecycle: HSE-010 to HSE-013; empty when it may be used. */
    public List<Problem> problems(Lifecycle<?, ?, ?> target) {
        Problems problems = new Problems();
        List<String> states =
                target.states().stream().map(state -> ((Coded) state).code()).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            StatusCode each = codes.get(i);
            String where = "codes[" + i + "]";
            problems.require(wellFormed(each.code()), HouseRuleProblem.STATUS_FORM, where, MAX_CODE)
                    .require(seen.add(each.code()), HouseRuleProblem.STATUS_TWICE, where, each.code(), lifecycle)
                    .require(
                            states.contains(each.canonical()),
                            HouseRuleProblem.NO_STATE,
                            where,
                            each.code(),
                            each.canonical(),
                            lifecycle,
                            String.join(", ", states));
        }
        Set<String> covered = codes.stream().map(StatusCode::canonical).collect(Collectors.toSet());
        String missing =
                states.stream().filter(state -> !covered.contains(state)).collect(Collectors.joining(", "));
        return problems.require(
                        canonicalElsewhere || missing.isEmpty(),
                        HouseRuleProblem.STATE_WITHOUT_STATUS,
                        "codes",
                        lifecycle,
                        missing)
                .toList();
    }

    private static Set<String> storesOf(@Nullable Set<String> stores) {
        return stores == null ? Set.of() : Set.copyOf(stores);
    }

    private static boolean wellFormed(String code) {
        return !code.isBlank() && code.equals(code.strip()) && code.length() <= MAX_CODE;
    }
}
