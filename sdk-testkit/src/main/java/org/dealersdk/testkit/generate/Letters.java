package org.dealersdk.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an outbox must hold: events of committed units, and who may be given which. */
final class Letters {

    private final List<Letter> all = new ArrayList<>();
    private int now;

    private enum Place {
        WAITING,
        PARKED,
        GONE
    }

    /** One event. */
    private static final class Letter {
        private final String event;
        private final String key;
        private Place place = Place.WAITING;
        private @Nullable String holder;
        private int heldUntil;
        private int notBefore;
        private int failures;
        private boolean wasParked;

        Letter(String event, String key) {
            this.event = event;
            this.key = key;
        }
    }

    void committed(List<String> events, List<String> keys) {
        for (int i = 0; i < events.size(); i++) {
            all.add(new Letter(events.get(i), keys.get(i)));
        }
    }

    void advance(int seconds) {
        now += seconds;
    }

    /** Why this must not be the answer of a claim, and of which rule; null when it may. Keeps what was given. */
    @Nullable
    String objection(String relay, int limit, int lease, String answer) {
        List<String> given = answer.isEmpty() ? List.of() : List.of(answer.split(" "));
        if (given.size() > limit) {
            return "OUT.12";
        }
        List<Letter> before = new ArrayList<>();
        for (String one : given) {
            int star = one.lastIndexOf('*');
            Letter letter = star < 0 ? null : letter(one.substring(0, star));
            String objection = letter == null || before.contains(letter)
                    ? "OUT.7"
                    : objection(relay, letter, one.substring(star + 1), before);
            if (letter == null || objection != null) {
                return objection;
            }
            before.add(letter);
        }
        all.forEach(letter -> letter.holder = relay.equals(letter.holder) ? null : letter.holder);
        before.forEach(letter -> {
            letter.holder = relay;
            letter.heldUntil = now + lease;
        });
        return null;
    }

    private @Nullable String objection(String relay, Letter letter, String failures, List<Letter> before) {
        if (letter.place != Place.WAITING) {
            return letter.place == Place.GONE ? "OUT.7" : "OUT.9";
        }
        if (letter.notBefore > now || (!letter.wasParked && !failures.equals(String.valueOf(letter.failures)))) {
            return "OUT.8";
        }
        if (letter.holder != null && !letter.holder.equals(relay) && letter.heldUntil > now) {
            return "OUT.6";
        }
        boolean passed = !relay.equals(letter.holder)
                && all.subList(0, all.indexOf(letter)).stream()
                        .anyMatch(older -> older.key.equals(letter.key)
                                && older.place == Place.WAITING
                                && !before.contains(older));
        return passed ? "OUT.5" : null;
    }

    /** What the relay was given last and has not dealt with. */
    List<String> heldBy(String relay) {
        return all.stream()
                .filter(letter -> relay.equals(letter.holder) && letter.place == Place.WAITING)
                .map(letter -> letter.event)
                .toList();
    }

    void published(String relay) {
        heldBy(relay).forEach(event -> leave(event, Place.GONE));
    }

    void park(String event) {
        leave(event, Place.PARKED);
    }

    void failed(String event, int seconds) {
        Letter failed = leave(event, Place.WAITING);
        failed.failures++;
        failed.notBefore = now + seconds;
        // later ones of its key may come back with it, whatever was said of them before
        for (Letter later : all.subList(all.indexOf(failed) + 1, all.size())) {
            if (later.key.equals(failed.key)) {
                later.heldUntil = now;
                later.notBefore = Math.min(later.notBefore, failed.notBefore);
            }
        }
    }

    void unpark(String event) {
        Letter letter = leave(event, Place.WAITING);
        letter.wasParked = true;
        letter.notBefore = now;
    }

    List<String> parked() {
        return all.stream()
                .filter(letter -> letter.place == Place.PARKED)
                .map(letter -> letter.event)
                .toList();
    }

    List<String> waiting() {
        return all.stream()
                .filter(letter -> letter.place == Place.WAITING)
                .map(letter -> letter.event)
                .toList();
    }

    private Letter leave(String event, Place place) {
        Letter letter = letter(event);
        if (letter == null) {
            throw new IllegalStateException("no such event: " + event);
        }
        letter.place = place;
        letter.holder = null;
        return letter;
    }

    private @Nullable Letter letter(String event) {
        return all.stream()
                .filter(letter -> letter.event.equals(event))
                .findFirst()
                .orElse(null);
    }
}
