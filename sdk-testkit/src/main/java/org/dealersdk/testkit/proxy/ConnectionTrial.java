package org.dealersdk.testkit.proxy;

import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.PluginFixture.Server;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Undecided;

/** One check of a storage behind a server: a place and a store of its own, reached directly and through a proxy. */
public final class ConnectionTrial extends Trial {

    private final Session session;
    private final Session disturbed;
    private final String place;
    private final StoreId store;
    private final ManualClock clock = ManualClock.standard();
    private final FaultProxy proxy;

    ConnectionTrial(Session session) {
        super(session.patience());
        Server server = session.fixture()
                .server()
                .orElseThrow(() -> Undecided.notApplicable("the fixture names no server between which and the plug-in"
                        + " a connection could be disturbed"));
        this.session = session;
        this.place = session.newName();
        this.store = new StoreId(session.newName());
        this.proxy = closeAtEnd(new FaultProxy(server.host(), server.port()));
        PluginFixture through =
                session.fixture().storageAt(name -> server.storage().apply(name, proxy.port()));
        this.disturbed = new Session(through);
    }

    FaultProxy proxy() {
        return proxy;
    }

    StoreId store() {
        return store;
    }

    ManualClock clock() {
        return clock;
    }

    /** Lets everything pass first: closing may wait for an answer. */
    @Override
    public void close() {
        proxy.heal();
        super.close();
    }

    /** Opens the place through the proxy; closed at the end. */
    Storage through() {
        did("open through the proxy");
        return closeAtEnd(disturbed.openStorage(place, clock));
    }

    /** Opens the place past the proxy; closed at the end. */
    Storage direct() {
        did("open directly");
        return closeAtEnd(session.openStorage(place, clock));
    }
}
