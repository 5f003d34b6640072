package org.dealersdk.testkit.crash;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** A member of a group whose handler never comes back from its message; it says which attempt it was given. */
final class StuckMember implements ChildProgram {

    static final String SUBSCRIBED = "subscribed";
    static final String HANDLING = "handling ";

    /** The arguments: the group, and by how many minutes the process lives later than the first one. */
    static final String GROUP = "group";

    static final String MINUTES = "minutes";

    static final int ATTEMPTS = 3;
    static final Duration BACKOFF = Duration.ofMinutes(1);

    /** The clock goes on a minute each time, for brokers that give a dead member's messages away only after a while. */
    private static final int TICK_MILLIS = 50;

    @Override
    public void run(ChildHost host) throws InterruptedException {
        host.clock().advance(Duration.ofMinutes(host.number(MINUTES)));
        Messaging messaging = host.messaging();
        CountDownLatch handling = new CountDownLatch(1);
        messaging.subscribe(request(host.argument(GROUP), new StoreId(host.argument(CrashTrial.STORE))), delivery -> {
            host.say(HANDLING + delivery.message().id() + ' ' + delivery.attempt());
            handling.countDown();
            new CountDownLatch(1).await();
        });
        host.say(SUBSCRIBED);
        while (!handling.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
            host.clock().advance(BACKOFF);
        }
        new CountDownLatch(1).await();
    }

    static SubscriptionRequest request(String group, StoreId store) {
        return new SubscriptionRequest(group, Set.of(store), Set.of(), new Start.Earliest(), ATTEMPTS, BACKOFF);
    }
}
