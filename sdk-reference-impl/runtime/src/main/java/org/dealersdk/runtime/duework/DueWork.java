package org.dealersdk.runtime.duework;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dealersdk.runtime.work.Office;

/** Works off deadlines. */
public final class DueWork {

    private final List<Office> offices = new CopyOnWriteArrayList<>();

    /** Looks after a store's deadlines from now on. */
    public void add(Office office) {
        offices.add(office);
    }

    /** Works off what is due in all stores. */
    public int runOnce(Instant now) {
        return 0;
    }
}
