package org.dealersdk.testkit.cost;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.storage.StorageTrial;

/** The checks of {@code docs/spec/cost.md}. Each has a place of its own, so that nobody else's work is counted. */
public final class CostSuite {

    private CostSuite() {}

    /** The suite for a plug-in. */
    public static Suite<StorageTrial> of(Session session) {
        return new Suite<>(
                "cost",
                Check.of(StorageTrial.class, CostChecks.class),
                () -> StorageTrial.inOwnPlace(session),
                session.patience());
    }
}
