package org.dealersdk.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.dealersdk.domain.problem.Text;

/**
 * Writes HTML that is also well-formed XML: every text and attribute value is escaped here and nowhere else, and every element opened
 * must be closed. Not thread-safe.
 */
final class Html {

    private final StringBuilder written = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element with attributes given as name, value, name, value. */
    Html open(String element, Object... attributes) {
        start(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /** Closes the innermost open element. */
    Html close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String element, Object... attributes) {
        start(element, attributes);
        written.append("/>");
        return this;
    }

    /** An element with a text. */
    Html leaf(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element with a text in both languages; the page's style shows one of them. */
    Html leaf(String element, Text text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Text as it is. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Text in both languages. */
    Html text(Text text) {
        return leaf("span", text.english(), "lang", "en").leaf("span", text.chinese(), "lang", "zh-CN");
    }

    /** A style sheet of our own; it must not need escaping. */
    Html style(String sheet) {
        if (sheet.contains("<") || sheet.contains("&")) {
            throw new IllegalArgumentException("a style sheet that needs escaping");
        }
        written.append("<style>").append(sheet).append("</style>");
        return this;
    }

    /** Everything written to another, finished one. */
    Html fragment(Html other) {
        written.append(other.finished());
        return this;
    }

    /** The finished page. */
    String page() {
        return "<!DOCTYPE html>" + finished() + "\n";
    }

    private StringBuilder finished() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return written;
    }

    private void start(String element, Object... attributes) {
        written.append(open.size() < 6 ? "\n<" : "<").append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            escape(String.valueOf(attributes[i + 1]));
            written.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }
}
