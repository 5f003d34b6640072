package org.dealersdk.testkit.crash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.spi.storage.Storage;

/** Writes in a process of its own until it is killed, again and again at one place, and looks at what is found afterwards. */
final class Killing {

    static final int WRITERS = 3;

    /** A process is killed when it has acknowledged so many units; which ones are under way then nobody knows. */
    private static final List<Integer> MOMENTS = List.of(12, 1, 40, 5, 25, 90, 3, 60);

    private final CrashTrial trial;
    private final Ending ending;
    private final long[] found = new long[WRITERS];

    /** Writer by writer, the number of the last unit that was acknowledged before the end, and of the last one at all. */
    private final Map<Integer, Long> acknowledged = new TreeMap<>();

    private final Map<Integer, Long> heard = new TreeMap<>();
    private int cycle;

    /** Since the last look; each may have left one unit of a writer that nobody was told of. */
    private int kills;

    /** Looks at the place after a kill. */
    @FunctionalInterface
    interface Look {
        /** Writer by writer, the number of the last unit found before the cycle and after it. */
        void at(Storage storage, long[] before, long[] after);
    }

    /** How a process meets its end. */
    @FunctionalInterface
    interface Ending {
        /** Ends it, and gives what it had acknowledged by then for certain. */
        List<String> of(ChildJvm child);
    }

    /** With a kill, at which all counts that the process was ever heard to say. */
    Killing(CrashTrial trial) {
        this(trial, child -> {
            trial.kill(child);
            return child.said(Writer.ACKNOWLEDGED);
        });
    }

    Killing(CrashTrial trial, Ending ending) {
        this.trial = trial;
        this.ending = ending;
    }

    /** Writes, kills, opens, and demands that what was acknowledged is found and nothing else. */
    void cycle(Look look) {
        write();
        look(look);
    }

    /** Opens the place and demands that what was acknowledged is found and nothing else. */
    void look(Look look) {
        try (Storage storage = trial.storage()) {
            long[] before = found.clone();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                found[writer] = storage.read(trial.store(), reader -> Units.last(reader, writer));
                long least = Math.max(before[writer], acknowledged.getOrDefault(writer, 0L));
                trial.that(
                        found[writer] >= least,
                        "all " + least + " units acknowledged to writer " + writer + " after the sudden end",
                        found[writer] + " of them");
                long most = Math.max(least, heard.getOrDefault(writer, 0L));
                trial.that(
                        found[writer] <= most + kills,
                        "beside " + most + " known units of writer " + writer + " at most one for each of " + kills
                                + " ends",
                        found[writer] + " units");
            }
            kills = 0;
            heard.clear();
            look.at(storage, before, found.clone());
        }
    }

    /** Writes until it is killed; all it was heard to say until then counts. */
    void write() {
        int moment = MOMENTS.get(cycle++ % MOMENTS.size());
        ChildJvm child = trial.start(
                trial.order(Writer.class).with(CrashTrial.THREADS, WRITERS).with(Writer.UNITS, 0));
        child.await(Writer.ACKNOWLEDGED, moment);
        note(ending.of(child), acknowledged);
        note(child.said(Writer.ACKNOWLEDGED), heard);
        kills++;
        trial.did("heard " + heard);
        child.close();
    }

    private static void note(List<String> lines, Map<Integer, Long> last) {
        for (String line : lines) {
            String[] words = line.split(" ");
            last.merge(Integer.valueOf(words[0]), Long.valueOf(words[1]), Math::max);
        }
    }
}
