package org.dealersdk.testkit.numbering;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/numbering.md}. */
public final class NumberingSuite {

    private NumberingSuite() {}

    /** The suite for a plug-in. */
    public static Suite<NumberingTrial> of(Session session) {
        return new Suite<>(
                "numbering",
                Check.of(NumberingTrial.class, NumberingChecks.class),
                () -> new NumberingTrial(session),
                session.patience());
    }
}
