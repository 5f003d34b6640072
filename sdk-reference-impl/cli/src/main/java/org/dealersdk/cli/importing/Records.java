package org.dealersdk.cli.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into records so that one broken record cannot spoil the others: a quotation mark that is never closed costs the line
 * it is in, not the rest of the file. Memory is bounded, however long a line is. Not thread-safe.
 */
final class Records {

    /** Longest record, in characters. */
    static final int LONGEST = 1 << 20;

    /** Most lines one record with line breaks between quotation marks may have. */
    static final int MOST_LINES = 200;

    private record Line(@Nullable String text, boolean balanced) {}

    private final Reader reader;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long row = 1;
    private int pushedBack = -2;

    Records(Reader reader) {
        this.reader = reader;
    }

    /** The next record that is not blank; null at the end. */
    @Nullable
    Record next() throws IOException {
        for (Line line = line(); line != null; line = line()) {
            long at = row++;
            if (line.text() == null) {
                return new Record(at, null, true);
            }
            if (line.balanced()) {
                if (!line.text().isBlank()) {
                    return new Record(at, line.text(), true);
                }
            } else {
                return continued(at, line.text());
            }
        }
        return null;
    }

    /** Looks for the line that closes the quotation marks; when there is none near, the first line alone is broken. */
    private Record continued(long at, String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        Deque<Line> taken = new ArrayDeque<>();
        while (taken.size() < MOST_LINES && text.length() < LONGEST) {
            Line line = line();
            if (line == null || line.text() == null) {
                putBack(taken, line);
                return new Record(at, first, false);
            }
            taken.add(line);
            text.append('\n').append(line.text());
            if (!line.balanced()) {
                row += taken.size();
                return new Record(at, text.toString(), true);
            }
        }
        putBack(taken, null);
        return new Record(at, first, false);
    }

    private void putBack(Deque<Line> taken, @Nullable Line last) {
        if (last != null) {
            taken.add(last);
        }
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
    }

    private @Nullable Line line() throws IOException {
        return ahead.isEmpty() ? read() : ahead.removeFirst();
    }

    private @Nullable Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean balanced = true;
        boolean tooLong = false;
        int c = character();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = character()) {
            balanced ^= c == '"';
            tooLong |= text.length() >= LONGEST;
            if (!tooLong) {
                text.append((char) c);
            }
        }
        if (c == '\r') {
            int following = character();
            pushedBack = following == '\n' ? -2 : following;
        }
        return new Line(tooLong ? null : text.toString(), balanced);
    }

    private int character() throws IOException {
        if (pushedBack != -2) {
            int c = pushedBack;
            pushedBack = -2;
            return c;
        }
        return reader.read();
    }
}
