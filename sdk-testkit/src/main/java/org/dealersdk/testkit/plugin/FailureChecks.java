package org.dealersdk.testkit.plugin;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Notices;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.jspecify.annotations.Nullable;

/** How a plug-in fails. */
final class FailureChecks {

    private static final String CANARY = "Zhang-San-13800138000";

    private FailureChecks() {}

    @Proves(value = "PLG.30", cure = "Translate every exception of drivers and libraries into a code of the contract.")
    static void every_failure_has_a_code_of_the_contract(PluginTrial trial) {
        provoke(trial).forEach((provoked, thrown) -> {
            trial.did(provoked);
            trial.that(thrown != null, "a failure after " + provoked, "none");
            trial.that(
                    thrown instanceof DealerException,
                    "a DealerException after " + provoked,
                    thrown == null ? "none" : thrown.getClass().getName());
            if (thrown instanceof DealerException coded) {
                ProblemCode code = coded.code();
                boolean known = code instanceof StorageProblem
                        || code instanceof MessagingProblem
                        || code instanceof NotificationProblem;
                trial.that(known, "a code of the contract after " + provoked, code.id());
            }
        });
    }

    @Proves(value = "PLG.31", cure = "Name the type and the attribute, never the value, nor pass a driver's text on.")
    static void no_failure_tells_what_is_stored(PluginTrial trial) {
        provoke(trial).forEach((provoked, thrown) -> {
            trial.did(provoked);
            trial.that(thrown != null, "a failure after " + provoked, "none");
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                trial.that(!text(cause).contains(CANARY), "no stored value in the text of " + provoked, "the value");
            }
        });
    }

    /** All that a log would show: suppressed failures too. */
    private static String text(Throwable thrown) {
        String chinese = thrown instanceof DealerException coded ? coded.message(Locale.CHINESE) : "";
        StringWriter log = new StringWriter();
        thrown.printStackTrace(new PrintWriter(log, true));
        return log + chinese;
    }

    private static Map<String, @Nullable Throwable> provoke(PluginTrial trial) {
        Map<String, @Nullable Throwable> thrown = new LinkedHashMap<>();
        trial.needsSomethingToOpen();
        if (trial.hasStorage()) {
            provokeStorage(trial, thrown);
        }
        if (trial.hasMessaging()) {
            var messaging = trial.messaging(trial.session().newName());
            Start nowhere = new Start.From(CANARY);
            thrown.put(
                    "an unknown position",
                    thrownBy(() ->
                            messaging.subscribe(SubscriptionRequest.of("g", trial.store(), nowhere), delivery -> {})));
        }
        if (trial.hasNotification()) {
            provokeNotification(trial, thrown);
        }
        return thrown;
    }

    private static void provokeNotification(PluginTrial trial, Map<String, @Nullable Throwable> thrown) {
        NotificationChannel way = trial.notification(trial.session().newName());
        Notice right = Notices.plain(trial.store(), CANARY, Notices.any(trial.answered("reaches()", way.reaches())));
        Map<String, Notice> wrong = new LinkedHashMap<>();
        wrong.put("a notice to nowhere", Notices.to(right, " "));
        wrong.put("a notice too long", Notices.saying(right, CANARY.repeat(100)));
        boolean byNumber = Set.of(ContactChannel.PHONE, ContactChannel.SMS, ContactChannel.WECHAT)
                .contains(right.channel());
        if (byNumber) {
            wrong.put("a notice to a name", Notices.to(right, CANARY));
        }
        wrong.forEach((provoked, notice) -> thrown.put(provoked, thrownBy(() -> way.send(notice))));
    }

    private static void provokeStorage(PluginTrial trial, Map<String, @Nullable Throwable> thrown) {
        Storage storage = trial.storage(trial.session().newName());
        Probe known = Probe.of(CANARY).with("text", CANARY).with("key", CANARY).with("name", CANARY);
        Version version =
                trial.answered("transact", storage.transact(trial.store(), unit -> unit.insert(Probe.TYPE, known)));
        Version never = new Version(version.number() + 5_000);
        Map<String, Consumer<UnitOfWork>> units = new LinkedHashMap<>();
        units.put("an insert of an id that exists", unit -> unit.insert(Probe.TYPE, known));
        units.put("a stale update", unit -> unit.update(Probe.TYPE, known, never));
        units.put("a stale erase", unit -> unit.erase(Probe.TYPE, CANARY, never));
        units.put("a taken key", unit -> unit.insert(Probe.TYPE, Probe.of("y").with("key", CANARY)));
        units.put("a taken name", unit -> unit.insert(Probe.TYPE, Probe.of("y").with("name", CANARY)));
        units.put(
                "a text too long", unit -> unit.insert(Probe.TYPE, Probe.of("y").with("text", CANARY.repeat(100))));
        units.put(
                "a value of the wrong kind",
                unit -> unit.count(Query.of(Probe.TYPE).where("number", CANARY)));
        units.put("a bad cursor", unit -> unit.search(Query.of(Probe.TYPE).after(CANARY)));
        units.put(
                "an unknown attribute", unit -> unit.search(Query.of(Probe.TYPE).orderBy("colour")));
        units.forEach((provoked, step) -> thrown.put(
                provoked,
                thrownBy(() -> storage.transact(trial.store(), unit -> {
                    step.accept(unit);
                    return true;
                }))));
    }

    private static @Nullable Throwable thrownBy(Runnable call) {
        try {
            call.run();
            return null;
        } catch (RuntimeException | Error thrown) {
            return thrown;
        }
    }
}
