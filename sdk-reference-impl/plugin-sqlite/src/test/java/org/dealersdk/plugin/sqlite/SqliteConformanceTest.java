package org.dealersdk.plugin.sqlite;

import java.nio.file.Path;
import java.util.Map;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.Audience;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.io.TempDir;

class SqliteConformanceTest extends PluginConformance {

    @TempDir
    Path directory;

    @Override
    protected PluginFixture fixture() {
        return fixture(directory);
    }

    /** The plug-in with all its places in a directory. */
    static PluginFixture fixture(Path directory) {
        return PluginFixture.of(SqlitePlugin::new)
                .storageAt(place -> file(directory, place))
                .storageOnDisk(SqliteConformanceTest::file)
                .messagingAt(place -> file(directory, place + "-messages"))
                .at(
                        ProviderKind.NOTIFICATION,
                        place -> Map.of("notices", notices(directory, place).toString()))
                .heardBy(Audience.ofLines(place -> notices(directory, place)));
    }

    private static Map<String, String> file(Path directory, String place) {
        return Map.of("path", directory.resolve(place + ".db").toString());
    }

    private static Path notices(Path directory, String place) {
        return directory.resolve(place + ".jsonl");
    }
}
