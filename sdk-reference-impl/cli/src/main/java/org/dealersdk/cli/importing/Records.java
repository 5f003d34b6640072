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

    /** How the quotation marks of a text stand. */
    private enum Marks {
        CLOSED,
        OPEN,
        /** Something other than a comma follows a closing one. */
        BROKEN
    }

    private record Line(@Nullable String text) {}

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
            Marks marks = marks(line.text());
            if (marks == Marks.OPEN) {
                return continued(at, line.text());
            }
            if (!line.text().isBlank()) {
                return new Record(at, line.text(), marks == Marks.CLOSED);
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
            Marks marks = marks(text);
            if (marks == Marks.CLOSED) {
                row += taken.size();
                return new Record(at, text.toString(), true);
            }
            if (marks == Marks.BROKEN) {
                break;
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
        boolean tooLong = false;
        int c = character();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = character()) {
            tooLong |= text.length() >= LONGEST;
            if (!tooLong) {
                text.append((char) c);
            }
        }
        if (c == '\r') {
            int following = character();
            pushedBack = following == '\n' ? -2 : following;
        }
        return new Line(tooLong ? null : text.toString());
    }

    /** Only a quotation mark at the beginning of a field opens one; others in the middle of an open field are text. */
    private static Marks marks(CharSequence text) {
        boolean open = false;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!open) {
                open = start && c == '"';
                start = c == ',';
            } else if (c == '"') {
                char next = i + 1 < text.length() ? text.charAt(i + 1) : ',';
                if (next == '"') {
                    i++;
                } else if (next == ',') {
                    open = false;
                } else {
                    return Marks.BROKEN;
                }
            }
        }
        return open ? Marks.OPEN : Marks.CLOSED;
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
