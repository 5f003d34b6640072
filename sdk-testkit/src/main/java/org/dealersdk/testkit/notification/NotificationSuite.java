package org.dealersdk.testkit.notification;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/notification.md}. */
public final class NotificationSuite {

    private NotificationSuite() {}

    /** The suite for a plug-in. */
    public static Suite<NotificationTrial> of(Session session) {
        return new Suite<>(
                "notification",
                Check.of(NotificationTrial.class, SendingChecks.class, RefusalChecks.class, LengthChecks.class),
                () -> new NotificationTrial(session),
                session.patience());
    }
}
