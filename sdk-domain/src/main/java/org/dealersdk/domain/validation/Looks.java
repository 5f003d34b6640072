package org.dealersdk.domain.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The ways to look at a record. Records all, because their fields are constants to the JIT. */
final class Looks {

    private Looks() {}

    /** All of them, one after the other. */
    static Look all(List<Look> looks) {
        List<Look> level = looks;
        while (level.size() > 1) {
            List<Look> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += Four.SIZE) {
                above.add(four(level.subList(i, Math.min(i + Four.SIZE, level.size()))));
            }
            level = above;
        }
        return level.isEmpty() ? new Nothing() : level.get(0);
    }

    private static Look four(List<Look> looks) {
        Look nothing = new Nothing();
        return looks.size() == 1
                ? looks.get(0)
                : new Four(
                        looks.get(0),
                        looks.get(1),
                        looks.size() > 2 ? looks.get(2) : nothing,
                        looks.size() > 3 ? looks.get(3) : nothing);
    }

    /** Up to four, so that the tree stays lower than the JIT inlines. */
    private record Four(Look first, Look second, Look third, Look fourth) implements Look {

        static final int SIZE = 4;

        @Override
        public void at(Object instance, Report report) {
            first.at(instance, report);
            if (!report.isOver()) {
                second.at(instance, report);
            }
            if (!report.isOver()) {
                third.at(instance, report);
            }
            if (!report.isOver()) {
                fourth.at(instance, report);
            }
        }
    }

    /** Nothing is declared. */
    private record Nothing() implements Look {
        @Override
        public void at(Object instance, Report report) {
            // all is well
        }
    }

    /** The record as a whole. */
    record Whole(ValueCheck check) implements Look {
        @Override
        public void at(Object instance, Report report) {
            report.ask(check, instance, "");
        }
    }

    /** One constraint on a component. */
    record One(String path, Function<Object, @Nullable Object> component, ValueCheck check) implements Look {
        @Override
        public void at(Object instance, Report report) {
            report.ask(check, component.apply(instance), path);
        }
    }

    /** A range of a number that cannot be absent. */
    record Range(String path, ToLongFunction<Object> component, long least, long most, List<Problem> outside)
            implements Look {
        @Override
        public void at(Object instance, Report report) {
            long value = component.applyAsLong(instance);
            if (value < least || value > most) {
                report.add(outside, path);
            }
        }
    }

    /** A component with declarations of its own. */
    record Nested(String path, Function<Object, @Nullable Object> component) implements Look {
        @Override
        public void at(Object instance, Report report) {
            Object value = component.apply(instance);
            if (value != null) {
                report.descend(value, path);
            }
        }
    }

    /**
     * The elements of a list.
     *
     * @param checks constraints on each element; null when there are none
     * @param nested whether what is declared on their own classes counts
     */
    record Elements(
            String path,
            Function<Object, @Nullable Object> component,
            @Nullable ElementChecks checks,
            boolean nested) implements Look {
        @Override
        public void at(Object instance, Report report) {
            if (component.apply(instance) instanceof List<?> list) {
                for (int i = 0; i < list.size() && !report.isOver(); i++) {
                    element(list.get(i), i, report);
                }
            }
        }

        private void element(@Nullable Object value, int index, Report report) {
            if (checks != null) {
                checks.ask(value, path, index, report);
            }
            if (nested && value != null) {
                report.descend(value, path, index);
            }
        }
    }

    /** Constraints on the elements of a list, a chain of them. */
    record ElementChecks(ValueCheck check, @Nullable ElementChecks further) {

        void ask(@Nullable Object value, String list, int index, Report report) {
            report.ask(check, value, list, index);
            if (further != null) {
                further.ask(value, list, index, report);
            }
        }
    }

    /** A class Hibernate Validator has to look at. */
    record Unknown() implements Look {
        @Override
        public void at(Object instance, Report report) {
            report.giveUp();
        }
    }
}
