package org.dealersdk.testkit.storage;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.AttributeKind;

/** Values of each kind that stores have been seen to confuse, cut or lose; all of one kind are different. */
final class Ladder {

    /** Near misses of case, blanks, accents, width, normal form, planes, wildcards and quoting. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "  ",
            "a",
            "A",
            " a",
            "a ",
            "a b",
            "a  b",
            "a\tb",
            "ab",
            "aB",
            "Ab",
            "a%",
            "a_",
            "axb",
            "a_b",
            "a%b",
            "a\\b",
            "a'b",
            "a\"b",
            "a''b",
            "a;b--",
            "a:b",
            "a/b",
            "a|b",
            "a\nb",
            "null",
            "NULL",
            "0",
            "00",
            "1",
            "1.0",
            "10",
            "9",
            "true",
            "\u00e9",
            "e\u0301",
            "e",
            "E",
            "\u00c9",
            "\u00df",
            "ss",
            "\u0131",
            "i",
            "I",
            "\u0130",
            "\u4eacA12345",
            "\u4eac",
            "\uff21",
            "\uffee",
            "\ue000",
            "\ud83d\ude00",
            "\ud83d\ude00x",
            "x\ud83d\ude00",
            "\ud834\udf06",
            "\u05d0\u05d1",
            "\u200bx",
            "x\u00a0y",
            "k".repeat(64) + "1",
            "k".repeat(64) + "2",
            "k".repeat(254) + "1",
            "k".repeat(254) + "2",
            "\u4eac".repeat(300),
            "\u4eac".repeat(300) + "\u4eac",
            "k".repeat(511) + "1",
            "k".repeat(511) + "2");

    static final List<Long> INTEGERS = List.of(
            0L,
            1L,
            -1L,
            9L,
            10L,
            255L,
            -256L,
            Integer.MAX_VALUE + 1L,
            Integer.MIN_VALUE - 1L,
            (1L << 53),
            (1L << 53) + 1,
            -(1L << 53) - 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1);

    static final List<Instant> INSTANTS = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1582-10-10T00:00:00Z"),
            Instant.parse("1916-05-01T23:30:00Z"),
            Instant.parse("1969-12-31T23:59:59.999998Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("1970-01-01T00:00:00.000001Z"),
            Instant.parse("2023-03-12T02:30:00Z"),
            Instant.parse("2024-02-29T12:00:00.123Z"),
            Instant.parse("2024-02-29T12:00:00.123001Z"),
            Instant.parse("2024-02-29T12:00:00.123999Z"),
            Instant.parse("2024-02-29T12:00:00.124Z"),
            Instant.parse("2024-12-31T23:59:59.999999Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Ladder() {}

    /** The ladder of a kind. */
    static List<? extends Comparable<?>> of(AttributeKind kind) {
        return switch (kind) {
            case TEXT -> TEXTS;
            case INTEGER -> INTEGERS;
            case INSTANT -> INSTANTS;
            case FLAG -> List.of(false, true);
        };
    }

    /** A rung as three digits, which sort as the rungs do. */
    static String number(int rung) {
        return String.format(java.util.Locale.ROOT, "%03d", rung);
    }
}
