package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
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

    private static final int PATIENCES = 2;

    private final Connection connection;
    private final JsonNode description;
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
     * @param agent a command with blanks between its words, or the address of a server that begins with {@code http://}
     * @param patience the fixture's; a request is given up after twice as long
     * @throws org.dealersdk.domain.problem.DealerException STO-001 when it cannot be started or does not answer
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
        Recording recording = new Recording(agent, channel(agent, patience.multipliedBy(PATIENCES)), file);
        return new AgentPlugin(recording, recording);
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
            this.description = connection.ask(Connection.request("describe"), StorageProblem.CANNOT_OPEN);
        } catch (RuntimeException silent) {
            channel.close();
            throw silent;
        }
    }

    static Channel channel(String agent, Duration timeout) {
        try {
            return LiveRun.isServer(agent)
                    ? new HttpChannel(URI.create(agent), timeout)
                    : new ProcessChannel(List.of(agent.strip().split("\\s+")), timeout);
        } catch (Channel.Gone | IllegalArgumentException none) {
            throw StorageProblem.CANNOT_OPEN.failure(String.valueOf(none.getMessage()));
        }
    }

    /** A fixture for it: every place by the setting {@value #PLACE}, where the agent declares it. */
    public PluginFixture fixture() {
        return fixture(PluginFixture.of(() -> this));
    }

    /** The given fixture for it; a kind without settings gets every place by the setting {@value #PLACE}, where the agent declares it. */
    public PluginFixture fixture(PluginFixture given) {
        PluginFixture fixture = given.with(() -> this);
        for (ProviderKind<?> kind : List.of(ProviderKind.STORAGE, ProviderKind.MESSAGING)) {
            boolean named = settings(kind.code()).stream()
                    .anyMatch(setting -> setting.key().equals(PLACE));
            if (named && given.settings(kind, PLACE).isEmpty()) {
                fixture = fixture.at(kind, place -> Map.of(PLACE, place));
            }
        }
        return fixture;
    }

    @Override
    public PluginDescriptor descriptor() {
        JsonNode plugin = description.path("plugin");
        PluginDescriptor descriptor = PluginDescriptor.of(
                plugin.path("id").asText(),
                plugin.path("vendor").asText(),
                plugin.path("version").asText(),
                plugin.path("spiVersion").asText());
        for (Map.Entry<String, String> declined :
                Wire.map(description.path("declined")).entrySet()) {
            descriptor = descriptor.without(Capability.valueOf(declined.getKey()), declined.getValue());
        }
        return descriptor;
    }

    @Override
    public Optional<StorageProvider> storage() {
        return description.has("storage") ? Optional.of(new AgentStorageProvider()) : Optional.empty();
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return description.has("messaging") ? Optional.of(new AgentMessagingProvider()) : Optional.empty();
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

    private List<Setting> settings(String part) {
        List<Setting> settings = new ArrayList<>();
        for (JsonNode node : description.path(part)) {
            Pattern fits = Pattern.compile(node.path("pattern").asText(".*"), Pattern.DOTALL);
            String meaning = node.path("meaning").asText();
            settings.add(new Setting(
                    node.path("key").asText(),
                    new Text(meaning, meaning),
                    Optional.ofNullable(Wire.text(node.path("preset"))),
                    node.path("expected").asText("a text"),
                    fits.asMatchPredicate(),
                    node.path("secret").asBoolean()));
        }
        return settings;
    }

    private Opening open(String part, PluginContext context, ProblemCode gone) {
        var settings = Wire.object();
        settings(part)
                .forEach(setting ->
                        settings.put(setting.key(), context.configuration().text(setting.key())));
        var request = Connection.request("open").put("part", part);
        request.set("settings", settings);
        return new Opening(connection, request, context, gone);
    }

    private final class AgentStorageProvider implements StorageProvider {

        @Override
        public List<Setting> settings() {
            return AgentPlugin.this.settings("storage");
        }

        @Override
        public Storage open(PluginContext context) {
            return new AgentStorage(
                    connection, AgentPlugin.this.open("storage", context, StorageProblem.CANNOT_OPEN), context);
        }
    }

    private final class AgentMessagingProvider implements MessagingProvider {

        @Override
        public List<Setting> settings() {
            return AgentPlugin.this.settings("messaging");
        }

        @Override
        public Messaging open(PluginContext context) {
            return new AgentMessaging(
                    connection, AgentPlugin.this.open("messaging", context, MessagingProblem.CANNOT_OPEN));
        }
    }
}
