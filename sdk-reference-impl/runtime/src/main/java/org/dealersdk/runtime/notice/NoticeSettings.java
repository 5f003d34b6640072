package org.dealersdk.runtime.notice;

import java.time.Duration;
import java.util.Locale;

/**
 * How customers are told by themselves what happens. Immutable.
 *
 * @param language of the texts, Chinese or English
 * @param latest how old an event may be to be still told of; less than the seven days for which a plug-in knows what it has sent
 * @param attempts deliveries before a message goes to the dead letters of its group, 1 to 100
 * @param backoff wait between attempts, zero or more
 */
public record NoticeSettings(Locale language, Duration latest, int attempts, Duration backoff) {

    /** How long a plug-in answers a notice with the receipt of the first time (NTF.2). */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    public NoticeSettings {
        if (latest.isNegative() || latest.compareTo(REMEMBERED) >= 0 || attempts < 1 || attempts > 100) {
            throw new IllegalArgumentException("less than seven days, 1 to 100 attempts");
        }
    }

    /** Chinese, for a day, 100 attempts a minute apart. */
    public static NoticeSettings standard() {
        return new NoticeSettings(Locale.SIMPLIFIED_CHINESE, Duration.ofDays(1), 100, Duration.ofMinutes(1));
    }

    /** The same in another language. */
    public NoticeSettings in(Locale other) {
        return new NoticeSettings(other, latest, attempts, backoff);
    }
}
