package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.plugin;

import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.Numbering;

/** Faults of numberings. */
final class NumberingMutants {

    private NumberingMutants() {}

    private record Written(Function<Numbered, String> inSeries, BiFunction<Numbered, Long, String> asNumber)
            implements Numbering {
        @Override
        public String series(Numbered what) {
            return inSeries.apply(what);
        }

        @Override
        public String number(Numbered what, long count) {
            return asNumber.apply(what, count);
        }
    }

    private static Mutant written(
            String fault,
            String name,
            String rule,
            Function<Numbered, String> series,
            BiFunction<Numbered, Long, String> number) {
        return plugin(fault, name, rule, plugin -> plugin.numbering = right -> new Written(series, number));
    }

    private static Mutant number(String fault, String name, String rule, BiFunction<Numbered, Long, String> number) {
        return written(fault, name, rule, Numbering.byMonth()::series, number);
    }

    static List<Mutant> all() {
        Numbering right = Numbering.byMonth();
        AtomicInteger asked = new AtomicInteger();
        return List.of(
                number(
                        "NU-1",
                        "the plug-in counts itself",
                        "NUM.1",
                        (what, count) -> right.number(what, asked.incrementAndGet())),
                plugin(
                        "NU-2",
                        "every object has a letter of its own",
                        "NUM.1",
                        plugin -> plugin.numbering = inner -> {
                            int letter = asked.incrementAndGet();
                            return new Written(
                                    inner::series, (what, count) -> inner.number(what, count) + "-" + letter);
                        }),
                number(
                        "NU-3",
                        "five digits at the most",
                        "NUM.2",
                        (what, count) -> right.series(what) + "-" + "%05d".formatted(count % 100_000)),
                number(
                        "NU-4",
                        "the month is not in the number",
                        "NUM.2",
                        (what, count) -> what.prefix() + "-%05d".formatted(count)),
                written(
                        "NU-5",
                        "month and count are glued together",
                        "NUM.2",
                        what -> what.prefix() + "/" + what.day().getYear()
                                + what.day().getMonthValue(),
                        (what, count) -> what.prefix() + "/" + what.day().getYear()
                                + what.day().getMonthValue() + count),
                number(
                        "NU-6",
                        "the prefix is cut to two characters",
                        "NUM.2",
                        (what, count) -> what.prefix()
                                        .substring(0, Math.min(2, what.prefix().length()))
                                + right.number(what, count)
                                        .substring(what.prefix().length())),
                number(
                        "NU-7",
                        "a number is padded with blanks",
                        "NUM.3",
                        (what, count) -> "%-40s".formatted(right.number(what, count))),
                number("NU-8", "the ten thousandth is refused", "NUM.3", (what, count) -> {
                    if (count >= 10_000) {
                        throw new IllegalStateException("book full");
                    }
                    return right.number(what, count);
                }),
                number(
                        "NU-9",
                        "too long for what it is written into",
                        "NUM.3",
                        (what, count) -> right.number(what, count) + "-" + "0".repeat(60)),
                written(
                        "NU-10",
                        "one series for everything",
                        "NUM.4",
                        what -> "ALL-" + what.day().getYear(),
                        (what, count) -> what.prefix() + "-" + what.day().getYear() + "-" + count),
                number(
                        "NU-11",
                        "the number takes the year of the week, the series that of the calendar",
                        "NUM.2",
                        (what, count) -> String.format(
                                Locale.ROOT,
                                "%s-%d%02d-%05d",
                                what.prefix(),
                                what.day().get(IsoFields.WEEK_BASED_YEAR),
                                what.day().getMonthValue(),
                                count)),
                written(
                        "NU-12",
                        "series are named in capitals",
                        "NUM.4",
                        what -> right.series(what).toUpperCase(Locale.ROOT),
                        right::number));
    }
}
