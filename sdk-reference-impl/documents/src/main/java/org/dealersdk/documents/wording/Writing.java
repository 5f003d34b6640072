package org.dealersdk.documents.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.problem.Text;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as people read them, in one language and the store's zone. Everything absent is the empty text: a blank line on paper.
 *
 * @param language of the document
 * @param zone of the store
 */
public record Writing(DocumentLanguage language, ZoneId zone) {

    /** Stands in a ticked box. */
    public static final String TICK = "✓";

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    /** The text in the language; both, Chinese first, when bilingual. */
    public String text(Text text) {
        return switch (language) {
            case ENGLISH -> text.english();
            case CHINESE -> text.chinese();
            case BILINGUAL -> text.chinese() + " " + text.english();
        };
    }

    /** A day: {@code 2 Mar 2026}, {@code 2026年3月2日}, {@code 2026-03-02} when bilingual. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : pattern("d MMM uuuu", "uuuu年M月d日", "uuuu-MM-dd").format(day);
    }

    /** The day of an instant. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    /** Day and time to the minute. */
    public String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : pattern("d MMM uuuu, HH:mm", "uuuu年M月d日 HH:mm", "uuuu-MM-dd HH:mm")
                        .format(at.atZone(zone));
    }

    /** An amount with its currency: {@code CNY 1,234.50}; {@code ¥1,234.50} for yuan in Chinese. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        String amount = number(money.getAmount());
        boolean sign =
                language == DocumentLanguage.CHINESE && money.getCurrencyUnit().equals(YUAN);
        if (sign) {
            return money.isNegative() ? "-¥" + amount.substring(1) : "¥" + amount;
        }
        return money.getCurrencyUnit().getCode() + " " + amount;
    }

    /** A number with its own decimals, thousands set apart. */
    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** Hours of labour. */
    public String hours(@Nullable BigDecimal hours) {
        return hours == null ? "" : hours.toPlainString() + text(new Text(" h", " 小时"));
    }

    /** A reading of the odometer. */
    public String kilometres(@Nullable Long kilometres) {
        return kilometres == null ? "" : String.format(Locale.ROOT, "%,d km", kilometres);
    }

    /** A reference as it is. */
    public String reference(@Nullable TypedId id) {
        return id == null ? "" : id.value();
    }

    /** A tick, or an empty box. */
    public String tick(boolean holds) {
        return holds ? TICK : "";
    }

    /** Several texts after each other. */
    public String list(Collection<String> texts) {
        return texts.stream().collect(Collectors.joining(language == DocumentLanguage.ENGLISH ? ", " : "、"));
    }

    private DateTimeFormatter pattern(String english, String chinese, String both) {
        return switch (language) {
            case ENGLISH -> DateTimeFormatter.ofPattern(english, Locale.ENGLISH);
            case CHINESE -> DateTimeFormatter.ofPattern(chinese, Locale.ROOT);
            case BILINGUAL -> DateTimeFormatter.ofPattern(both, Locale.ROOT);
        };
    }
}
