package org.dealersdk.testkit.holdout3;

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
import org.dealersdk.testkit.fixture.Audience;

/** Messaging by a topic with a lane for each key, notification by a gateway, and numbering. */
public final class TopicPlugin implements DealerPlugin, Audience {

    private static final String NAME = "topic";
    private static final List<Setting> SETTINGS = List.of(new Setting(
                    NAME,
                    new Text("Which topic to open.", "要打开的主题。"),
                    Optional.of("main"),
                    "a text of at least one character",
                    value -> !value.isBlank(),
                    false)
            .withoutBearing());

    private final Map<String, Topic> topics;
    private final Map<String, Gateway> gateways;
    private final Flaw flaw;

    /** The right one, with topics of its own. */
    public TopicPlugin() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), Flaw.NONE_ON_TOPIC);
    }

    TopicPlugin(Map<String, Topic> topics, Map<String, Gateway> gateways, Flaw flaw) {
        this.topics = topics;
        this.gateways = gateways;
        this.flaw = flaw;
    }

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("topic", "Hold-out", "1.0.0", "1.0")
                .without(Capability.PROCESS_DEATH_DURABILITY, "the topic is in memory")
                .without(Capability.POWER_LOSS_DURABILITY, "the topic is in memory")
                .without(Capability.HOLD_KEY, "a dead letter lets its key go on");
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
                Topic topic = topics.computeIfAbsent(context.configuration().text(NAME), key -> new Topic(flaw));
                return new TopicMessaging(topic, context.clock());
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
                return gateways.computeIfAbsent(context.configuration().text(NAME), key -> new Gateway(flaw))
                        .open(context.clock());
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
                return new Series();
            }
        });
    }

    @Override
    public List<Notice> heard(String place) {
        Gateway gateway = gateways.get(place);
        return gateway == null ? List.of() : gateway.heard();
    }

    /** By the month. */
    private final class Series implements Numbering {

        private final Numbering right = Numbering.byMonth();

        @SuppressWarnings("MisusedWeekYear") // the flaw itself
        private final DateTimeFormatter weekYear = DateTimeFormatter.ofPattern("YYYYMM", Locale.ROOT);

        @Override
        public String series(Numbered what) {
            String series = right.series(what);
            return flaw == Flaw.PREFIX_IN_CAPITALS ? series.toUpperCase(Locale.ROOT) : series;
        }

        @Override
        public String number(Numbered what, long count) {
            if (flaw == Flaw.WEEK_YEAR) {
                return String.format(Locale.ROOT, "%s-%s-%05d", what.prefix(), weekYear.format(what.day()), count);
            }
            return right.number(what, flaw == Flaw.FIVE_DIGITS ? count % 100_000 : count);
        }
    }
}
