package org.dealersdk.testkit.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.testkit.rule.Undecided;

/**
 * Counts how many acknowledgements of a single writer had a sync of their own before them. It sees what no kill can show, since the
 * operating system keeps what was written but not synced. Needs {@code strace}, and the right to use it.
 */
final class SyncMeter {

    private static final String CALLS =
            "fsync,fdatasync,msync,sync_file_range,syncfs,sync,openat,write,pwrite64,writev,"
                    + "pwritev,pwritev2,connect,io_uring_enter";

    private static final Pattern SYNC =
            Pattern.compile("\\b(fsync|fdatasync|msync|sync_file_range|syncfs|sync)(\\(| resumed).*= 0");
    private static final Pattern LATER = Pattern.compile("\\bmsync\\(.*MS_ASYNC");
    private static final Pattern SYNCED_FILE = Pattern.compile("\\bopenat\\(.*\\bO_D?SYNC\\b.*= (\\d+)");
    private static final Pattern WRITE = Pattern.compile("\\b(?:pwrite64|write|writev|pwritev|pwritev2)\\((\\d+),");
    private static final Pattern ACKNOWLEDGED =
            Pattern.compile("\\bwrite\\(1, \"\\\\n" + ChildHost.MARK + Writer.ACKNOWLEDGED);
    private static final Pattern CONNECTED = Pattern.compile("\\bconnect\\(.*AF_INET6?\\b");
    private static final int SECONDS = 20;

    private final Set<String> syncedFiles = new HashSet<>();
    private int acknowledged;
    private int unsynced;
    private boolean synced;

    private SyncMeter() {}

    /** The program that traces another one, which follows as its last arguments, into a file. */
    static String[] tracing(Path trace) {
        return new String[] {"strace", "-f", "-qq", "-s", "64", "-e", "trace=" + CALLS, "-o", trace.toString()};
    }

    /**
     * Being installed is not enough: containers often forbid tracing.
     *
     * @throws Undecided when nothing can be traced here
     */
    static void demandMeans(Path scratch) {
        try {
            Process tried = new ProcessBuilder("strace", "-f", "-o", scratch.toString(), "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!tried.waitFor(SECONDS, TimeUnit.SECONDS) || tried.exitValue() != 0) {
                tried.destroyForcibly();
                throw Undecided.withoutMeans("strace may not trace a process here");
            }
        } catch (IOException absent) {
            throw Undecided.withoutMeans("strace is not installed");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Undecided.inconclusive("the check was interrupted");
        }
    }

    /**
     * Reads what was traced.
     *
     * @throws Undecided when the plug-in writes in a way that cannot be watched from here
     */
    static SyncMeter read(Path trace) {
        SyncMeter meter = new SyncMeter();
        try {
            List<String> calls = Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
            calls.forEach(meter::see);
            if (meter.unsynced > 0 && calls.stream().anyMatch(call -> call.contains("io_uring_enter("))) {
                throw Undecided.withoutMeans("the plug-in writes through io_uring, whose syncs cannot be seen");
            }
            if (meter.unsynced > 0
                    && calls.stream().anyMatch(call -> CONNECTED.matcher(call).find())) {
                throw Undecided.withoutMeans("the plug-in talks to a server, whose syncs cannot be seen from here");
            }
        } catch (IOException broken) {
            throw Undecided.inconclusive("the trace cannot be read: " + broken.getMessage());
        }
        return meter;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** How many acknowledgements had no sync since the one before. */
    int unsynced() {
        return unsynced;
    }

    private void see(String call) {
        Matcher opened = SYNCED_FILE.matcher(call);
        Matcher write = WRITE.matcher(call);
        if (opened.find()) {
            syncedFiles.add(opened.group(1));
        } else if (SYNC.matcher(call).find() && !LATER.matcher(call).find()) {
            synced = true;
        } else if (ACKNOWLEDGED.matcher(call).find()) {
            acknowledged++;
            unsynced += synced ? 0 : 1;
            synced = false;
        } else if (write.find() && syncedFiles.contains(write.group(1))) {
            synced = true;
        }
    }
}
