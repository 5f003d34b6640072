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
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.jspecify.annotations.Nullable;
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
        if (!batch.isEmpty() && publish(batch) != null) {
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

    /** One bad message must not hold back the others, so each aggregate's messages are tried by themselves. */
    private void apart(List<OutboxEntry> batch) {
        Map<MessageKey, List<OutboxEntry>> byKey = new LinkedHashMap<>();
        for (OutboxEntry entry : batch) {
            byKey.computeIfAbsent(entry.message().key(), key -> new ArrayList<>())
                    .add(entry);
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
            RuntimeException failure = publish(List.of(entry));
            if (failure == null) {
                continue;
            }
            boolean outage = isOutage(failure);
            if (outage || entry.attempts() + 1 < settings.attempts()) {
                giveBack(entry);
                return !outage;
            }
            park(entry, code(failure));
        }
        return true;
    }

    private void park(OutboxEntry entry, String cause) {
        outbox.park(entry.position(), cause);
        parked.increment();
        LOG.warn("{} was parked: {}", entry.message(), cause);
    }

    private void giveBack(OutboxEntry entry) {
        Instant retryAt = Instants.now(clock).plus(settings.backoff(entry.attempts() + 1));
        outbox.failed(entry.position(), retryAt);
        failed.increment();
    }

    /** What the broker objected to, or null when it took them over; a failure of the outbox itself comes out. */
    private @Nullable RuntimeException publish(List<OutboxEntry> entries) {
        try {
            messaging.publish(entries.stream().map(OutboxEntry::message).toList());
        } catch (RuntimeException failure) {
            LOG.debug("{} messages were not taken over: {}", entries.size(), code(failure));
            return failure;
        }
        outbox.published(entries.stream().map(OutboxEntry::position).toList());
        published.add(entries.size());
        return null;
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
