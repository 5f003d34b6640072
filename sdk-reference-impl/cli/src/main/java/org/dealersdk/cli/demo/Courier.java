package org.dealersdk.cli.demo;

import java.util.concurrent.locks.LockSupport;
import org.dealersdk.runtime.relay.OutboxRelay;

/** Hands events to the broker while the replay goes on. It sees the real time, not that of a journey. */
final class Courier implements AutoCloseable {

    private static final long REST_NANOS = 50_000_000;

    private final Thread thread;
    private volatile boolean over;

    Courier(OutboxRelay relay) {
        this.thread = new Thread(
                () -> {
                    while (!over) {
                        if (relay.runOnce() == 0) {
                            LockSupport.parkNanos(REST_NANOS);
                        }
                    }
                },
                "demo-courier");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
