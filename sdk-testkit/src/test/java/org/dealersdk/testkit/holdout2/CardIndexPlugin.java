package org.dealersdk.testkit.holdout2;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.Numbered;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.fixture.Audience;

/** A plug-in written from the contract alone, without a look at any other, with one slip. */
public final class CardIndexPlugin implements DealerPlugin, Audience {

    private static final List<Setting> SETTINGS = List.of(new Setting(
            "cabinet",
            new Text("Which cabinet.", "哪个柜子。"),
            Optional.empty(),
            "a text of at least one character",
            value -> !value.isBlank(),
            false));

    private final Slip slip;
    private final Map<String, CardIndex> cabinets = new ConcurrentHashMap<>();
    private final Map<String, Wire> wires = new ConcurrentHashMap<>();
    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private volatile String version = "2.4";

    public CardIndexPlugin() {
        this(Slip.NONE);
    }

    CardIndexPlugin(Slip slip) {
        this.slip = slip;
    }

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("card-index", "Cabinets & Co", version, "1.0")
                .without(Capability.PROCESS_DEATH_DURABILITY, "kept in memory")
                .without(Capability.POWER_LOSS_DURABILITY, "kept in memory")
                .without(Capability.HOLD_KEY, "a key goes on");
    }

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return SETTINGS;
            }

            @Override
            public Storage open(PluginContext context) {
                if (slip == Slip.VERSION_LATE) {
                    version = "2.4 on cabinet 7";
                }
                return new Cards(cabinets.computeIfAbsent(name(context), any -> new CardIndex(slip)), context);
            }
        });
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return Optional.of(new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return SETTINGS;
            }

            @Override
            public Messaging open(PluginContext context) {
                return wires.computeIfAbsent(name(context), any -> new Wire(slip))
                        .connect(context.clock());
            }
        });
    }

    @Override
    public Optional<NotificationProvider> notification() {
        return Optional.of(new NotificationProvider() {
            @Override
            public List<Setting> settings() {
                return SETTINGS;
            }

            @Override
            public NotificationChannel open(PluginContext context) {
                return mailboxes
                        .computeIfAbsent(name(context), any -> new Mailbox(slip))
                        .connect(context.clock());
            }
        });
    }

    @Override
    public Optional<NumberingProvider> numbering() {
        return Optional.of(new NumberingProvider() {
            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public Numbering numbering(PluginContext context) {
                return new Monthly(slip);
            }
        });
    }

    @Override
    public List<Notice> heard(String place) {
        Mailbox mailbox = mailboxes.get(place);
        return mailbox == null ? List.of() : mailbox.heard();
    }

    private static String name(PluginContext context) {
        return context.configuration().text("cabinet");
    }

    private record Monthly(Slip slip) implements Numbering {

        private static final long FIVE = 100_000;

        @Override
        public String series(Numbered what) {
            return what.prefix() + "/" + month(what.day(), slip == Slip.WEEK_YEAR ? "YYYYMM" : "yyyyMM");
        }

        @Override
        public String number(Numbered what, long count) {
            return what.prefix() + "/" + month(what.day(), "yyyyMM") + "/"
                    + (slip == Slip.FIVE_DIGITS ? count % FIVE : count);
        }

        private static String month(LocalDate day, String pattern) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
        }
    }
}
