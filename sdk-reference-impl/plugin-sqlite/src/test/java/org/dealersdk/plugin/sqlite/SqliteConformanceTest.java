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
        return PluginFixture.of(SqlitePlugin::new)
                .storageAt(place -> file(directory, place))
                .storageOnDisk(SqliteConformanceTest::file)
                .messagingAt(place ->
                        Map.of("path", directory.resolve(place + "-messages.db").toString()))
                .at(
                        ProviderKind.NOTIFICATION,
                        place -> Map.of("notices", notices(place).toString()))
                .heardBy(Audience.ofLines(this::notices));
    }

    private static Map<String, String> file(Path directory, String place) {
        return Map.of("path", directory.resolve(place + ".db").toString());
    }

    private Path notices(String place) {
        return directory.resolve(place + ".jsonl");
    }
}
