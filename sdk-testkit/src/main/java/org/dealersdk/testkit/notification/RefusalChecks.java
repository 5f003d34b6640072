package org.dealersdk.testkit.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.rule.Proves;

/** What nobody hears, and what nobody is told of it. */
final class RefusalChecks {

    private static final String CANARY = "Zhang-San-in-room-7";

    private RefusalChecks() {}

    @Proves(value = "NTF.6", cure = "Check before anything is kept; keep the id only together with its receipt.")
    static void a_refused_notice_leaves_nothing_behind(NotificationTrial trial) {
        Notice right = trial.notice("n");
        trial.refused(
                NotificationProblem.TOO_LONG, () -> trial.send(Notices.saying(right, "x".repeat(Notice.MAX_TEXT + 1))));
        trial.refused(NotificationProblem.NOT_REACHABLE, () -> trial.send(Notices.to(right, " ")));
        trial.heard(0);
        trial.send(right);
        List<Notice> heard = trial.heard(1);
        trial.equal("what is heard", right.text(), heard.get(0).text());
    }

    @Proves(value = "NTF.10", cure = "Answer reaches() with a constant, and refuse whatever it does not name.")
    static void only_the_channels_named_are_used(NotificationTrial trial) {
        Set<ContactChannel> reaches = trial.reaches();
        trial.that(!reaches.isEmpty(), "a channel", "none");
        trial.send(trial.notice("right"));
        for (ContactChannel channel : ContactChannel.values()) {
            if (!reaches.contains(channel)) {
                trial.refused(
                        NotificationProblem.NO_SUCH_CHANNEL,
                        () -> trial.send(Notices.plain(trial.store(), channel.code(), channel)));
            }
        }
        trial.heard(1);
        trial.equal("the channels", reaches, trial.reaches());
    }

    @Proves(value = "NTF.11", cure = "Let Notice.check refuse it, before the gateway does.")
    static void what_is_no_address_is_refused(NotificationTrial trial) {
        trial.send(trial.notice("right"));
        int sent = 0;
        for (ContactChannel channel : new TreeSet<>(trial.reaches())) {
            for (String address : wrong(channel)) {
                Notice plain = Notices.plain(trial.store(), channel.code() + sent++, channel);
                trial.did("send to \"" + address + '"');
                trial.refused(NotificationProblem.NOT_REACHABLE, () -> trial.send(Notices.to(plain, address)));
            }
        }
        trial.heard(1);
    }

    @Proves(value = "NTF.12", cure = "Count code points, and refuse; nobody reads a message that ends in the middle.")
    static void a_text_too_long_is_refused(NotificationTrial trial) {
        trial.send(Notices.saying(trial.notice("right"), "字".repeat(Notice.MAX_TEXT)));
        for (String character : List.of("x", "字", "🚗")) {
            String text = character.repeat(Notice.MAX_TEXT + 1);
            trial.refused(
                    NotificationProblem.TOO_LONG, () -> trial.send(Notices.saying(trial.notice(character), text)));
        }
        trial.heard(1);
    }

    @Proves(value = "NTF.20", cure = "Give the gateway's own number as the reference, or one you draw.")
    static void receipts_hold_no_personal_data(NotificationTrial trial) {
        Notice plain = trial.notice("n");
        Notice notice = new Notice(
                plain.store(),
                plain.id(),
                plain.channel(),
                plain.address(),
                plain.language(),
                plain.subject(),
                Map.of("name", CANARY),
                CANARY + " has a car to collect");
        Receipt receipt = trial.send(notice);
        String shown = receipt.toString();
        String digits = plain.address().replace("+", "");
        trial.that(
                !shown.contains(CANARY) && !shown.contains(digits),
                "a reference without address, fact or text",
                "one of them");
        trial.heard(1);
    }

    private static List<String> wrong(ContactChannel channel) {
        return switch (channel) {
            case PHONE, SMS, WECHAT -> List.of("", " ", "reception", "13800138000", "+86 138 0013 8000", "+0123456789");
            case EMAIL, POST, IN_PERSON -> List.of("", " ");
        };
    }
}
