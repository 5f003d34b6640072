package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.jspecify.annotations.Nullable;

/** A member of a group whose handler is the other side: a delivery waits here until it is fetched and settled. */
final class ServedSubscription implements MessageHandler {

    private final String name;
    private final AtomicInteger deliveries = new AtomicInteger();
    private final BlockingQueue<ObjectNode> ready = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Boolean>> open = new ConcurrentHashMap<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

    ServedSubscription(String name) {
        this.name = name;
    }

    void begin(Subscription begun) {
        subscription.complete(begun);
    }

    @Override
    public void handle(Delivery delivery) throws Exception {
        String id = name + "." + deliveries.incrementAndGet();
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        open.put(id, settled);
        ObjectNode node = Wire.object().put("delivery", id);
        node.set("message", Wire.message(delivery.message()));
        ready.add(node.put("position", delivery.position()).put("attempt", delivery.attempt()));
        try {
            settled.get();
        } catch (ExecutionException refused) {
            ServedSubscription.<RuntimeException>sneak(Objects.requireNonNull(refused.getCause()));
        }
    }

    /** The next delivery, or nothing within the time, or the end. */
    ObjectNode next(Duration wait) {
        try {
            ObjectNode next = ready.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null && next.has("ended")) {
                ready.add(next);
            }
            return next == null ? Wire.object() : next;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Wire.object();
        }
    }

    /** Returns at once; the end is told by {@link #next} when nothing is at work any more. */
    ObjectNode leave() {
        Thread closing = new Thread(
                () -> {
                    subscription.join().close();
                    ready.add(Wire.object().put("ended", true));
                },
                "testkit agent leave");
        closing.setDaemon(true);
        closing.start();
        return Wire.object();
    }

    ObjectNode settle(String delivery, @Nullable String cause) {
        CompletableFuture<Boolean> settled = open.remove(delivery);
        if (settled != null) {
            if (cause == null) {
                settled.complete(true);
            } else {
                settled.completeExceptionally(throwable(cause));
            }
        }
        return Wire.object();
    }

    /** Nobody settles anything any more. */
    void abandon() {
        open.keySet().forEach(delivery -> settle(delivery, IllegalStateException.class.getName()));
    }

    /** A throwable of the class the other side's handler threw, since a dead letter names it. */
    private static Throwable throwable(String className) {
        try {
            Constructor<? extends Throwable> made =
                    Class.forName(className).asSubclass(Throwable.class).getDeclaredConstructor();
            made.setAccessible(true);
            return made.newInstance();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError other) {
            return new IllegalStateException(className);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
