package org.dealersdk.cli.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a file's characters are written.
 *
 * @param charset the character set
 * @param marked true when the file begins with a byte order mark
 */
record Encoding(Charset charset, boolean marked) {

    /** What Chinese spreadsheets write unless told otherwise. */
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final char MARK = '\uFEFF';
    private static final int PIECE = 1 << 16;

    /**
     * The given one, or UTF-8 if the whole file is that, else GB18030.
     *
     * @throws org.dealersdk.domain.problem.DealerException IMP-001 unreadable, IMP-002 neither, or not the given one
     */
    static Encoding of(Path file, Optional<Charset> given) {
        try {
            boolean marked = isMarked(file);
            if (given.isPresent()) {
                return check(file, given.get(), marked);
            }
            if (marked || isText(file, StandardCharsets.UTF_8)) {
                return check(file, StandardCharsets.UTF_8, marked);
            }
            return check(file, GB18030, false);
        } catch (IOException unreadable) {
            throw ImportProblem.UNREADABLE.failure(file);
        }
    }

    /** Reads the file's text without the mark; malformed text fails. */
    Reader open(Path file) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                PIECE);
        if (marked) {
            int ignored = reader.read();
        }
        return reader;
    }

    /** The text to begin a file of the same encoding with. */
    String beginning() {
        return marked ? String.valueOf(MARK) : "";
    }

    private static Encoding check(Path file, Charset charset, boolean marked) throws IOException {
        if (!isText(file, charset)) {
            throw ImportProblem.ENCODING.failure(file, charset.name());
        }
        return new Encoding(charset, marked && charset.equals(StandardCharsets.UTF_8));
    }

    private static boolean isMarked(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(3);
            return start.length == 3
                    && (start[0] & 0xFF) == 0xEF
                    && (start[1] & 0xFF) == 0xBB
                    && (start[2] & 0xFF) == 0xBF;
        }
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        try (Reader reader = new Encoding(charset, false).open(file)) {
            CharBuffer piece = CharBuffer.allocate(PIECE);
            while (reader.read(piece) >= 0) {
                piece.clear();
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }
}
