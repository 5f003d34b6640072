package org.dealersdk.testkit.storage;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/storage.md}. */
public final class StorageSuite {

    private StorageSuite() {}

    /** The suite for a plug-in. */
    public static Suite<StorageTrial> of(Session session) {
        return new Suite<>(
                "storage",
                Check.of(
                        StorageTrial.class,
                        RoundTripChecks.class,
                        IdentityChecks.class,
                        WritingChecks.class,
                        UniqueChecks.class,
                        UnitChecks.class,
                        ScheduleChecks.class,
                        SearchChecks.class,
                        SortingChecks.class,
                        PagingChecks.class,
                        StoreChecks.class,
                        NearMissChecks.class,
                        RandomUnitChecks.class,
                        CallChecks.class,
                        WalkChecks.class,
                        OpeningChecks.class,
                        OutskirtsChecks.class,
                        ThreadChecks.class,
                        IdConditionChecks.class,
                        GivenUpChecks.class,
                        NestingChecks.class),
                () -> StorageTrial.inSharedPlace(session),
                session.patience());
    }
}
