package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dealersdk.testkit.reproduce.Java;

/**
 * What two or three actors do side by side, in whatever order, and what must hold afterwards; {@link Schedules} plays it. Immutable.
 *
 * @param rule the rule's id
 * @param name of a file about it
 * @param soon how long to wait for a step that may be blocked
 * @param before what is done first
 * @param actors the steps of each
 * @param after what is done last
 * @param demands what must hold, whichever steps are left out
 */
public record Script(
        String rule,
        String name,
        Duration soon,
        List<Call> before,
        Map<Character, List<Call>> actors,
        List<Call> after,
        List<Call> demands) {

    private static final Comparator<String> SIMPLEST_FIRST =
            Comparator.<String>comparingInt(Script::switches).thenComparing(Comparator.naturalOrder());

    /**
     * A call of the schedule.
     *
     * @param java the same as a line of Java
     * @param made makes it
     */
    record Call(String java, Consumer<Schedule> made) {

        static Call now(String name, Act act, String on) {
            return new Call("now(" + text(name, act, on), schedule -> schedule.now(name, act, on));
        }

        static Call plan(String name, Act act, String on) {
            return new Call("plan(" + text(name, act, on), schedule -> schedule.plan(name, act, on));
        }

        static Call run() {
            return new Call("run();", Schedule::run);
        }

        static Call demand(Demand what, String on, String by) {
            return new Call(
                    "demand(Demand." + what + ", " + Java.text(on) + ", " + Java.text(by) + ");",
                    schedule -> schedule.demand(what, on, by));
        }

        private static String text(String name, Act act, String on) {
            return Java.text(name) + ", Act." + act + ", " + Java.text(on) + ");";
        }
    }

    public Script {
        before = List.copyOf(before);
        actors = Collections.unmodifiableMap(new TreeMap<>(actors));
        after = List.copyOf(after);
        demands = List.copyOf(demands);
    }

    /** Nothing as yet. */
    public static Script of(String rule, String name, Duration soon) {
        return new Script(rule, name, soon, List.of(), Map.of(), List.of(), List.of());
    }

    /** The same that first does this, in a unit of its own. */
    public Script first(String actor, Act act, String on) {
        return new Script(rule, name, soon, with(before, Call.now(actor, act, on)), actors, after, demands);
    }

    /** The same with a further step of an actor, A to C. */
    public Script step(char actor, Act act, String on) {
        Map<Character, List<Call>> all = new TreeMap<>(actors);
        Call step = Call.plan(String.valueOf(actor), act, on);
        all.put(actor, with(all.getOrDefault(actor, List.of()), step));
        return new Script(rule, name, soon, before, all, after, demands);
    }

    /** The same that does this last, in a unit of its own. */
    public Script last(String actor, Act act, String on) {
        return new Script(rule, name, soon, before, actors, with(after, Call.now(actor, act, on)), demands);
    }

    /** The same with a demand about everything. */
    public Script demand(Demand what) {
        return demand(what, "", "");
    }

    /** The same with a demand about an id, an attribute or a key, and an actor. */
    public Script demand(Demand what, String on, String by) {
        return new Script(rule, name, soon, before, actors, after, with(demands, Call.demand(what, on, by)));
    }

    private static List<Call> with(List<Call> calls, Call further) {
        List<Call> all = new ArrayList<>(calls);
        all.add(further);
        return all;
    }

    /** The steps of all, one actor after another. */
    String steps() {
        return actors.entrySet().stream()
                .map(entry ->
                        String.valueOf(entry.getKey()).repeat(entry.getValue().size()))
                .collect(Collectors.joining());
    }

    /** All calls when the steps are done in this order; a small letter is a step left out. */
    List<Call> calls(String order) {
        List<Call> calls = new ArrayList<>(before);
        Map<Character, Integer> next = new TreeMap<>();
        for (char letter : order.toCharArray()) {
            char actor = Character.toUpperCase(letter);
            int step = next.merge(actor, 1, Integer::sum) - 1;
            if (letter == actor) {
                calls.add(actors.getOrDefault(actor, List.of()).get(step));
            }
        }
        calls.add(Call.run());
        calls.addAll(after);
        calls.addAll(demands);
        return calls;
    }

    /** All orders of all steps, those first that change least often between the actors. */
    List<String> orders() {
        return orders(steps());
    }

    /** All orders in which the same steps are left out as in this one, the simplest first. */
    static List<String> orders(String order) {
        Map<Character, List<String>> kept = new TreeMap<>();
        String rest = eachKept(
                order,
                (actor, step) ->
                        kept.computeIfAbsent(actor, key -> new ArrayList<>()).add(step));
        List<String> orders = new ArrayList<>();
        extend("", kept, rest, orders);
        orders.sort(SIMPLEST_FIRST);
        return orders;
    }

    /** The same order with each step that is left out right before the next one of its actor. */
    private static String normal(String order) {
        StringBuilder normal = new StringBuilder();
        String rest = eachKept(order, (actor, step) -> normal.append(step));
        return normal + rest;
    }

    /** Gives each step with those left out before it; what is left are those of actors who take no part. */
    private static String eachKept(String order, BiConsumer<Character, String> taken) {
        Map<Character, String> begun = new TreeMap<>();
        for (char letter : order.toCharArray()) {
            char actor = Character.toUpperCase(letter);
            String step = begun.getOrDefault(actor, "") + letter;
            begun.put(actor, letter == actor ? "" : step);
            if (letter == actor) {
                taken.accept(actor, step);
            }
        }
        return String.join("", begun.values());
    }

    private static void extend(String begun, Map<Character, List<String>> kept, String rest, List<String> orders) {
        if (kept.values().stream().allMatch(List::isEmpty)) {
            orders.add(begun + rest);
        }
        kept.forEach((actor, steps) -> {
            if (!steps.isEmpty()) {
                Map<Character, List<String>> fewer = new TreeMap<>(kept);
                fewer.put(actor, steps.subList(1, steps.size()));
                extend(begun + steps.get(0), fewer, rest, orders);
            }
        });
    }

    /** Orders with one step less, or one actor less. */
    static List<String> shorter(String order) {
        List<String> shorter = new ArrayList<>();
        for (char actor : order.toUpperCase(Locale.ROOT)
                .chars()
                .distinct()
                .sorted()
                .mapToObj(c -> (char) c)
                .toList()) {
            String without = order.replace(actor, Character.toLowerCase(actor));
            if (!without.equals(order) && !without.equals(without.toLowerCase(Locale.ROOT))) {
                shorter.add(normal(without));
            }
        }
        for (int i = 0; i < order.length(); i++) {
            char actor = order.charAt(i);
            boolean end = order.lastIndexOf(actor) == i;
            if (Character.isUpperCase(actor) && !end) {
                shorter.add(normal(order.substring(0, i) + Character.toLowerCase(actor) + order.substring(i + 1)));
            }
        }
        return shorter;
    }

    /** How often the actor changes. */
    private static int switches(String order) {
        String kept = order.chars()
                .filter(Character::isUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int switches = 0;
        for (int i = 1; i < kept.length(); i++) {
            switches += kept.charAt(i) == kept.charAt(i - 1) ? 0 : 1;
        }
        return switches;
    }
}
