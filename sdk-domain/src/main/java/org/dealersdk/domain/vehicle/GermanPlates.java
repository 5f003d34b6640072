package org.dealersdk.domain.vehicle;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.domain.text.HandTyped;

/**
 * The plates of Germany: district, letters, digits, and E for electric or H for historic vehicles. The mark between district and
 * letters is part of the number ({@code B-MW 12} is not {@code BM-W 12}) and kept as a hyphen.
 */
final class GermanPlates implements PlateJurisdiction {

    private static final Pattern TYPED =
            Pattern.compile("([A-ZÄÖÜ]{1,3})(?:\\s*-\\s*|\\s+)([A-ZÄÖÜ]{1,2})\\s*([1-9]\\d{0,3})\\s*([EH]?)");
    private static final Pattern NUMBER = Pattern.compile("[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[1-9]\\d{0,3}([EH]?)");
    /** Eight characters and the hyphen. */
    private static final int MAX_LENGTH = 9;

    @Override
    public String code() {
        return "DE";
    }

    @Override
    public List<String> kinds() {
        return List.of("standard", "electric", "historic");
    }

    @Override
    public String normalise(String typed) {
        String tidy = HandTyped.code(typed).toUpperCase(Locale.ROOT);
        Matcher parts = TYPED.matcher(tidy);
        return parts.matches() ? parts.group(1) + "-" + parts.group(2) + parts.group(3) + parts.group(4) : tidy;
    }

    @Override
    public List<String> kindsOf(String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (number.length() > MAX_LENGTH || !matcher.matches()) {
            return List.of();
        }
        return switch (matcher.group(1)) {
            case "E" -> List.of("electric");
            case "H" -> List.of("historic");
            default -> List.of("standard");
        };
    }
}
