package org.dealersdk.testkit.h2;

import java.nio.file.Path;
import java.util.Map;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The third engine passes the whole kit, wherever its database is; files and servers take longer and are judged by the self-proof. */
class H2ConformanceTest {

    @Nested
    class InMemory extends PluginConformance {

        @Override
        protected PluginFixture fixture() {
            return PluginFixture.of(H2MemoryPlugin::new).storageAt(place -> Map.of("name", place));
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "self-proof", matches = ".*")
    class InAFile extends PluginConformance {

        @TempDir
        Path directory;

        @Override
        protected PluginFixture fixture() {
            return PluginFixture.of(H2FilePlugin::new)
                    .storageAt(place -> Map.of("path", directory.resolve(place).toString()));
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "self-proof", matches = ".*")
    class BehindAServer extends PluginConformance {

        @TempDir
        Path directory;

        private H2Server server;

        @BeforeEach
        void start() {
            server = H2Server.start(directory);
        }

        @AfterEach
        void stop() {
            server.close();
        }

        @Override
        protected PluginFixture fixture() {
            return server.fixture();
        }
    }
}
