package org.dealersdk.domain.workorder;

import java.util.function.BiConsumer;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What the conditions on a work order's steps are made with. */
final class WorkOrderGuards {

    private WorkOrderGuards() {}

    static Guard<Attempt<WorkOrder>> guard(String id, BiConsumer<WorkOrder, Problems> check) {
        return new Guard<>(id, attempt -> {
            Problems problems = new Problems();
            check.accept(attempt.aggregate(), problems);
            return problems.toList();
        });
    }

    static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
