package org.dealersdk.testkit.messaging;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;

/** A handler that writes down what it is given and does what the check says. Thread-safe. */
final class Recorder implements MessageHandler {

    /** What to do with a delivery, on the plug-in's thread. */
    @FunctionalInterface
    interface Behaviour {
        void handle(Delivery delivery) throws Exception;
    }

    private final MessagingTrial trial;
    private final String name;
    private final List<Delivery> begun = new ArrayList<>();
    private final List<Delivery> done = new ArrayList<>();
    private volatile Behaviour behaviour = delivery -> {};

    Recorder(MessagingTrial trial, String name) {
        this.trial = trial;
        this.name = name;
    }

    String name() {
        return name;
    }

    Recorder doing(Behaviour behaviour) {
        this.behaviour = behaviour;
        return this;
    }

    @Override
    public void handle(Delivery delivery) throws Exception {
        if (delivery == null || delivery.message() == null) {
            trial.did(name + " was given null");
            return;
        }
        trial.did(name + " gets " + delivery.message().id() + " #" + delivery.attempt());
        note(begun, delivery);
        behaviour.handle(delivery);
        note(done, delivery);
    }

    private static void note(List<Delivery> list, Delivery delivery) {
        synchronized (list) {
            list.add(delivery);
        }
    }

    /** All deliveries whose handling has begun. */
    List<Delivery> begun() {
        synchronized (begun) {
            return List.copyOf(begun);
        }
    }

    /** The attempts of a message begun so far, one that came twice in a row counted once. */
    List<Integer> attempts(String id) {
        List<Integer> attempts = new ArrayList<>();
        for (Delivery delivery : begun()) {
            boolean again = !attempts.isEmpty() && attempts.get(attempts.size() - 1) == delivery.attempt();
            if (delivery.message().id().equals(id) && !again) {
                attempts.add(delivery.attempt());
            }
        }
        return attempts;
    }

    /** The completed deliveries, one that came twice in a row counted once. */
    List<Delivery> done() {
        List<Delivery> all;
        synchronized (done) {
            all = List.copyOf(done);
        }
        List<Delivery> once = new ArrayList<>();
        for (Delivery delivery : all) {
            @Nullable Delivery previous = last(once, delivery.message().subjectId());
            if (previous == null
                    || !previous.message().id().equals(delivery.message().id())) {
                once.add(delivery);
            }
        }
        return once;
    }

    /** The ids completed for one subject, in order, fences left out. */
    List<String> doneOf(String subject) {
        return done().stream()
                .filter(delivery -> delivery.message().subjectId().equals(subject))
                .map(delivery -> delivery.message().id())
                .filter(id -> !id.startsWith("fence-"))
                .toList();
    }

    boolean isDone(String id) {
        return done().stream().anyMatch(delivery -> delivery.message().id().equals(id));
    }

    void awaitDone(String id) {
        trial.eventually(name + " to complete " + id, () -> isDone(id), () -> "completed " + ids());
    }

    void awaitAttempts(String id, int number) {
        trial.eventually(
                name + " to get attempt " + number + " of " + id,
                () -> attempts(id).contains(number),
                () -> "attempts " + attempts(id));
    }

    private List<String> ids() {
        return done().stream().map(delivery -> delivery.message().id()).toList();
    }

    private static @Nullable Delivery last(List<Delivery> deliveries, String subject) {
        for (int i = deliveries.size() - 1; i >= 0; i--) {
            if (deliveries.get(i).message().subjectId().equals(subject)) {
                return deliveries.get(i);
            }
        }
        return null;
    }
}
