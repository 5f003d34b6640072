package org.dealersdk.testkit.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream somebody else writes: not longer than memory bears, and UTF-8 or refused. Not thread-safe. */
final class Lines {

    /** Longest line, in bytes: a page of many of the largest documents, escaped. */
    static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    /** A line did not end in time. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("more than " + LONGEST + " bytes");
        }
    }

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line; null when there is none. What comes after the last line end is no line.
     *
     * @throws TooLong when it does not end
     * @throws CharacterCodingException when it is no UTF-8
     */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, stop - at);
            boolean whole = stop < end;
            at = whole ? stop + 1 : stop;
            if (line.size() > LONGEST) {
                throw new TooLong();
            }
            if (whole) {
                return text(line.toByteArray());
            }
        }
        return null;
    }

    /** The text of bytes in UTF-8. */
    static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
