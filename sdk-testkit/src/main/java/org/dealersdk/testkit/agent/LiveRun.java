package org.dealersdk.testkit.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A run whose answers come from a living agent. */
class LiveRun implements AgentPlugin.Run {

    private static final String SERVER = "https?://.*";

    private final String agent;

    LiveRun(String agent) {
        this.agent = agent;
    }

    static boolean isServer(String agent) {
        return agent.matches(SERVER);
    }

    @Override
    public String name(String proposed) {
        return proposed;
    }

    @Override
    public void begin(String check) {}

    @Override
    public Optional<String> end() {
        return Optional.empty();
    }

    /** The agent's program: the last of the command's words that is a file. */
    @Override
    public Optional<Path> subject() {
        if (isServer(agent)) {
            return Optional.empty();
        }
        return Stream.of(agent.strip().split("\\s+"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .reduce((earlier, later) -> later);
    }

    /** Whoever starts the agent can kill it; a server is its owner's. */
    @Override
    public Map<String, String> inChild() {
        return isServer(agent) ? Map.of() : Map.of(AgentPlugin.PROPERTY, agent);
    }

    @Override
    public String judged() {
        return "through an agent";
    }
}
