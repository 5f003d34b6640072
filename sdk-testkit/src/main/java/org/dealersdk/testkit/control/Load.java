package org.dealersdk.testkit.control;

import java.util.ArrayList;
import java.util.List;

/** Threads that keep the processors busy until it is closed. */
public final class Load implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** Starts so many. */
    public Load(int number) {
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(this::spin, "testkit load");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void spin() {
        while (!over) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
