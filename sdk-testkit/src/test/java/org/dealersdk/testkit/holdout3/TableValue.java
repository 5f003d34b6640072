package org.dealersdk.testkit.holdout3;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value to search by, as its columns hold it. */
record TableValue(
        @Nullable String text,
        byte @Nullable [] bytes,
        @Nullable BigDecimal number) {

    /** Null when nothing is kept of it. */
    static @Nullable TableValue of(Comparable<?> value, Flaw flaw) {
        if (value instanceof String text) {
            return flaw == Flaw.EMPTY_TEXT_ABSENT && text.isEmpty() ? null : ofText(text, flaw);
        }
        if (value instanceof Instant time) {
            return new TableValue(null, null, number(time, flaw));
        }
        if (value instanceof Boolean flag) {
            return flaw == Flaw.FLAG_FALSE_ABSENT && !flag
                    ? null
                    : new TableValue(null, null, flag ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return new TableValue(null, null, BigDecimal.valueOf((Long) value));
    }

    private static TableValue ofText(String text, Flaw flaw) {
        String kept = flaw == Flaw.NORMAL_FORM ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        if (flaw == Flaw.TEXT_PADDED) {
            kept = kept.replaceFirst(" +$", "");
        }
        return new TableValue(kept, Session.bytes(kept), null);
    }

    private static BigDecimal number(Instant time, Flaw flaw) {
        if (flaw == Flaw.LOCAL_TIME) {
            return Session.nanos(
                    LocalDateTime.ofInstant(time, ZoneId.systemDefault()).toInstant(ZoneOffset.UTC));
        }
        if (flaw == Flaw.BEFORE_1970 && time.getEpochSecond() < 0) {
            BigDecimal whole = Session.nanos(time.minusNanos(time.getNano()));
            return whole.subtract(BigDecimal.valueOf(time.getNano()));
        }
        return Session.nanos(time);
    }

    /** What the column calls an attribute. */
    static String name(String attribute, Flaw flaw) {
        return flaw == Flaw.LOCAL_CASE ? attribute.toUpperCase(Locale.getDefault()) : attribute;
    }

    /** What is compared and bound. */
    Object bound() {
        if (number != null) {
            return number;
        }
        return bytes == null ? "" : bytes;
    }
}
