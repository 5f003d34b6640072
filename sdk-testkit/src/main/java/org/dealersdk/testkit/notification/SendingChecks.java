package org.dealersdk.testkit.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.rule.Proves;

/** What customers hear. */
final class SendingChecks {

    private static final int CALLERS = 6;
    private static final int ROUNDS = 12;
    private static final int SINCE = 300;

    private static final List<String> TEXTS = List.of(
            Notices.TEXT,
            "您的车辆已修好，请来提车。",
            "  two blanks in front, a line\nof its own, and a tab\tbehind ",
            "🚗 ready 𝌆 “quoted” & <b>bold</b> {0} %s \\n",
            "x".repeat(161),
            "字".repeat(71),
            "🚗".repeat(Notice.MAX_TEXT));

    private SendingChecks() {}

    @Proves(
            value = "NTF.1",
            cure = "Return only when the gateway has the notice; encode the text whole, in several parts if need be.")
    static void a_notice_reaches_its_address_word_for_word(NotificationTrial trial) {
        List<List<Object>> sent = new ArrayList<>();
        for (ContactChannel channel : new TreeSet<>(trial.reaches())) {
            for (String text : TEXTS) {
                Notice plain = Notices.plain(trial.store(), channel.code() + sent.size(), channel);
                Notice notice = new Notice(
                        plain.store(),
                        plain.id(),
                        channel,
                        plain.address(),
                        sent.size() % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                        "ready",
                        Map.of("number", "RO-202611-00001"),
                        text);
                trial.send(notice);
                sent.add(content(notice));
            }
        }
        List<List<Object>> heard =
                trial.heard(sent.size()).stream().map(SendingChecks::content).toList();
        for (List<Object> one : sent) {
            trial.that(heard.contains(one), "to be heard: " + one, heard);
        }
    }

    @Proves(
            value = "NTF.2",
            cure = "Keep store and id with the receipt for seven days, in one step with handing the notice over.")
    static void a_notice_sent_again_is_heard_once(NotificationTrial trial) {
        Notice notice = trial.notice("n");
        Receipt first = trial.send(notice);
        trial.equal("the receipt", first, trial.send(notice));
        trial.equal("the receipt", first, trial.send(Notices.saying(notice, "Something else.")));
        for (Duration step : List.of(Duration.ofHours(1), Duration.ofDays(3), Duration.ofHours(94))) {
            trial.clock().advance(step);
            trial.did(step + " later");
            trial.equal("the receipt", first, trial.send(notice));
        }
        heardOnce(trial, notice);
    }

    @Proves(value = "NTF.3", cure = "Keep what was taken over where it outlives the connection.")
    static void a_notice_sent_again_after_opening_again_is_heard_once(NotificationTrial trial) {
        Notice notice = trial.notice("n");
        Receipt first = trial.send(notice);
        trial.reopen();
        trial.equal("the receipt", first, trial.send(notice));
        trial.clock().advance(Duration.ofDays(6));
        trial.reopen();
        trial.equal("the receipt", first, trial.send(notice));
        heardOnce(trial, notice);
    }

    @Proves(value = "NTF.4", cure = "Look and note under one lock, or let a unique key decide.")
    static void a_notice_sent_by_several_at_once_is_heard_once(NotificationTrial trial) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS, task -> {
            Thread thread = new Thread(task, "testkit caller");
            thread.setDaemon(true);
            return thread;
        });
        trial.closeAtEnd(callers::shutdownNow);
        for (int round = 0; round < ROUNDS; round++) {
            Notice notice = trial.notice("n" + round);
            trial.that(trial.way() != null, "a way", null);
            CyclicBarrier start = new CyclicBarrier(CALLERS);
            Callable<Receipt> caller = () -> {
                start.await();
                return trial.sendAgain(notice);
            };
            Set<Receipt> receipts = new HashSet<>();
            for (Future<Receipt> answer : callers.invokeAll(java.util.Collections.nCopies(CALLERS, caller))) {
                receipts.add(answered(answer));
            }
            trial.equal("how many receipts there are of one notice:", 1, receipts.size());
        }
        trial.heard(ROUNDS);
    }

    @Proves(value = "NTF.5", cure = "Make store and id, as they are, the key; compare no content.")
    static void other_stores_and_ids_are_other_notices(NotificationTrial trial) {
        List<Notice> different = new ArrayList<>();
        for (String id : List.of("a", "A", "aa", "a.b", "\u00e9", "e\u0301", "n1", "n-1")) {
            different.add(trial.notice(id));
        }
        Notice twin = trial.notice("a");
        different.add(Notices.plain(trial.newStore(), twin.id(), twin.channel()));
        for (String sign : List.of("-", "/", ":", "_", "|", ".", ",", "#", " ")) {
            StoreId longer = new StoreId(trial.store().value() + sign + "s");
            different.add(Notices.plain(longer, "n", twin.channel()));
            different.add(trial.notice("s" + sign + "n"));
        }
        Set<Receipt> receipts = new HashSet<>();
        for (Notice notice : different) {
            trial.that(receipts.add(trial.send(notice)), "a receipt of its own for " + notice.id(), "another one's");
        }
        trial.heard(different.size());
    }

    @Proves(value = "NTF.2", cure = "Forget receipts by their age, never by their number.")
    static void much_that_was_sent_since_does_not_make_it_forgotten(NotificationTrial trial) {
        Notice first = trial.notice("first");
        Receipt receipt = trial.send(first);
        for (int i = 0; i < SINCE; i++) {
            trial.send(trial.notice("since-" + i));
        }
        trial.equal("the receipt of the first time", receipt, trial.send(first));
        trial.heard(SINCE + 1);
    }

    private static void heardOnce(NotificationTrial trial, Notice notice) {
        List<Notice> heard = trial.heard(1);
        trial.equal("what is heard", content(notice), content(heard.get(0)));
    }

    private static List<Object> content(Notice notice) {
        return List.of(notice.store(), notice.id(), notice.channel(), notice.address(), notice.text());
    }

    private static Receipt answered(Future<Receipt> answer) throws Exception {
        try {
            return answer.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown.getCause();
        }
    }
}
