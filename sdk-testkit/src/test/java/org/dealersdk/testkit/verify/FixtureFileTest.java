package org.dealersdk.testkit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server named in the settings file is reached directly and through the kit's proxy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FixtureFileTest {

    @TempDir
    Path directory;

    @Test
    void a_server_leads_to_its_places_directly_and_through_another_port() throws IOException {
        PluginFixture fixture = fixture("server = db.example:5432\nstorage.url = acme://${host}:${port}/${place}\n");
        assertThat(fixture.settings(ProviderKind.STORAGE, "p1")).isEqualTo(Map.of("url", "acme://db.example:5432/p1"));
        assertThat(fixture.server()).hasValueSatisfying(server -> {
            assertThat(server.host()).isEqualTo("db.example");
            assertThat(server.port()).isEqualTo(5432);
            assertThat(server.storage().apply("p1", 4711)).isEqualTo(Map.of("url", "acme://127.0.0.1:4711/p1"));
        });
    }

    @Test
    void a_server_no_setting_leads_to_is_refused() {
        assertThatThrownBy(() -> fixture("server = db.example:5432\nstorage.url = acme://db.example/${place}\n"))
                .hasMessageContaining("server");
        assertThatThrownBy(() -> fixture("server = db.example\nstorage.url = ${port}/${place}\n"))
                .hasMessageContaining("server");
    }

    private PluginFixture fixture(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("acme.properties"), text);
        return new FixtureFile(Optional.of(file), directory).fixture(InMemoryPlugin::new);
    }
}
