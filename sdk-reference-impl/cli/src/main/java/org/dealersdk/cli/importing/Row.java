package org.dealersdk.cli.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, read field by field. Whatever is wrong is noted with row and column, and reading goes on, so that all problems
 * of a row are found at once. An absent column reads like an empty field. Not thread-safe.
 */
final class Row {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d][uuuu年M月d日][uuuuMMdd][[' ']['T']H:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private final Header header;
    private final long number;
    private final List<String> fields;
    private final List<Problem> problems = new ArrayList<>();

    Row(Header header, long number, List<String> fields) {
        this.header = header;
        this.number = number;
        this.fields = fields;
    }

    /** What was found wrong so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The text of a field without blanks at its ends; null when empty. */
    @Nullable
    String text(Column column) {
        Integer place = header.places().get(column);
        String text =
                place == null || place >= fields.size() ? "" : fields.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    /** The same; an empty field is a problem and reads as null. */
    @Nullable
    String needed(Column column) {
        String text = text(column);
        if (text == null) {
            note(ImportProblem.MISSING.at(""), column);
        }
        return text;
    }

    /** What the model makes of a field; null when it is empty or the model refuses it. */
    <T> @Nullable T read(Column column, Function<String, T> reading) {
        return made(column, text(column), reading);
    }

    /** The same; an empty field is a problem. */
    <T> @Nullable T readNeeded(Column column, Function<String, T> reading) {
        return made(column, needed(column), reading);
    }

    /** A day; null when empty or not a day. */
    @Nullable
    LocalDate day(Column column) {
        LocalDateTime at = dateTime(column);
        return at == null ? null : at.toLocalDate();
    }

    /** A point in time in the store's zone; null when empty or not one. */
    @Nullable
    Instant instant(Column column, ZoneId zone) {
        LocalDateTime at = dateTime(column);
        return at == null ? null : at.atZone(zone).toInstant();
    }

    /** A whole number from 0 to the limit; null when empty or not one. */
    @Nullable
    Long number(Column column, long limit) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String digits = text.replace(",", "");
        if (digits.length() > 18
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                || Long.parseLong(digits) > limit) {
            note(ImportProblem.NOT_A_NUMBER.at("", limit), column);
            return null;
        }
        return Long.parseLong(digits);
    }

    /** An amount in yuan; null when empty or not one. */
    @Nullable
    Money amount(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String plain = text.replace(",", "").replace("¥", "").replace("￥", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            note(ImportProblem.NOT_AN_AMOUNT.at(""), column);
            return null;
        }
        return Money.of(YUAN, new BigDecimal(plain));
    }

    /** A code, by its code or by its name in either language; the preset when empty, null when none. */
    <E extends Enum<E> & Coded> @Nullable E code(
            Column column, Class<E> type, Function<E, Text> names, @Nullable E preset) {
        String text = text(column);
        if (text == null) {
            return preset;
        }
        for (E one : type.getEnumConstants()) {
            Text name = names.apply(one);
            if (text.equalsIgnoreCase(one.code())
                    || text.equalsIgnoreCase(name.english())
                    || text.equals(name.chinese())) {
                return one;
            }
        }
        String possible = Arrays.stream(type.getEnumConstants())
                .map(one -> one.code() + "/" + names.apply(one).chinese())
                .collect(Collectors.joining(", "));
        note(ImportProblem.NOT_A_CODE.at("", possible), column);
        return null;
    }

    /** Makes something of several fields; a refusal of the model is noted for the row. */
    <T> @Nullable T make(java.util.function.Supplier<T> making) {
        try {
            return making.get();
        } catch (DealerException refused) {
            refused.problems().forEach(problem -> problems.add(at(Header.place(number), problem)));
            return null;
        }
    }

    /** The same problem about a field of this row. */
    Problem about(Column column, Problem problem) {
        return at(header.place(number, column), problem);
    }

    /** The same problem about this row. */
    Problem about(Problem problem) {
        return at(Header.place(number), problem);
    }

    private <T> @Nullable T made(Column column, @Nullable String text, Function<String, T> reading) {
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (DealerException refused) {
            refused.problems().forEach(problem -> note(problem, column));
            return null;
        }
    }

    private @Nullable LocalDateTime dateTime(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, DATE);
        } catch (DateTimeException notADate) {
            note(ImportProblem.NOT_A_DATE.at(""), column);
            return null;
        }
    }

    private void note(Problem problem, Column column) {
        problems.add(about(column, problem));
    }

    /** The place inside the row goes; the row and column say it for people. */
    private static Problem at(String place, Problem problem) {
        return new Problem(problem.code(), place, problem.arguments());
    }
}
