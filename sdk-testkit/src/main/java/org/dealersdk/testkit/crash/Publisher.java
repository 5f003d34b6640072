package org.dealersdk.testkit.crash;

import java.util.List;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Messaging;

/** Publishes on several threads until it is killed, each on a key of its own, and says the number of each message taken over. */
final class Publisher implements ChildProgram {

    /** Begins the line that tells of a message taken over: thread and number follow. */
    static final String PUBLISHED = "published ";

    @Override
    public void run(ChildHost host) throws InterruptedException {
        Messaging messaging = host.messaging();
        StoreId store = new StoreId(host.argument(CrashTrial.STORE));
        Thread[] threads = new Thread[host.number(CrashTrial.THREADS)];
        for (int i = 0; i < threads.length; i++) {
            int publisher = i;
            threads[i] = new Thread(() -> host.ending(same -> {
                for (long number = 1; ; number++) {
                    messaging.publish(
                            List.of(Units.event(store, Units.counter(publisher), Units.name(publisher, number))));
                    host.say(PUBLISHED + publisher + ' ' + number);
                }
            }));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
