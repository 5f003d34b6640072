package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.notification;
import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.postbox;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.testkit.probe.Notices;

/** Faults of ways to customers. */
final class NotificationMutants {

    private NotificationMutants() {}

    /** Sends something else than it was given. */
    private static UnaryOperator<NotificationChannel> sending(UnaryOperator<Notice> change) {
        return inner -> new ForwardingNotification(inner) {
            @Override
            public Receipt send(Notice notice) {
                return inner.send(change.apply(notice));
            }
        };
    }

    private static UnaryOperator<Notice> text(UnaryOperator<String> change) {
        return notice -> Notices.saying(notice, change.apply(notice.text()));
    }

    /** Takes notices for the same whose ids become the same. */
    private static UnaryOperator<NotificationChannel> confusing(Function<Notice, String> key) {
        return inner -> new ForwardingNotification(inner) {
            private final Map<String, Receipt> known = new ConcurrentHashMap<>();

            @Override
            public Receipt send(Notice notice) {
                return known.computeIfAbsent(key.apply(notice), first -> inner.send(notice));
            }
        };
    }

    /** Takes refusals of one kind back. */
    private static UnaryOperator<NotificationChannel> lenient(NotificationProblem problem, UnaryOperator<Notice> mend) {
        return inner -> new ForwardingNotification(inner) {
            @Override
            public Receipt send(Notice notice) {
                try {
                    return inner.send(notice);
                } catch (DealerException refusal) {
                    if (refusal.code() == problem) {
                        return inner.send(mend.apply(notice));
                    }
                    throw refusal;
                }
            }
        };
    }

    private static Notice by(Notice notice, ContactChannel channel) {
        return new Notice(
                notice.store(),
                notice.id(),
                channel,
                Notices.address(channel),
                notice.language(),
                notice.subject(),
                notice.facts(),
                notice.text());
    }

    private static Notice renamed(Notice notice, String id) {
        return new Notice(
                notice.store(),
                id,
                notice.channel(),
                notice.address(),
                notice.language(),
                notice.subject(),
                notice.facts(),
                notice.text());
    }

    private static String key(Notice notice) {
        return notice.store().value() + '/' + notice.id();
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }

    /** Keeps receipts beside the customer's list, so that the two can differ. */
    private static class Careless extends Postbox {
        final Map<String, Receipt> known = new HashMap<>();
        final List<Notice> told = new java.util.ArrayList<>();

        @Override
        synchronized List<Notice> heard() {
            return List.copyOf(told);
        }

        Receipt tell(Notice notice) {
            synchronized (this) {
                told.add(notice);
                return new Receipt("N" + told.size());
            }
        }
    }

    /** Looks, waits a moment, and notes. */
    private static final class CheckThenAct extends Careless {
        @Override
        Receipt take(Notice notice) {
            String key = key(notice);
            Receipt first;
            synchronized (this) {
                first = known.get(key);
            }
            if (first != null) {
                return first;
            }
            Thread.yield();
            Receipt receipt = tell(notice);
            synchronized (this) {
                known.put(key, receipt);
            }
            return receipt;
        }
    }

    /** Tells the customer again under the old receipt. */
    private static final class Repeating extends Careless {
        @Override
        synchronized Receipt take(Notice notice) {
            Receipt receipt = tell(notice);
            return known.computeIfAbsent(key(notice), first -> receipt);
        }
    }

    /** Takes a repeated id for a new notice when it says something else. */
    private static final class ByContent extends Careless {
        @Override
        synchronized Receipt take(Notice notice) {
            return known.computeIfAbsent(key(notice) + notice.text(), first -> tell(notice));
        }
    }

    /** Forgets after a while. */
    private static UnaryOperator<NotificationChannel> forgetful(Clock clock, Duration after) {
        Map<String, Instant> first = new ConcurrentHashMap<>();
        return sending(notice -> {
            String key = key(notice);
            Instant now = clock.instant();
            Instant begun = first.computeIfAbsent(key, any -> now);
            return now.isBefore(begun.plus(after)) ? notice : renamed(notice, notice.id() + "-again");
        });
    }

    static List<Mutant> all() {
        return List.of(
                notification("NT-1", "the notice is dropped", "NTF.1", inner -> new ForwardingNotification(inner) {
                    private final AtomicInteger count = new AtomicInteger();

                    @Override
                    public Receipt send(Notice notice) {
                        return notice.id().startsWith("fence")
                                ? inner.send(notice)
                                : new Receipt("N" + count.incrementAndGet());
                    }
                }),
                notification("NT-2", "blanks at the ends are lost", "NTF.1", sending(text(String::strip))),
                notification("NT-3", "cut after one short message", "NTF.1", sending(text(text -> cut(text, 160)))),
                notification(
                        "NT-4",
                        "characters of four bytes become question marks",
                        "NTF.1",
                        sending(text(text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?")))),
                notification(
                        "NT-5",
                        "Chinese is lost on the way",
                        "NTF.1",
                        sending(text(text -> text.replaceAll("\\p{IsHan}", "?")))),
                notification(
                        "NT-6",
                        "placeholders are filled in twice",
                        "NTF.1",
                        sending(text(text -> text.replace("{0}", "")))),
                notification(
                        "NT-7",
                        "everything goes by text message",
                        "NTF.1",
                        sending(notice -> by(notice, ContactChannel.SMS))),
                postbox("NT-10", "heard again under the old receipt", "NTF.2", Repeating::new),
                notification("NT-11", "a new receipt every time", "NTF.2", inner -> new ForwardingNotification(inner) {
                    private final AtomicInteger count = new AtomicInteger();

                    @Override
                    public Receipt send(Notice notice) {
                        return new Receipt(inner.send(notice).reference() + '.' + count.incrementAndGet());
                    }
                }),
                postbox("NT-12", "the same id with another text is another notice", "NTF.2", ByContent::new),
                plugin(
                        "NT-13",
                        "forgotten after a day",
                        "NTF.2",
                        plugin -> plugin.notification = (way, context) ->
                                forgetful(context.clock(), Duration.ofDays(1)).apply(way)),
                plugin(
                        "NT-14",
                        "forgotten after six days and a half",
                        "NTF.2",
                        plugin -> plugin.notification =
                                (way, context) -> forgetful(context.clock(), Duration.ofHours(156))
                                        .apply(way)),
                plugin("NT-15", "forgotten when closed", "NTF.3", NotificationMutants::forgetReceipts),
                postbox("NT-16", "two at once are both heard", "NTF.4", CheckThenAct::new),
                notification(
                        "NT-17",
                        "ids that differ in case are one",
                        "NTF.5",
                        confusing(notice -> key(notice).toLowerCase(Locale.ROOT))),
                notification("NT-18", "stores share their ids", "NTF.5", confusing(Notice::id)),
                notification(
                        "NT-19",
                        "ids that differ in their normal form are one",
                        "NTF.5",
                        confusing(notice -> Normalizer.normalize(key(notice), Normalizer.Form.NFC))),
                notification(
                        "NT-20",
                        "the same words to the same address are one notice",
                        "NTF.5",
                        confusing(notice -> notice.store().value()
                                + notice.address()
                                + notice.text()
                                + (notice.id().startsWith("fence") ? notice.id() : ""))),
                notification("NT-21", "a refused id is known", "NTF.6", inner -> new ForwardingNotification(inner) {
                    private final Set<String> known = new HashSet<>();

                    @Override
                    public synchronized Receipt send(Notice notice) {
                        boolean first = known.add(key(notice));
                        return first || notice.id().startsWith("fence") ? inner.send(notice) : new Receipt("known");
                    }
                }),
                notification("NT-22", "refused after it was sent", "NTF.6", inner -> new ForwardingNotification(inner) {
                    @Override
                    public Receipt send(Notice notice) {
                        if (notice.text().length() > Notice.MAX_TEXT) {
                            inner.send(renamed(Notices.saying(notice, "x"), notice.id() + "-early"));
                        }
                        return inner.send(notice);
                    }
                }),
                notification(
                        "NT-23",
                        "another channel is used silently",
                        "NTF.10",
                        lenient(NotificationProblem.NO_SUCH_CHANNEL, notice -> by(notice, ContactChannel.SMS))),
                notification("NT-24", "the channels change", "NTF.10", inner -> new ForwardingNotification(inner) {
                    private final AtomicBoolean asked = new AtomicBoolean();

                    @Override
                    public Set<ContactChannel> reaches() {
                        return asked.getAndSet(true)
                                ? Set.copyOf(inner.reaches().stream()
                                        .sorted()
                                        .limit(1)
                                        .collect(Collectors.toSet()))
                                : inner.reaches();
                    }
                }),
                notification(
                        "NT-25",
                        "a number without country code is taken",
                        "NTF.11",
                        lenient(
                                NotificationProblem.NOT_REACHABLE,
                                notice -> notice.address().equals("13800138000")
                                        ? Notices.to(notice, "+8613800138000")
                                        : notice)),
                notification(
                        "NT-26",
                        "a text too long is cut",
                        "NTF.12",
                        lenient(
                                NotificationProblem.TOO_LONG,
                                text(text -> text.substring(0, text.offsetByCodePoints(0, Notice.MAX_TEXT))))),
                notification(
                        "NT-27",
                        "characters are counted as units",
                        "NTF.12",
                        inner -> new ForwardingNotification(inner) {
                            @Override
                            public Receipt send(Notice notice) {
                                if (notice.text().length() > Notice.MAX_TEXT) {
                                    throw NotificationProblem.TOO_LONG.failure(
                                            notice.text().length(), Notice.MAX_TEXT);
                                }
                                return inner.send(notice);
                            }
                        }),
                notification(
                        "NT-36",
                        "characters are counted as a reader sees them",
                        "NTF.12",
                        lenient(
                                NotificationProblem.TOO_LONG,
                                text(text -> cut(Normalizer.normalize(text, Normalizer.Form.NFC), Notice.MAX_TEXT)))),
                notification(
                        "NT-28", "the receipt shows the address", "NTF.20", inner -> new ForwardingNotification(inner) {
                            @Override
                            public Receipt send(Notice notice) {
                                return new Receipt(inner.send(notice).reference() + '@' + notice.address());
                            }
                        }),
                plugin("NT-30", "all postboxes are one", "PLG.12", plugin -> {
                    Postbox one = new Postbox();
                    plugin.postbox = () -> one;
                }),
                notification(
                        "NT-31", "closing a way twice fails", "PLG.20", inner -> new ForwardingNotification(inner) {
                            private final AtomicBoolean closed = new AtomicBoolean();

                            @Override
                            public void close() {
                                if (closed.getAndSet(true)) {
                                    throw new IllegalStateException("closed");
                                }
                                inner.close();
                            }
                        }),
                notification(
                        "NT-32", "the way goes on after close", "PLG.21", inner -> new ForwardingNotification(inner) {
                            @Override
                            public void close() {}
                        }),
                notification("NT-33", "the sender's thread is left", "PLG.22", inner -> {
                    Thread sender = new Thread(
                            () -> java.util.concurrent.locks.LockSupport.parkNanos(20_000_000_000L), "sender");
                    sender.setDaemon(true);
                    sender.start();
                    return inner;
                }),
                notification("NT-34", "a refusal without a code", "PLG.30", inner -> new ForwardingNotification(inner) {
                    @Override
                    public Receipt send(Notice notice) {
                        try {
                            return inner.send(notice);
                        } catch (DealerException refusal) {
                            throw new IllegalArgumentException("HTTP 400");
                        }
                    }
                }),
                notification(
                        "NT-35", "the refusal tells the address", "PLG.31", inner -> new ForwardingNotification(inner) {
                            @Override
                            public Receipt send(Notice notice) {
                                try {
                                    return inner.send(notice);
                                } catch (DealerException refusal) {
                                    throw new DealerException(
                                            refusal.problems().get(0),
                                            new IllegalArgumentException(
                                                    "no subscriber " + notice.address() + " for " + notice.text()));
                                }
                            }
                        }));
    }

    /** Keeps what was heard and forgets what it was heard under. */
    private static void forgetReceipts(Mutant.FaultyPlugin plugin) {
        AtomicInteger openings = new AtomicInteger();
        plugin.notification = (way, context) -> {
            int opening = openings.incrementAndGet();
            return sending(notice -> renamed(notice, notice.id() + '#' + opening))
                    .apply(way);
        };
        plugin.postbox = () -> new Postbox() {
            @Override
            synchronized List<Notice> heard() {
                return super.heard().stream()
                        .map(notice -> renamed(notice, notice.id().replaceAll("#.*", "")))
                        .toList();
            }
        };
    }
}
