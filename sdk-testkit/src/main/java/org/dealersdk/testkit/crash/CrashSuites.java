package org.dealersdk.testkit.crash;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of what survives a process, its disk's space, and the power. */
public final class CrashSuites {

    /** The name of the suite about storage. */
    public static final String STORAGE = "storage in a crash";

    /** The name of the suite about messaging. */
    public static final String MESSAGING = "messaging in a crash";

    private CrashSuites() {}

    /** The suite for a plug-in's storage and outbox. */
    public static Suite<CrashTrial> ofStorage(Session session) {
        return new Suite<>(
                STORAGE,
                Check.of(CrashTrial.class, StorageCrashChecks.class, DiskChecks.class),
                () -> new CrashTrial(session),
                session.patience());
    }

    /** The suite for a plug-in's messaging. */
    public static Suite<CrashTrial> ofMessaging(Session session) {
        return new Suite<>(
                MESSAGING,
                Check.of(CrashTrial.class, MessagingCrashChecks.class),
                () -> new CrashTrial(session),
                session.patience());
    }
}
