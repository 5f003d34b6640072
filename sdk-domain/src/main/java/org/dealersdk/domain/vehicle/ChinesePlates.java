package org.dealersdk.domain.vehicle;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dealersdk.domain.text.HandTyped;

/** The plates of China, by GA 36. */
final class ChinesePlates implements PlateJurisdiction {

    private static final Pattern DECORATION =
            Pattern.compile("[\\s\u00A0.\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\u00AD-]");

    @Override
    public String code() {
        return "CN";
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(ChinesePlateClass.values())
                .map(ChinesePlateClass::code)
                .toList();
    }

    @Override
    public String normalise(String typed) {
        return DECORATION.matcher(HandTyped.code(typed)).replaceAll("");
    }

    @Override
    public List<String> kindsOf(String number) {
        return Arrays.stream(ChinesePlateClass.values())
                .filter(plateClass -> plateClass.mayCarry(number))
                .map(ChinesePlateClass::code)
                .toList();
    }
}
