package org.dealersdk.testkit.holdout3;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/** Storage in tables of H2 in memory: documents, their attributes, their unique keys and the outbox, all through JDBC. */
public class TablePlugin implements DealerPlugin {

    private final Tables tables;
    private final Flaw flaw;

    /** The right one, with databases of its own. */
    public TablePlugin() {
        this(new Tables(), Flaw.NONE);
    }

    TablePlugin(Tables tables, Flaw flaw) {
        this.tables = tables;
        this.flaw = flaw;
    }

    /** For processes of their own, where only the class is known. */
    public static final class InLocalTime extends TablePlugin {
        public InLocalTime() {
            super(new Tables(), Flaw.LOCAL_TIME);
        }
    }

    /** For processes of their own, where only the class is known. */
    public static final class InLocalCase extends TablePlugin {
        public InLocalCase() {
            super(new Tables(), Flaw.LOCAL_CASE);
        }
    }

    @Override
    public PluginDescriptor descriptor() {
        PluginDescriptor descriptor = PluginDescriptor.of("tables", "Hold-out", "1.0.0", "1.0")
                .without(Capability.PROCESS_DEATH_DURABILITY, "the database is in memory")
                .without(Capability.POWER_LOSS_DURABILITY, "the database is in memory");
        return isReadCommitted(flaw) ? descriptor.without(Capability.SNAPSHOT_READS, "read committed") : descriptor;
    }

    /** Flaws that only read committed can have. */
    static boolean isReadCommitted(Flaw flaw) {
        return flaw == Flaw.VERSION_READ_FIRST || flaw == Flaw.COUNTER_KEPT || flaw == Flaw.CACHE_PER_HOST;
    }

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(new Setting(
                                "schema",
                                new Text("Which schema to open.", "要打开的模式。"),
                                Optional.of("main"),
                                "a text of at least one character",
                                value -> !value.isBlank(),
                                false)
                        .withoutBearing());
            }

            @Override
            public Storage open(PluginContext context) {
                return new TableStorage(
                        tables.place(context.configuration().text("schema"), flaw), context.json(), flaw);
            }
        });
    }
}
