package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.discovery.DiscoveredPlugin;
import org.dealersdk.spi.discovery.PluginCatalogue;

/**
 * A test agent for any plug-in on the class path, so that a plug-in can be judged in a process of its own: {@code java -cp ...
 * org.dealersdk.testkit.agent.PluginAgent <plug-in id>}. Answers the JSON lines of {@code docs/guide/agent.md} and ends when its input
 * does. Every request has a thread of its own, since a plug-in may block.
 */
public final class PluginAgent implements AutoCloseable {

    private final AgentDesk desk;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "testkit agent request");
        thread.setDaemon(true);
        return thread;
    });

    public PluginAgent(DealerPlugin plugin) {
        desk = new AgentDesk(plugin);
    }

    /** Serves the plug-in of that id over the standard streams. */
    public static void main(String[] arguments) throws IOException {
        String wanted = arguments.length == 1 ? arguments[0] : "";
        DealerPlugin plugin = PluginCatalogue.of(PluginAgent.class.getClassLoader()).report().loaded().stream()
                .filter(found -> found.id().equals(wanted))
                .map(DiscoveredPlugin::plugin)
                .findFirst()
                .orElse(null);
        if (plugin == null) {
            System.err.println("usage: PluginAgent <id of a plug-in on the class path>");
            System.exit(2);
            return;
        }
        OutputStream out = System.out;
        System.setOut(System.err); // what a plug-in prints must not be taken for an answer
        new PluginAgent(plugin).serve(System.in, out);
        System.exit(0); // closing nothing: whoever kills the kit's process wants to see a sudden death
    }

    /** Answers lines until there are no more. */
    public void serve(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            String request = line;
            threads.execute(() -> write(out, answer(request)));
        }
    }

    /** Undoes units that are open and closes what was opened; for agents that are part of a longer living process. */
    @Override
    public void close() {
        desk.close();
        threads.shutdown();
    }

    /** The answer to one line; for agents that are servers. */
    public String answer(String line) {
        ObjectNode request = Wire.read(line);
        return Wire.line(request == null ? unreadable() : desk.answer(request));
    }

    private static ObjectNode unreadable() {
        return Wire.object().set("error", Wire.object().put("unsupported", "a line that is no JSON object"));
    }

    private static void write(OutputStream out, String line) {
        synchronized (out) {
            try {
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException nobodyListens) {
                return;
            }
        }
    }
}
