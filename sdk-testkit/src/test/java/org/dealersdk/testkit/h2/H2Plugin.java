package org.dealersdk.testkit.h2;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.fixture.Meter;

/** Storage on H2; where the database is, is up to the subclass. */
public abstract class H2Plugin implements DealerPlugin, Meter {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private final List<Setting> settings;
    private final Habits habits = new Habits();

    H2Plugin(List<Setting> settings) {
        this.settings = settings;
    }

    /** How it goes about its work; to be changed before it is opened. */
    final Habits habits() {
        return habits;
    }

    @Override
    public long roundTrips() {
        return habits.statements.get();
    }

    abstract Place place(PluginConfiguration configuration);

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return settings;
            }

            @Override
            public Storage open(PluginContext context) {
                return H2Storage.open(place(context.configuration()), habits, context.json());
            }
        });
    }

    static PluginDescriptor descriptor(String id) {
        return PluginDescriptor.of(id, "Dealer SDK", "0.1.0", "1.0");
    }

    static Setting text(String key, String meaning, String chinese) {
        return new Setting(
                key,
                new Text(meaning, chinese),
                Optional.empty(),
                "a text of at least one character",
                value -> !value.isBlank(),
                false);
    }

    static Setting number(String key, String meaning, String chinese, Optional<String> preset) {
        return new Setting(
                key,
                new Text(meaning, chinese),
                preset,
                "a whole number",
                value -> NUMBER.matcher(value).matches(),
                false);
    }
}
