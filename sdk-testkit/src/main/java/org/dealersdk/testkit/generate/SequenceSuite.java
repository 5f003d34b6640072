package org.dealersdk.testkit.generate;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.storage.StorageTrial;

/** The check of {@code docs/spec/storage.md} that makes its calls up. They use the outbox, so they have a place of their own. */
public final class SequenceSuite {

    private SequenceSuite() {}

    /** The suite for a plug-in. */
    public static Suite<StorageTrial> of(Session session) {
        return new Suite<>(
                "sequences",
                Check.of(StorageTrial.class, SequenceChecks.class),
                () -> StorageTrial.inOwnPlace(session),
                session.patience());
    }
}
