package org.dealersdk.testkit.messaging;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/messaging.md}. */
public final class MessagingSuite {

    private MessagingSuite() {}

    /** The suite for a plug-in. */
    public static Suite<MessagingTrial> of(Session session) {
        return new Suite<>(
                "messaging",
                Check.of(
                        MessagingTrial.class,
                        DeliveryChecks.class,
                        GroupChecks.class,
                        OrderChecks.class,
                        FailingChecks.class,
                        MemberChecks.class,
                        LetterChecks.class,
                        BacklogChecks.class,
                        NeighbourChecks.class,
                        OddMessageChecks.class,
                        CauseChecks.class,
                        CrowdChecks.class,
                        LeavingChecks.class),
                () -> new MessagingTrial(session),
                session.patience());
    }
}
