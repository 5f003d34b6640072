package org.dealersdk.testkit.journey;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.storage.StorageTrial;

/** The checks of {@code docs/spec/journey.md}. */
public final class JourneySuite {

    private JourneySuite() {}

    /** The suite for a plug-in. */
    public static Suite<StorageTrial> of(Session session) {
        return new Suite<>(
                "journeys",
                Check.of(StorageTrial.class, JourneyChecks.class),
                () -> StorageTrial.inOwnPlace(session),
                session.patience());
    }
}
