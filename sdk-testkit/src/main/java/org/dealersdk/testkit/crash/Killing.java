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
    private final long[] found = new long[WRITERS];
    private final Map<Integer, Long> acknowledged = new TreeMap<>();
    private int cycle;

    /** Since the last look; each may have left one unit of a writer that nobody was told of. */
    private int kills;

    /** Looks at the place after a kill. */
    @FunctionalInterface
    interface Look {
        /** Writer by writer, the number of the last unit found before the cycle and after it. */
        void at(Storage storage, long[] before, long[] after);
    }

    Killing(CrashTrial trial) {
        this.trial = trial;
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
                        "all " + least + " units acknowledged to writer " + writer + " after its process was killed",
                        found[writer] + " of them");
                trial.that(
                        found[writer] <= least + kills,
                        "beside " + least + " known units of writer " + writer + " at most one for each of " + kills
                                + " kills",
                        found[writer] + " units");
            }
            kills = 0;
            look.at(storage, before, found.clone());
        }
    }

    /** Writes until it is killed; all it was heard to say until then counts. */
    void write() {
        int moment = MOMENTS.get(cycle++ % MOMENTS.size());
        ChildJvm child = trial.start(
                trial.order(Writer.class).with(CrashTrial.THREADS, WRITERS).with(Writer.UNITS, 0));
        child.await(Writer.ACKNOWLEDGED, moment);
        trial.kill(child);
        kills++;
        for (String line : child.said(Writer.ACKNOWLEDGED)) {
            String[] words = line.split(" ");
            acknowledged.merge(Integer.valueOf(words[0]), Long.valueOf(words[1]), Math::max);
        }
        trial.did("heard " + acknowledged);
        child.close();
    }
}
