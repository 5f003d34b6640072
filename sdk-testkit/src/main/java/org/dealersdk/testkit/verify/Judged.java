package org.dealersdk.testkit.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dealersdk.testkit.agent.AgentPlugin;
import org.dealersdk.testkit.agent.Transcript;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;

/**
 * What is judged: a plug-in, a system behind an agent, or a recorded run. Close it after the run.
 *
 * @param fixture leads to it
 * @param tier how thoroughly
 * @param selection which rules
 * @param held what is open for it
 */
record Judged(PluginFixture fixture, Tier tier, Selection selection, Runnable held) implements AutoCloseable {

    static Judged of(VerifyOptions options, Path work) {
        if (options.transcript().isPresent()) {
            return transcript(options.transcript().get());
        }
        FixtureFile file = new FixtureFile(options.config(), work);
        if (options.agent().isPresent()) {
            return agent(options, options.agent().get(), file, work);
        }
        PluginSource source = new PluginSource(options.plugin().orElseThrow());
        try {
            return new Judged(file.fixture(source::make), options.tier(), options.selection(), source::close);
        } catch (RuntimeException wrong) {
            source.close();
            throw wrong;
        }
    }

    private static Judged agent(VerifyOptions options, String command, FixtureFile file, Path work) {
        PluginFixture given = file.fixture(() -> {
            throw new IllegalStateException("the agent is made once");
        });
        Optional<Path> record = options.record();
        AgentPlugin agent = record.isPresent()
                ? AgentPlugin.recorded(command, given.patience(), record.get())
                : new AgentPlugin(command, given.patience());
        PluginFixture fixture = agent.fixture(given);
        agent.record(fixture, options.tier(), options.selection(), work);
        return new Judged(fixture, options.tier(), options.selection(), agent::close);
    }

    private static Judged transcript(Path file) {
        try {
            Transcript transcript = Transcript.read(file);
            return new Judged(transcript.fixture(), transcript.tier(), transcript.selection(), () -> {});
        } catch (IOException | IllegalArgumentException broken) {
            throw VerifyProblem.UNREADABLE.failure(String.valueOf(file.getFileName()));
        }
    }

    @Override
    public void close() {
        held.run();
    }
}
