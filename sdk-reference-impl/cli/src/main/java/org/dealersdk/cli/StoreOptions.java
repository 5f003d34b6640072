package org.dealersdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on, and how it is reached; the same options for every command. */
final class StoreOptions {

    private static final String EMBEDDED = "sqlite";

    @Option(names = "--store", paramLabel = "<file>", defaultValue = "dealer-demo/dealer.db")
    private Path file = Path.of("dealer-demo", "dealer.db");

    @Option(names = "--config", paramLabel = "<file>")
    private @Nullable Path configuration;

    @Option(names = "--plugins", paramLabel = "<directory>")
    private @Nullable Path plugins;

    @Option(names = "--store-id", paramLabel = "<id>", defaultValue = "main")
    private String id = "main";

    @Option(names = "--policy", paramLabel = "<file>")
    private @Nullable Path policy;

    /** The store within its storage. */
    StoreId id() {
        return new StoreId(id);
    }

    /** Where the embedded store is. */
    Path file() {
        return file;
    }

    /** What a dealership is opened with; a configuration file goes before the embedded store. */
    DealershipConfiguration.Builder configuration() {
        DealershipConfiguration.Builder builder;
        if (configuration != null) {
            builder = DealershipConfiguration.file(configuration);
        } else {
            builder = DealershipConfiguration.builder()
                    .storage(EMBEDDED)
                    .messaging(EMBEDDED)
                    .setting(EMBEDDED + ".path", file.toString());
        }
        if (plugins != null) {
            builder.pluginDirectory(plugins);
        }
        if (policy != null) {
            builder.policies(DealerPolicyFile.readBook(policy));
        }
        return builder.background(false);
    }

    /**
     * Makes sure that there is one to read.
     *
     * @throws org.dealersdk.domain.problem.DealerException CLI-005
     */
    void requireExisting() {
        if (configuration == null && !Files.exists(file)) {
            throw CliProblem.NO_STORE.failure(file);
        }
    }

    /**
     * Makes the directory a new one goes into.
     *
     * @throws org.dealersdk.domain.problem.DealerException CLI-008
     */
    void prepare() {
        Path directory = file.toAbsolutePath().getParent();
        if (configuration == null && directory != null) {
            try {
                Files.createDirectories(directory);
            } catch (IOException refused) {
                throw CliProblem.STORE_DIRECTORY.failure(directory);
            }
        }
    }
}
