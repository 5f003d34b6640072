package org.dealersdk.testkit.agent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for what a system says. */
final class Answer {

    private Answer() {}

    /**
     * What comes. An interrupted caller waits on, as it would for a plug-in that talks to a server, and is interrupted afterwards: the
     * question has been asked, and without its answer nobody would know what became of it.
     *
     * @throws TimeoutException when nothing came in time
     */
    static <T> T await(CompletableFuture<T> coming, Duration patience) throws ExecutionException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return coming.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
