package org.dealersdk.testkit.h2;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.h2.tools.Server;

/** An H2 server on a free port of the loopback address, for as long as a test lasts. */
public final class H2Server implements AutoCloseable {

    private final Server server;

    private H2Server(Server server) {
        this.server = server;
    }

    /** Starts one whose files are in the directory. */
    public static H2Server start(Path directory) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            return new H2Server(Server.createTcpServer(
                            "-tcpPort", "0", "-tcpDaemon", "-ifNotExists", "-baseDir", directory.toString())
                    .start());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** The plug-in with files at this server. */
    public PluginFixture fixture() {
        return fixture(port(), "./");
    }

    /** The plug-in at a port that leads to this server, with a prefix for the names of databases: {@code ./} or {@code mem:}. */
    public static PluginFixture fixture(int port, String prefix) {
        return PluginFixture.of(H2ServerPlugin::new)
                .storageAt(place -> Map.of("host", "127.0.0.1", "port", String.valueOf(port), "path", prefix + place));
    }

    @Override
    public void close() {
        server.stop();
    }
}
