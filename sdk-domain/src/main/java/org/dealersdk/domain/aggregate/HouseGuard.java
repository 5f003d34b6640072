package org.dealersdk.domain.aggregate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.domain.problem.Problem;

/**
 * A condition an installation puts on a trigger of a lifecycle, wherever that trigger occurs. It may only veto. Names are checked when
 * the house rules are put together; one that fails or answers null when asked is taken for a veto.
 *
 * @param id lower-kebab; shown in the diagram behind the id of whoever declares it, such as {@code acme-road-permit}
 * @param type name of the aggregate type, such as {@code work-order}
 * @param lifecycle name of the lifecycle, such as {@code work order}
 * @param trigger code of the trigger, such as {@code deliver}
 * @param stores ids of the stores it holds in; empty for all
 * @param check all problems with the attempt, empty when it may go on; quick, free of side effects and thread-safe
 */
public record HouseGuard(
        String id,
        String type,
        String lifecycle,
        String trigger,
        Set<String> stores,
        Function<Attempt<?>, List<Problem>> check) {

    public HouseGuard {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(lifecycle, "lifecycle");
        Objects.requireNonNull(trigger, "trigger");
        stores = Set.copyOf(stores);
        Objects.requireNonNull(check, "check");
    }

    /** A guard that holds in all stores. */
    public HouseGuard(
            String id, String type, String lifecycle, String trigger, Function<Attempt<?>, List<Problem>> check) {
        this(id, type, lifecycle, trigger, Set.of(), check);
    }

    /** The same guard, in these stores only. */
    public HouseGuard onlyIn(Set<String> some) {
        return new HouseGuard(id, type, lifecycle, trigger, some, check);
    }

    /** True when it holds in that store. */
    public boolean isFor(String store) {
        return stores.isEmpty() || stores.contains(store);
    }

    /**
     * A guard that looks at candidates of their own class.
     *
     * @param candidate what the lifecycle's steps are attempted on: the aggregate, or a part of it with a lifecycle of its own
     */
    public static <A> HouseGuard on(
            String type,
            String lifecycle,
            String trigger,
            String id,
            Class<A> candidate,
            Function<Attempt<A>, List<Problem>> check) {
        return new HouseGuard(
                id,
                type,
                lifecycle,
                trigger,
                Set.of(),
                attempt -> check.apply(new Attempt<>(candidate.cast(attempt.aggregate()), attempt.occasion())));
    }
}
