package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationFileTest {

    @TempDir
    Path directory;

    @Test
    void every_key_reaches_the_configuration() throws IOException {
        Path policy = write("policy.yaml", "calendar:\n  zone: Europe/Berlin\n");
        DealershipConfiguration configuration = DealershipConfiguration.file(write(
                        "dealer.properties", """
                        # a comment, 中文
                        storage = sqlite
                        messaging = kafka
                        plugins = plugins
                        policy = %s
                        node = node-1
                        stores = SH-01, SH-02
                        attempts = 7
                        sqlite.file = dealer.db
                        """.formatted(policy.toString().replace('\\', '/'))))
                .build();
        assertThat(configuration.storage()).contains("sqlite");
        assertThat(configuration.messaging()).contains("kafka");
        assertThat(configuration.pluginDirectory()).contains(Path.of("plugins"));
        assertThat(configuration.node()).contains("node-1");
        assertThat(configuration.stores()).containsExactlyInAnyOrder(new StoreId("SH-01"), new StoreId("SH-02"));
        assertThat(configuration.attempts()).isEqualTo(7);
        assertThat(configuration.settings()).containsOnlyKeys("sqlite.file").containsValue("dealer.db");
        assertThat(configuration
                        .policies()
                        .policyFor("SH-01", configuration.clock().instant())
                        .calendar()
                        .zone()
                        .getId())
                .isEqualTo("Europe/Berlin");
        assertThat(configuration.toString()).contains("sqlite.file").doesNotContain("dealer.db");
    }

    @Test
    void a_file_tells_everything_that_is_wrong_with_it_at_once_and_in_both_languages() throws IOException {
        Path file = write("dealer.properties", """
                storge = sqlite
                attempts = 0
                stores = SH-01,,SH-02
                node =
                policy = nowhere.yaml
                """);
        assertThatThrownBy(() -> DealershipConfiguration.file(file))
                .isInstanceOfSatisfying(DealerException.class, refusal -> {
                    assertThat(refusal.problems())
                            .extracting(problem -> problem.code().id() + " " + problem.where())
                            .containsExactly(
                                    "RUN-011 attempts",
                                    "RUN-011 node",
                                    "POL-011 policy",
                                    "IDN-001 stores.id",
                                    "RUN-010 storge");
                    assertThat(refusal.message(Locale.ENGLISH)).contains("known are storage, messaging");
                    assertThat(refusal.message(Locale.CHINESE)).contains("配置中有未知项“storge”");
                });
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_by_name() {
        assertThatThrownBy(() -> DealershipConfiguration.file(directory.resolve("nowhere.properties")))
                .hasMessageContaining("RUN-012")
                .hasMessageContaining("nowhere.properties");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Path file = directory.resolve("gb.properties");
        Files.write(file, new byte[] {'#', (byte) 0xB5, (byte) 0xEA, '\n'});
        assertThatThrownBy(() -> DealershipConfiguration.file(file)).hasMessageContaining("RUN-012");
    }

    @Test
    void a_configuration_is_not_changed_by_its_builder_afterwards() {
        DealershipConfiguration.Builder builder =
                DealershipConfiguration.builder().storage("one");
        DealershipConfiguration built = builder.build();
        builder.storage("two").setting("two.key", WorkOrder.TYPE.name()).store("SH-09");
        assertThat(built.storage()).contains("one");
        assertThat(built.settings()).isEmpty();
        assertThat(built.stores()).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
