package org.dealersdk.testkit.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The example agent in Python. */
final class Python {

    static final Path PROGRAM =
            Path.of("..", "docs", "agent", "agent.py").toAbsolutePath().normalize();

    static final String COMMAND = "python3 " + PROGRAM;

    private Python() {}

    /** Whether the machine has Python; without it the tests of this agent are skipped by their condition. */
    static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** A running server. */
    record Server(Process process, String address) implements AutoCloseable {

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    static Server serve() throws IOException {
        Process process = new ProcessBuilder(List.of("python3", PROGRAM.toString(), "--port", "0")).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Server(process, out.readLine());
    }
}
