package org.dealersdk.plugin.sqlite;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.Receipt;

/**
 * What is read back of a line: under which receipt which notice was taken over, and when. What the spool needs stands first on the line, so
 * that no more of JSON has to be understood than strings.
 */
record NoticeLine(String store, String id, Receipt receipt, Instant at) {

    private static final String STRING = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
    private static final Pattern HEAD = Pattern.compile("\\{\"store\":" + STRING + ",\"id\":" + STRING
            + ",\"reference\":" + STRING + ",\"at\":" + STRING + ",\"channel\":");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

    /** One line, without its end. */
    static String write(Notice notice, Receipt receipt, Instant at) {
        String facts = new TreeMap<>(notice.facts())
                .entrySet().stream().map(NoticeLine::fact).collect(Collectors.joining(",", "{", "}"));
        return "{\"store\":" + quoted(notice.store().value()) + ",\"id\":" + quoted(notice.id()) + ",\"reference\":"
                + quoted(receipt.reference()) + ",\"at\":" + quoted(at.toString()) + ",\"channel\":"
                + quoted(notice.channel().code()) + ",\"address\":" + quoted(notice.address()) + ",\"language\":"
                + quoted(notice.language().toLanguageTag()) + ",\"subject\":" + quoted(notice.subject())
                + ",\"facts\":" + facts + ",\"text\":" + quoted(notice.text()) + "}";
    }

    /** @throws IllegalArgumentException when the line was not written by a spool */
    static NoticeLine read(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.lookingAt()) {
            throw new IllegalArgumentException("no line of a spool");
        }
        return new NoticeLine(
                plain(head.group(1)),
                plain(head.group(2)),
                new Receipt(plain(head.group(3))),
                Instant.parse(plain(head.group(4))));
    }

    private static String fact(Map.Entry<String, String> fact) {
        return quoted(fact.getKey()) + ":" + quoted(fact.getValue());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character) || character == '\u2028') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    private static String plain(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(escape -> {
            String code = escape.group(1);
            String character =
                    code.length() == 5 ? String.valueOf((char) Integer.parseInt(code.substring(1), 16)) : code;
            return Matcher.quoteReplacement(character);
        });
    }
}
