package org.dealersdk.runtime.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands committed events to the broker: at least once, in order per aggregate. Several relays, also on several nodes, may work on one
 * outbox. An outage is waited out for as long as it takes; a message the broker refuses again and again is parked with its cause, and
 * its aggregate's later messages go on. Thread-safe.
 */
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final String name;
    private final Outbox outbox;
    private final Messaging messaging;
    private final Clock clock;
    private final RelaySettings settings;
    private final LongAdder published = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder parked = new LongAdder();

    /** @param name unique among all relays of the outbox */
    public OutboxRelay(String name, Outbox outbox, Messaging messaging, Clock clock, RelaySettings settings) {
        this.name = name;
        this.outbox = outbox;
        this.messaging = messaging;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Works off one batch.
     *
     * @return how many entries were claimed; 0 when there was nothing to do
     */
    public int runOnce() {
        List<OutboxEntry> batch = outbox.claim(name, settings.batch(), settings.lease(), Instants.now(clock));
        if (!batch.isEmpty() && !taken(batch)) {
            apart(batch);
        }
        return batch.size();
    }

    /** Works off batches until there is nothing to do now; failed ones wait for their time. */
    public int drain() {
        int all = 0;
        for (int claimed = runOnce(); claimed > 0; claimed = runOnce()) {
            all += claimed;
        }
        return all;
    }

    /** What it did since the start. */
    public RelayFigures figures() {
        return new RelayFigures(published.sum(), failed.sum(), parked.sum());
    }

    /** How long to wait when there was nothing to do. */
    RelaySettings settings() {
        return settings;
    }

    private boolean taken(List<OutboxEntry> batch) {
        try {
            publish(batch);
            return true;
        } catch (RuntimeException failure) {
            LOG.debug("a batch of {} failed: {}", batch.size(), code(failure));
            return false;
        }
    }

    /** One bad message must not hold back the others, so each aggregate's messages are tried by themselves. */
    private void apart(List<OutboxEntry> batch) {
        Map<MessageKey, List<OutboxEntry>> byKey = new LinkedHashMap<>();
        for (OutboxEntry entry : batch) {
            byKey.computeIfAbsent(entry.message().key(), key -> new ArrayList<>()).add(entry);
        }
        boolean outage = false;
        for (List<OutboxEntry> ofOneKey : byKey.values()) {
            if (outage) {
                giveBack(ofOneKey.get(0));
            } else {
                outage = !oneByOne(ofOneKey);
            }
        }
    }

    /** False when the broker is out of reach, so that trying the other keys would only cost time. */
    private boolean oneByOne(List<OutboxEntry> ofOneKey) {
        for (OutboxEntry entry : ofOneKey) {
            try {
                publish(List.of(entry));
            } catch (RuntimeException failure) {
                return refused(entry, failure);
            }
        }
        return true;
    }

    private boolean refused(OutboxEntry entry, RuntimeException failure) {
        boolean outage = isOutage(failure);
        if (!outage && entry.attempts() + 1 >= settings.attempts()) {
            outbox.park(entry.position(), code(failure));
            parked.increment();
            LOG.warn("{} was parked: {}", entry.message(), code(failure));
            // The rest of its key was claimed with it and is given back by the end of the lease at the latest.
            return true;
        }
        giveBack(entry);
        return !outage;
    }

    private void giveBack(OutboxEntry entry) {
        Instant retryAt = Instants.now(clock).plus(settings.backoff(entry.attempts() + 1));
        outbox.failed(entry.position(), retryAt);
        failed.increment();
    }

    private void publish(List<OutboxEntry> entries) {
        List<Message> messages = entries.stream().map(OutboxEntry::message).toList();
        messaging.publish(messages);
        outbox.published(entries.stream().map(OutboxEntry::position).toList());
        published.add(entries.size());
    }

    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof DealerException coded
                && (coded.category() == Category.UNAVAILABLE || coded.category() == Category.UNKNOWN_OUTCOME);
    }

    private static String code(RuntimeException failure) {
        return failure instanceof DealerException coded
                ? coded.code().id()
                : failure.getClass().getSimpleName();
    }
}
