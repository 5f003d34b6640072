package org.dealersdk.testkit.history;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.storage.StorageTrial;

/** The checks of {@code docs/spec/storage.md} that look at recorded histories. */
public final class HistorySuite {

    private HistorySuite() {}

    /** The suite for a plug-in. */
    public static Suite<StorageTrial> of(Session session) {
        return new Suite<>(
                "histories",
                Check.of(StorageTrial.class, HistoryChecks.class),
                () -> StorageTrial.inSharedPlace(session),
                session.patience());
    }
}
