package org.dealersdk.runtime.duework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off deadlines whose instant has come, the oldest first, each in a unit of work of its own that also marks it as met. Any
 * number of nodes may do this on one storage: the version of the deadline lets only one of them through. Thread-safe.
 */
public final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int PAGE = 200;

    private final DueWorkTable table;
    private final List<Office> offices = new CopyOnWriteArrayList<>();
    private final LongAdder failed = new LongAdder();

    /** @param table what is done for each kind */
    public DueWork(DueWorkTable table) {
        this.table = table;
    }

    /** Looks after a store's deadlines from now on. */
    public void add(Office office) {
        offices.add(office);
    }

    /**
     * Works off what is due in all stores. A deadline whose handler fails stays open, is tried again at the next call and does not
     * hold up the others.
     *
     * @return how many were worked off by this call
     */
    public int runOnce(Instant now) {
        int done = 0;
        for (Office office : offices) {
            done += runOnce(office, now);
        }
        return done;
    }

    /** How many attempts failed since the start. */
    public long failed() {
        return failed.sum();
    }

    private int runOnce(Office office, Instant now) {
        int done = 0;
        String cursor = null;
        do {
            Query<Deadline> due = due(now).after(cursor);
            Page<Deadline> page = office.read(reader -> reader.search(due));
            for (Deadline deadline : page.aggregates()) {
                done += workOff(office, deadline, now) ? 1 : 0;
            }
            cursor = page.next();
        } while (cursor != null);
        return done;
    }

    private static Query<Deadline> due(Instant now) {
        return Query.of(Deadline.TYPE)
                .where("state", DeadlineState.OPEN.code())
                .where(new Condition.Range("dueAt", null, now.plus(1, ChronoUnit.MICROS)))
                .orderBy("dueAt")
                .limit(PAGE);
    }

    private boolean workOff(Office office, Deadline found, Instant now) {
        try {
            return office.work(Ledger.SYSTEM, ledger -> workOff(ledger, found, now));
        } catch (DealerException failure) {
            failed.increment();
            LOG.warn(
                    "deadline {} ({}) failed and stays open: {}",
                    found.id().value(),
                    found.kind(),
                    failure.code().id());
            return false;
        }
    }

    /** False when another node was faster, or it was moved or dropped meanwhile. */
    private boolean workOff(Ledger ledger, Deadline found, Instant now) {
        Deadline deadline = ledger.find(Deadline.TYPE, found.id()).orElse(found);
        if (!isDue(deadline, now)) {
            return false;
        }
        table.handler(deadline.kind()).handle(deadline, ledger);
        Deadline afterwards = ledger.load(Deadline.TYPE, found.id());
        if (isDue(afterwards, now)) {
            ledger.change(Deadline.TYPE, found.id(), due -> due.done(ledger.occasion()));
        }
        return true;
    }

    private static boolean isDue(Deadline deadline, Instant now) {
        return deadline.state() == DeadlineState.OPEN && deadline.isOver(now);
    }
}
