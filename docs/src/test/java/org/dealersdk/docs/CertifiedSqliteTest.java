package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQLite plug-in carries its statement, and a host compares its settings with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertifiedSqliteTest {

    @TempDir
    Path directory;

    @Test
    void as_certified_nothing_is_said_and_a_shorter_memory_of_messages_is_told() {
        assertThat(open(DealershipConfiguration.builder())).isEmpty();
        assertThat(open(DealershipConfiguration.builder().setting("sqlite.readers", "2")))
                .isEmpty();
        assertThat(open(DealershipConfiguration.builder().setting("sqlite.keep-days", "1")))
                .isEqualTo("RUN-014 sqlite.keep-days");
    }

    private String open(DealershipConfiguration.Builder builder) {
        var configuration = builder.setting(
                        "sqlite.path", directory.resolve("dealer.db").toString())
                .background(false)
                .build();
        try (Dealership dealership = Dealership.open(configuration)) {
            return String.join(
                    ", ",
                    dealership.uncertified().stream()
                            .map(problem -> problem.code().id() + " " + problem.where())
                            .toList());
        }
    }
}
