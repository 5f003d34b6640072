package org.dealersdk.testkit.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dealersdk.testkit.rule.Undecided;
import org.dealersdk.testkit.rule.Violation;

/** A running {@link ChildProgram}, seen by the check. Every wait ends with the fixture's patience. Thread-safe. */
public final class ChildJvm implements AutoCloseable {

    /** So many of the last lines that were no answers are kept, to tell why a process did not do its work. */
    private static final int NOISE = 12;

    private final Process process;
    private final Path directory;
    private final Duration patience;
    private final List<String> said = new ArrayList<>();
    private final List<String> noise = new ArrayList<>();
    private final Thread listener;
    private boolean silent;

    ChildJvm(Process process, Path directory, Duration patience) {
        this.process = process;
        this.directory = directory;
        this.patience = patience;
        this.listener = new Thread(this::listen, "testkit child " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Everything the program has said so far. */
    public synchronized List<String> said() {
        return List.copyOf(said);
    }

    /** What it has said so far with this beginning, without it. */
    public List<String> said(String beginning) {
        return said().stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .toList();
    }

    /**
     * Waits until it has said this many lines with this beginning.
     *
     * @throws Violation when the plug-in failed instead
     * @throws Undecided NO_VERDICT when it ends or stays silent instead
     */
    public void await(String beginning, int count) {
        long end = System.nanoTime() + patience.toNanos();
        while (said(beginning).size() < count) {
            if (!waitUntil(end) && said(beginning).size() < count) {
                said(ChildMain.FAILED).forEach(failure -> {
                    throw new Violation("the plug-in to work in a process of its own", "it failed with " + failure);
                });
                throw Undecided.inconclusive("the process of its own " + (isSilent() ? "ended" : "did not come so far")
                        + " before it said \"" + beginning.strip() + "\" " + count + " times; last: " + tail());
            }
        }
    }

    /**
     * Waits until the program has ended by itself, and gives what it failed with: the code or the class; empty when it returned.
     *
     * @throws Undecided NO_VERDICT when it does not end, or was ended by something else
     */
    public String end() {
        long end = System.nanoTime() + patience.toNanos();
        while (!isSilent()) {
            if (!waitUntil(end) && !isSilent()) {
                throw Undecided.inconclusive("the process of its own did not end; last: " + tail());
            }
        }
        awaitDeath();
        List<String> failures = said(ChildMain.FAILED);
        if (failures.isEmpty() && !said().contains(ChildMain.DONE)) {
            throw Undecided.inconclusive("the process of its own broke down; last: " + tail());
        }
        return failures.isEmpty() ? "" : failures.get(0);
    }

    /** Kills it without warning, and returns when it is dead and everything it said has been heard. */
    public void kill() {
        // Not Process.destroyForcibly, which closes the pipe and with it hides the last lines.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        awaitDeath();
        try {
            listener.join(patience.toMillis());
        } catch (InterruptedException stop) {
            throw interrupted();
        }
    }

    /** Ends the process, if it still lives, and deletes what it left in its directory for temporary files. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitDeath();
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            return;
        }
    }

    /** The last lines it printed beside its answers, in one. */
    public synchronized String tail() {
        return String.join(" | ", noise);
    }

    private void awaitDeath() {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Undecided.inconclusive("the process of its own does not die");
            }
        } catch (InterruptedException stop) {
            throw interrupted();
        }
    }

    private synchronized boolean isSilent() {
        return silent;
    }

    /** True when something was heard before the time. */
    private synchronized boolean waitUntil(long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (silent || left <= 0) {
            return false;
        }
        try {
            wait(Math.min(left, 10));
            return true;
        } catch (InterruptedException stop) {
            throw interrupted();
        }
    }

    private static Undecided interrupted() {
        Thread.currentThread().interrupt();
        return Undecided.inconclusive("the check was interrupted");
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException closed) {
            hear(closed.getClass().getSimpleName());
        } finally {
            synchronized (this) {
                silent = true;
                notifyAll();
            }
        }
    }

    private synchronized void hear(String line) {
        if (line.startsWith(ChildHost.MARK)) {
            said.add(line.substring(ChildHost.MARK.length()));
            notifyAll();
        } else if (!line.isBlank()) {
            noise.add(line.length() > 200 ? line.substring(0, 200) : line);
            if (noise.size() > NOISE) {
                noise.remove(0);
            }
        }
    }
}
