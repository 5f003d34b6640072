package org.dealersdk.spi.numbering;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Decides what numbers look like and when they begin again; the host counts, in the unit of work that uses a number, so that none is lost or
 * given twice. Answers by its arguments alone. Thread-safe. Normative in {@code docs/spec/numbering.md}.
 */
public interface Numbering {

    /** Longest series and number, in characters. */
    int MAX_LENGTH = 64;

    /** The series it is counted in: as long as the answer is the same, numbers go on by one (NUM.4). */
    String series(Numbered what);

    /**
     * The number.
     *
     * @param count its place in the series, 1 or more
     */
    String number(Numbered what, long count);

    /** What holds where nothing else is chosen: by the month, as in {@code RO-202611-00001}, five digits or as many as it takes. */
    static Numbering byMonth() {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("yyyyMM");
        return new Numbering() {
            @Override
            public String series(Numbered what) {
                return what.prefix() + "-" + month.format(what.day());
            }

            @Override
            public String number(Numbered what, long count) {
                return String.format(Locale.ROOT, "%s-%05d", series(what), count);
            }
        };
    }
}
