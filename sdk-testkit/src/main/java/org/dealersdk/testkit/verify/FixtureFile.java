package org.dealersdk.testkit.verify;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.Audience;
import org.dealersdk.testkit.fixture.PluginFixture;

/**
 * A fixture written as a properties file: {@code storage.<setting>}, {@code messaging.<setting>} and so on, by kind of provider, with
 * <code>${place}</code> for the name of a place, which the settings of a kind that keeps something must hold, and <code>${work}</code>
 * for a directory that is deleted after the run, {@code heard} for a file of lines that show what customers heard, {@code patience} in
 * seconds, and {@code waive.<rule> = 2027-01-31 reason}.
 */
final class FixtureFile {

    private static final Pattern WAIVER = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\s+(.+)");
    private static final Pattern SERVER = Pattern.compile("([^:\\s]+):(\\d{1,5})");
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,3}");

    /** What these kinds give keeps nothing, so that nothing of theirs has to lead to a place. */
    private static final Set<ProviderKind<?>> WITHOUT_PLACE = Set.of(ProviderKind.HOUSE_RULES, ProviderKind.NUMBERING);

    /** Where the server behind the storage listens; settings of the storage hold {@code ${host}} and {@code ${port}} then. */
    private static final String SERVER_KEY = "server";

    /** Begins settings that fit but lead to where a provider cannot be opened. */
    private static final String BROKEN = "broken.";

    private static final String PLACE = "${place}";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PORT = "${port}";
    private static final String WORK = "${work}";

    private final Map<String, String> values = new HashMap<>();
    private final Path work;

    FixtureFile(Optional<Path> file, Path work) {
        this.work = work;
        Properties read = new Properties();
        file.ifPresent(path -> load(path, read));
        read.stringPropertyNames()
                .forEach(key -> values.put(key, read.getProperty(key).strip()));
    }

    PluginFixture fixture(Supplier<DealerPlugin> plugin) {
        Address server = server(values.getOrDefault(SERVER_KEY, ""));
        PluginFixture fixture = PluginFixture.of(plugin);
        for (ProviderKind<?> kind : ProviderKind.all()) {
            Map<String, String> settings = settings(kind);
            fixture = fixture.at(kind, place -> at(place, server, settings));
            Map<String, String> broken = part(BROKEN + kind.code());
            if (!broken.isEmpty()) {
                fixture = fixture.brokenAt(kind, place -> at(place, server, broken));
            }
        }
        Map<String, String> storage = settings(ProviderKind.STORAGE);
        if (values.containsKey(SERVER_KEY)) {
            fixture = fixture.server(
                    server.host(), server.port(), (place, port) -> at(place, new Address(LOOPBACK, port), storage));
        }
        if (storage.values().stream().anyMatch(value -> value.contains(WORK))) {
            fixture = fixture.storageOnDisk((disk, place) -> at(place, server, storage, disk));
        }
        return withOthers(fixture, server);
    }

    /** With what is no setting of a provider. */
    private PluginFixture withOthers(PluginFixture plain, Address server) {
        PluginFixture fixture = plain;
        for (String key : new TreeSet<>(values.keySet())) {
            if (key.equals(SERVER_KEY)) {
                continue;
            } else if (key.equals("heard")) {
                String lines = values.getOrDefault(key, "");
                fixture = fixture.heardBy(Audience.ofLines(
                        place -> Path.of(at(place, server, Map.of(key, lines)).getOrDefault(key, ""))));
            } else if (key.equals("patience")) {
                fixture = fixture.patience(seconds(values.getOrDefault(key, "")));
            } else if (key.startsWith("waive.")) {
                fixture = waive(fixture, key, values.getOrDefault(key, ""));
            } else if (!isSetting(key)) {
                throw VerifyProblem.UNKNOWN_KEY.failure(key);
            }
        }
        return fixture;
    }

    private Map<String, String> settings(ProviderKind<?> kind) {
        Map<String, String> settings = part(kind.code());
        boolean samePlace = settings.values().stream().noneMatch(value -> value.contains(PLACE));
        if (!settings.isEmpty() && samePlace && !WITHOUT_PLACE.contains(kind)) {
            throw VerifyProblem.ONE_PLACE.failure(kind.words());
        }
        return settings;
    }

    private Map<String, String> part(String part) {
        String prefix = part + '.';
        Map<String, String> settings = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                settings.put(key.substring(prefix.length()), value);
            }
        });
        return settings;
    }

    /** The setting of a provider, or of one that is known to be broken. */
    private static boolean isSetting(String key) {
        String setting = key.startsWith(BROKEN) ? key.substring(BROKEN.length()) : key;
        return ProviderKind.all().stream().anyMatch(kind -> setting.startsWith(kind.code() + '.'));
    }

    /** Where a server listens. */
    private record Address(String host, int port) {}

    private Address server(String value) {
        Matcher address = SERVER.matcher(value);
        if (!values.containsKey(SERVER_KEY)) {
            return new Address("", 0);
        }
        boolean led = values.entrySet().stream()
                .anyMatch(each -> each.getKey().startsWith(ProviderKind.STORAGE.code() + '.')
                        && each.getValue().contains(PORT));
        if (!led || !address.matches()) {
            throw VerifyProblem.BAD_VALUE.failure(SERVER_KEY, "127.0.0.1:5432, storage.<...> = ...${host}:${port}...");
        }
        return new Address(address.group(1), Integer.parseInt(address.group(2)));
    }

    private Map<String, String> at(String place, Address server, Map<String, String> settings) {
        return at(place, server, settings, work);
    }

    private static Map<String, String> at(String place, Address server, Map<String, String> settings, Path directory) {
        Map<String, String> filled = new HashMap<>();
        settings.forEach((key, value) -> filled.put(
                key,
                value.replace(PLACE, place)
                        .replace(WORK, directory.toString())
                        .replace("${host}", server.host())
                        .replace(PORT, String.valueOf(server.port()))));
        return filled;
    }

    private static PluginFixture waive(PluginFixture fixture, String key, String value) {
        Matcher waiver = WAIVER.matcher(value);
        try {
            if (waiver.matches()) {
                return fixture.waive(
                        key.substring("waive.".length()), waiver.group(2), LocalDate.parse(waiver.group(1)));
            }
        } catch (DateTimeException noDay) {
            throw VerifyProblem.BAD_VALUE.failure(key, "2027-01-31 ...");
        }
        throw VerifyProblem.BAD_VALUE.failure(key, "2027-01-31 ...");
    }

    private static Duration seconds(String value) {
        if (!SECONDS.matcher(value).matches()) {
            throw VerifyProblem.BAD_VALUE.failure("patience", "1-9999");
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private static void load(Path file, Properties into) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            into.load(reader);
        } catch (IOException | IllegalArgumentException broken) {
            throw VerifyProblem.UNREADABLE.failure(file.getFileName());
        }
    }
}
