package org.dealersdk.plugin.sqlite;

import java.util.concurrent.CountDownLatch;
import org.dealersdk.domain.problem.DealerException;
import org.jspecify.annotations.Nullable;

/** Turns that share one commit. Written under the writer's monitor; its end may be awaited by anybody. */
final class Batch {

    /** Open once it is known whether the batch was kept. */
    final CountDownLatch ended = new CountDownLatch(1);

    /** Finished turns it covers. */
    int turns;

    /** Why nothing of it was kept; null when all of it was. Read only after it has ended. */
    @Nullable
    DealerException failure;

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    void end(@Nullable DealerException failure) {
        this.failure = failure;
        ended.countDown();
    }
}
