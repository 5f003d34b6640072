package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Remote;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;

/**
 * A system elsewhere as a plug-in: its providers speak the JSON lines of {@code docs/guide/agent.md} with a test agent, so that every
 * check runs unchanged. An agent that ends, does not answer in time or lacks an operation costs verdicts, never time without end.
 * Thread-safe; close it to end an agent that was started.
 */
public final class AgentPlugin implements DealerPlugin, Remote, AutoCloseable {

    /** The property that names the agent for {@link #AgentPlugin()}: a command, or the address of a server. */
    public static final String PROPERTY = "testkit.agent";

    /** The setting an agent is asked for a place with, if it declares one of this name. */
    public static final String PLACE = "place";

    /** How many times the patience a request may take. */
    static final int PATIENCES = 2;

    private final Connection connection;
    private final AgentDescription description;
    private final Run run;

    /** How the run is told from others and what is known about where answers come from. */
    interface Run {

        Map<String, String> inChild();

        String name(String proposed);

        void begin(String check);

        /** Why the answers cannot be judged. */
        Optional<String> end();

        Optional<Path> subject();

        String judged();
    }

    /** The agent named by the property {@value #PROPERTY}. */
    public AgentPlugin() {
        this(System.getProperty(PROPERTY, ""), Duration.ofSeconds(30));
    }

    /**
     * Starts an agent or reaches a running one.
     *
     * @param agent a command with blanks between its words, or the address of a server that begins with {@code http://}, on this
     *     machine, or {@code https://}
     * @param patience the fixture's; a request is given up after twice as long
     * @throws org.dealersdk.domain.problem.DealerException a code of {@link AgentProblem} when it cannot be started
     *     or reached, or says what cannot be understood
     */
    public AgentPlugin(String agent, Duration patience) {
        this(channel(agent, patience.multipliedBy(PATIENCES)), new LiveRun(agent));
    }

    /**
     * The same, written down.
     *
     * @param file where; a name that ends in {@code .gz} is packed
     */
    public static AgentPlugin recorded(String agent, Duration patience, Path file) {
        Channel channel = channel(agent, patience.multipliedBy(PATIENCES));
        try {
            Recording recording = new Recording(agent, channel, file);
            return new AgentPlugin(recording, recording);
        } catch (RuntimeException none) {
            channel.close();
            throw none;
        }
    }

    /**
     * Writes down, before a recorded run begins, how it is made.
     *
     * @param work the directory the run works in; its path is left out
     */
    public void record(PluginFixture fixture, Tier tier, Selection selection, Path work) {
        if (run instanceof Recording recording) {
            recording.of(fixture, tier, selection, work);
        }
    }

    AgentPlugin(Channel channel, Run run) {
        this.connection = new Connection(channel);
        this.run = run;
        try {
            this.description = connection.ask(Connection.request("describe"), AgentDescription::of);
        } catch (RuntimeException silent) {
            channel.close();
            throw silent;
        }
    }

    static Channel channel(String agent, Duration timeout) {
        return LiveRun.isServer(agent)
                ? new HttpChannel(agent, timeout)
                : new ProcessChannel(List.of(agent.strip().split("\\s+")), timeout);
    }

    /** A fixture for it: every place by the setting {@value #PLACE}, where the agent declares it. */
    public PluginFixture fixture() {
        return fixture(PluginFixture.of(() -> this));
    }

    /**
     * The given fixture for it; a kind without settings gets every place by the setting {@value #PLACE}, where the agent declares it. What
     * customers heard is asked of the agent, unless the fixture shows it.
     */
    public PluginFixture fixture(PluginFixture given) {
        PluginFixture fixture = given.with(() -> this);
        for (ProviderKind<?> part : AgentDescription.PARTS) {
            boolean named = description.of(part).stream()
                    .anyMatch(setting -> setting.key().equals(PLACE));
            if (named && given.settings(part, PLACE).isEmpty()) {
                fixture = fixture.at(part, place -> Map.of(PLACE, place));
            }
        }
        if (!description.has(ProviderKind.NOTIFICATION) || given.audience().isPresent()) {
            return fixture;
        }
        PluginFixture settled = fixture;
        return fixture.heardBy(place -> heard(place, settled.settings(ProviderKind.NOTIFICATION, place)));
    }

    @Override
    public PluginDescriptor descriptor() {
        return description.descriptor();
    }

    @Override
    public Optional<StorageProvider> storage() {
        return offered(ProviderKind.STORAGE, new AgentStorageProvider());
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return offered(ProviderKind.MESSAGING, new AgentMessagingProvider());
    }

    @Override
    public Optional<NotificationProvider> notification() {
        return offered(ProviderKind.NOTIFICATION, new AgentNotificationProvider());
    }

    @Override
    public Optional<NumberingProvider> numbering() {
        return offered(ProviderKind.NUMBERING, new AgentNumberingProvider());
    }

    private <P> Optional<P> offered(ProviderKind<?> part, P provider) {
        return description.has(part) ? Optional.of(provider) : Optional.empty();
    }

    @Override
    public String run(String proposed) {
        return run.name(proposed);
    }

    @Override
    public void begin(String check) {
        connection.obstacle();
        run.begin(check);
    }

    @Override
    public Optional<String> end() {
        Optional<String> replay = run.end();
        Optional<String> noted = connection.obstacle();
        return replay.or(() -> noted);
    }

    @Override
    public Optional<Path> subject() {
        return run.subject();
    }

    @Override
    public Map<String, String> inChild() {
        return run.inChild();
    }

    @Override
    public String judged() {
        return run.judged();
    }

    /** Ends the agent if it was started here. */
    @Override
    public void close() {
        connection.channel().close();
    }

    private List<Notice> heard(String place, Map<String, String> given) {
        ProviderKind<?> part = ProviderKind.NOTIFICATION;
        PluginConfiguration whole = PluginConfiguration.check(descriptor().id(), description.of(part), given);
        ObjectNode request = about("heard", part, whole).put("place", place);
        return connection.ask(request, result -> Wire.list(result.path("notices"), Wire::notice));
    }

    private Opening open(ProviderKind<?> part, PluginContext context) {
        return new Opening(connection, about("open", part, context.configuration()), context);
    }

    private ObjectNode about(String operation, ProviderKind<?> part, PluginConfiguration configuration) {
        ObjectNode settings = Wire.object();
        description.of(part).forEach(setting -> settings.put(setting.key(), configuration.text(setting.key())));
        return Connection.request(operation).put("part", part.code()).set("settings", settings);
    }

    private final class AgentStorageProvider implements StorageProvider {

        @Override
        public List<Setting> settings() {
            return description.of(ProviderKind.STORAGE);
        }

        @Override
        public Storage open(PluginContext context) {
            return new AgentStorage(connection, AgentPlugin.this.open(ProviderKind.STORAGE, context), context);
        }
    }

    private final class AgentMessagingProvider implements MessagingProvider {

        @Override
        public List<Setting> settings() {
            return description.of(ProviderKind.MESSAGING);
        }

        @Override
        public Messaging open(PluginContext context) {
            return new AgentMessaging(connection, AgentPlugin.this.open(ProviderKind.MESSAGING, context));
        }
    }

    private final class AgentNotificationProvider implements NotificationProvider {

        @Override
        public List<Setting> settings() {
            return description.of(ProviderKind.NOTIFICATION);
        }

        @Override
        public NotificationChannel open(PluginContext context) {
            return new AgentNotification(connection, AgentPlugin.this.open(ProviderKind.NOTIFICATION, context));
        }
    }

    private final class AgentNumberingProvider implements NumberingProvider {

        @Override
        public List<Setting> settings() {
            return description.of(ProviderKind.NUMBERING);
        }

        @Override
        public Numbering numbering(PluginContext context) {
            return new AgentNumbering(connection, AgentPlugin.this.open(ProviderKind.NUMBERING, context));
        }
    }
}
