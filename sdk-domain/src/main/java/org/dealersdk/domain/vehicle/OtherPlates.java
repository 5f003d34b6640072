package org.dealersdk.domain.vehicle;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dealersdk.domain.text.HandTyped;

/** Plates of jurisdictions without rules here: 1 to 12 letters and digits of any script. */
final class OtherPlates implements PlateJurisdiction {

    private static final Pattern DECORATION = Pattern.compile("[\\s.\u00B7-]");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}]{1,12}");

    @Override
    public String code() {
        return "ZZ";
    }

    @Override
    public List<String> kinds() {
        return List.of("any");
    }

    @Override
    public String normalise(String typed) {
        return DECORATION
                .matcher(HandTyped.code(typed).toUpperCase(Locale.ROOT))
                .replaceAll("");
    }

    @Override
    public List<String> kindsOf(String number) {
        return NUMBER.matcher(number).matches() ? kinds() : List.of();
    }
}
