package org.dealersdk.domain.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One sentence in the two languages the SDK speaks. Places for arguments are written {@code {0}}, {@code {1}} and so on.
 *
 * @param english the English sentence, not blank
 * @param chinese the Simplified Chinese sentence, not blank
 */
public record Text(String english, String chinese) {

    public Text {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
        if (english.isBlank() || chinese.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }

    /** The sentence in Chinese for any Chinese locale, otherwise in English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    /**
     * The sentence with {@code {n}} replaced by the n-th argument; a place without an argument stays as it is. An argument that is
     * itself a text is said in the same language.
     */
    public String in(Locale locale, List<?> arguments) {
        String sentence = in(locale);
        for (int i = 0; i < arguments.size(); i++) {
            sentence = sentence.replace("{" + i + "}", said(arguments.get(i), locale));
        }
        return sentence;
    }

    private static String said(Object argument, Locale locale) {
        return argument instanceof Text text ? text.in(locale) : String.valueOf(argument);
    }
}
