package org.dealersdk.testkit.numbering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.NumberedKind;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.testkit.rule.Proves;

/** What numbers look like. */
final class NumberingChecks {

    /** Where digits are added, and counts that look alike when something is cut or glued together. */
    private static final List<Long> COUNTS = List.of(
            1L,
            2L,
            9L,
            10L,
            11L,
            12L,
            21L,
            99L,
            100L,
            101L,
            111L,
            999L,
            1_000L,
            1_001L,
            9_999L,
            10_000L,
            10_001L,
            99_999L,
            100_000L,
            100_001L,
            1_000_000L,
            1_000_001L,
            999_999_999L);

    private NumberingChecks() {}

    @Proves(value = "NUM.1", cure = "Answer by the arguments alone: no clock, no counter, no chance.")
    static void the_same_question_is_answered_alike(NumberingTrial trial) {
        Numbering numbering = trial.numbering();
        Numbering other = trial.numbering();
        for (Numbered what : trial.everything()) {
            String series = trial.answered("series()", numbering.series(what));
            String number = trial.answered("number()", numbering.number(what, 7));
            for (Numbering again : List.of(numbering, other)) {
                trial.equal("the series of " + what.prefix(), series, again.series(what));
                trial.equal("the number in " + series, number, again.number(what, 7));
            }
        }
    }

    @Proves(
            value = "NUM.2",
            cure =
                    "Put the whole series and the whole count into the number, with something between them that neither holds.")
    static void numbers_differ_when_series_or_count_do(NumberingTrial trial) {
        Numbering numbering = trial.numbering();
        for (NumberedKind kind : NumberedKind.values()) {
            Map<String, String> given = new HashMap<>();
            trial.everything().stream().filter(what -> what.kind() == kind).forEach(what -> {
                String series = trial.answered("series()", numbering.series(what));
                for (long count : COUNTS) {
                    String number = trial.answered("number()", numbering.number(what, count));
                    String place = series + " no. " + count;
                    String holder = given.putIfAbsent(number, place);
                    trial.that(
                            holder == null || holder.equals(place),
                            "a number of its own for " + place,
                            number + ", which is " + holder);
                }
            });
        }
    }

    @Proves(value = "NUM.3", cure = "Widen the number when the count outgrows its digits; never cut, never refuse.")
    static void every_question_has_a_readable_answer(NumberingTrial trial) {
        Numbering numbering = trial.numbering();
        for (Numbered what : trial.everything()) {
            readable(trial, "the series", trial.answered("series()", numbering.series(what)));
            for (long count : COUNTS) {
                readable(trial, "the number", trial.answered("number()", numbering.number(what, count)));
            }
        }
    }

    @Proves(value = "NUM.4", cure = "Let the series say what is numbered, for instance by the prefix and the kind.")
    static void each_kind_is_counted_by_itself(NumberingTrial trial) {
        Numbering numbering = trial.numbering();
        Map<String, NumberedKind> kinds = new HashMap<>();
        for (Numbered what : trial.everything()) {
            // the policy gives every kind a prefix of its own
            Numbered own = new Numbered(
                    what.store(), what.kind(), what.prefix() + what.kind().ordinal(), what.day());
            String series = trial.answered("series()", numbering.series(own));
            NumberedKind first = kinds.putIfAbsent(series, own.kind());
            trial.that(
                    first == null || first == own.kind(),
                    "a series of its own for " + own.kind().code(),
                    series + ", which is that of " + first);
        }
    }

    @Proves(value = "NUM.2", cure = "Take year, month and week from the same calendar in the series and in the number.")
    static void no_number_comes_twice_on_any_day_of_four_years(NumberingTrial trial) {
        Numbering numbering = trial.numbering();
        Map<String, String> given = new HashMap<>();
        for (Numbered what : trial.daily()) {
            String series = trial.answered("series()", numbering.series(what));
            for (long count : List.of(1L, 2L)) {
                String number = trial.answered("number()", numbering.number(what, count));
                String place = series + " no. " + count;
                String holder = given.putIfAbsent(number, place);
                trial.that(
                        holder == null || holder.equals(place),
                        "a number of its own for " + place + " on " + what.day(),
                        number + ", which is " + holder);
            }
        }
    }

    @Proves(
            value = "NUM.4",
            cure = "Let the whole prefix stand in the series as it is: case, width, hyphens and digits count.")
    static void kinds_of_nearly_the_same_prefix_are_counted_by_themselves(NumberingTrial trial) {
        Numbering numbering = trial.numbering();
        Map<String, Set<Numbered>> owners = new LinkedHashMap<>();
        for (Numbered what : trial.alike()) {
            String series = trial.answered("series()", numbering.series(what));
            Set<Numbered> shared = owners.computeIfAbsent(series, key -> new LinkedHashSet<>());
            for (Numbered other : shared) {
                trial.that(
                        other.kind() == what.kind() || other.prefix().equals(what.prefix()),
                        "a series of its own for " + what.kind().code() + " with the prefix " + what.prefix(),
                        series + ", which is that of " + other.kind().code() + " with the prefix " + other.prefix());
            }
            shared.add(what);
        }
    }

    private static void readable(NumberingTrial trial, String what, String text) {
        boolean fits = !text.isEmpty()
                && text.length() <= Numbering.MAX_LENGTH
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
        trial.that(fits, what + " of 1 to 64 characters, no blanks at the ends", '"' + text + '"');
    }
}
