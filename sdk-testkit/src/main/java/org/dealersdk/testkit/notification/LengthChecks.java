package org.dealersdk.testkit.notification;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.rule.Proves;

/** What a character is: neither a byte, nor a unit of UTF-16, nor what a reader takes for one. */
final class LengthChecks {

    private static final String ACCENTED = "e\u0301";
    private static final String MECHANIC = "\ud83d\udc69\u200d\ud83d\udd27";

    /** Each of exactly the most code points. */
    private static final List<String> LONGEST = List.of(
            "x".repeat(Notice.MAX_TEXT),
            "\u5b57".repeat(Notice.MAX_TEXT),
            "\ud83d\ude97".repeat(Notice.MAX_TEXT),
            "x".repeat(Notice.MAX_TEXT - 1) + "\ud83d\ude97",
            ACCENTED.repeat(Notice.MAX_TEXT / 2),
            MECHANIC.repeat(Notice.MAX_TEXT / 3) + "x".repeat(Notice.MAX_TEXT % 3));

    private LengthChecks() {}

    @Proves(
            value = "NTF.12",
            cure = "Compare codePointCount with the limit; a gateway that counts otherwise gets several parts.")
    static void a_text_is_as_long_as_its_code_points(NotificationTrial trial) {
        List<String> told = new ArrayList<>();
        for (String text : LONGEST) {
            Notice notice = trial.notice("longest-" + told.size());
            trial.refused(NotificationProblem.TOO_LONG, () -> trial.send(Notices.saying(notice, text + "x")));
            try {
                trial.send(Notices.saying(notice, text));
            } catch (DealerException refusal) {
                trial.that(
                        !refusal.code().id().equals(NotificationProblem.TOO_LONG.id()),
                        "a text of " + Notice.MAX_TEXT + " code points, which are " + text.length()
                                + " units of UTF-16, to be taken over",
                        refusal.code().id());
                throw refusal;
            }
            told.add(text);
        }
        List<String> heard = trial.heard(told.size()).stream().map(Notice::text).toList();
        told.forEach(text -> trial.that(
                heard.contains(text), "to be heard whole: a text of " + text.length() + " units", "it is not"));
    }
}
