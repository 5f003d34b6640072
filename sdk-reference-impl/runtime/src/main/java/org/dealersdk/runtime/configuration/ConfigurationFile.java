package org.dealersdk.runtime.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.runtime.RuntimeProblem;

/** Reads a configuration from a properties file: every key is known, or all that are not are refused together. */
final class ConfigurationFile {

    private ConfigurationFile() {}

    static DealershipConfiguration.Builder read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw RuntimeProblem.UNREADABLE_FILE.failure(file.getFileName());
        }
        Problems problems = new Problems();
        DealershipConfiguration.Builder builder = DealershipConfiguration.builder();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            take(key, properties.getProperty(key).strip(), builder, problems);
        }
        problems.orThrow();
        return builder;
    }

    private static void take(String key, String value, DealershipConfiguration.Builder builder, Problems problems) {
        if (key.indexOf('.') > 0) {
            builder.setting(key, value);
            return;
        }
        ConfigurationKey known = ConfigurationKey.of(key);
        if (known == null) {
            problems.add(RuntimeProblem.UNKNOWN_KEY.at(key, key, ConfigurationKey.all()));
            return;
        }
        try {
            known.apply(builder, value);
        } catch (NumberFormatException | InvalidPathException unfit) {
            problems.add(RuntimeProblem.BAD_VALUE.at(key, key, known.expected()));
        } catch (DealerException unfit) {
            unfit.problems().forEach(problem -> problems.add(problem.under(key)));
        }
    }
}
