package org.dealersdk.testkit.outbox;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.storage.StorageTrial;

/** The checks of {@code docs/spec/outbox.md}. An outbox spans all stores, so each check has a place of its own. */
public final class OutboxSuite {

    private OutboxSuite() {}

    /** The suite for a plug-in. */
    public static Suite<StorageTrial> of(Session session) {
        return new Suite<>(
                "outbox",
                Check.of(
                        StorageTrial.class,
                        OutboxChecks.class,
                        FailureChecks.class,
                        RelayChecks.class,
                        LeaseChecks.class),
                () -> StorageTrial.inOwnPlace(session),
                session.patience());
    }
}
