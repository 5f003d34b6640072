package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.testkit.rule.Trial;

/** Passes every call on and writes the trial's diary. */
final class WatchedOutbox implements Outbox {

    private final Outbox outbox;
    private final Trial trial;

    WatchedOutbox(Outbox outbox, Trial trial) {
        this.outbox = outbox;
        this.trial = trial;
    }

    @Override
    public List<OutboxEntry> claim(String relay, int limit, Duration lease, Instant now) {
        return entries("claim by " + relay, outbox.claim(relay, limit, lease, now));
    }

    @Override
    public void published(List<Long> positions) {
        trial.did("published " + positions);
        outbox.published(positions);
    }

    @Override
    public void failed(long position, Instant retryAt) {
        trial.did("failed " + position);
        outbox.failed(position, retryAt);
    }

    @Override
    public void park(long position, String cause) {
        trial.did("park " + position);
        outbox.park(position, cause);
    }

    @Override
    public List<OutboxEntry> parked(int limit) {
        return entries("parked", outbox.parked(limit));
    }

    @Override
    public void unpark(long position) {
        trial.did("unpark " + position);
        outbox.unpark(position);
    }

    @Override
    public long pending() {
        return outbox.pending();
    }

    private List<OutboxEntry> entries(String call, List<OutboxEntry> answer) {
        List<OutboxEntry> entries = trial.answered(call, answer);
        entries.forEach(
                entry -> trial.answered(call, trial.answered(call, entry).message()));
        trial.did(call + ": "
                + entries.stream().map(entry -> entry.message().id()).toList());
        return entries;
    }
}
