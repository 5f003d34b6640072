package org.dealersdk.testkit.proxy;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of a storage behind a server, when the connection is cut, silent or comes back. */
public final class ConnectionSuite {

    /** Its name. */
    public static final String NAME = "storage behind a connection";

    private ConnectionSuite() {}

    /** The suite for a plug-in. */
    public static Suite<ConnectionTrial> of(Session session) {
        return new Suite<>(
                NAME,
                Check.of(ConnectionTrial.class, ConnectionChecks.class),
                () -> new ConnectionTrial(session),
                session.patience());
    }
}
