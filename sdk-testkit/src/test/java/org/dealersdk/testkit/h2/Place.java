package org.dealersdk.testkit.h2;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.spi.storage.StorageProblem;

/**
 * Where a database is.
 *
 * @param url how JDBC finds it
 * @param durable whether a commit is written to the disk by {@code checkpoint sync}, which H2 never does by itself
 * @param oneWriter whether units write one after another: after a sudden death H2 has been seen to keep a part of a unit that was
 *     being written beside another one
 * @param file what may be open only once; empty when it may be open several times
 */
record Place(String url, boolean durable, boolean oneWriter, String file) {

    private static final String QUICK_END = ";MAX_COMPACT_TIME=0";

    /** Files that are open in this process; other processes are kept out by the engine's own lock. */
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

    static Place file(Path path, boolean syncs) {
        String file = path.toAbsolutePath().normalize().toString();
        return new Place("jdbc:h2:file:" + file + (syncs ? ";WRITE_DELAY=0" : "") + QUICK_END, true, true, file);
    }

    static Place memory(String name) {
        return new Place("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", false, false, "");
    }

    static Place server(String host, int port, String path, int timeout, boolean syncs) {
        boolean inMemory = path.startsWith("mem:");
        String settings = inMemory ? ";DB_CLOSE_DELAY=-1" : (syncs ? ";WRITE_DELAY=0" : "") + QUICK_END;
        String url = "jdbc:h2:tcp://" + host + ":" + port + "/" + path + settings + ";NETWORK_TIMEOUT=" + timeout;
        return new Place(url, !inMemory, false, "");
    }

    void occupy() {
        if (!file.isEmpty() && !OPEN.add(file)) {
            throw StorageProblem.IN_USE.failure();
        }
    }

    void leave() {
        OPEN.remove(file);
    }
}
