package org.dealersdk.testkit.generate;

import java.util.List;

/** What relays do in a sequence, and what the outbox must answer. */
final class RelayActs {

    private static final int LEASE = 30;

    private final Choices choices;
    private final Replay replay;
    private final Talk talk;
    private final Letters letters;

    RelayActs(Choices choices, Replay replay, Talk talk, Letters letters) {
        this.choices = choices;
        this.replay = replay;
        this.talk = talk;
        this.letters = letters;
    }

    void claim(String relay, int limit) {
        String java = "replay.claim(" + Script.of(relay) + ", " + limit + ", " + LEASE + ")";
        String answer = replay.claim(relay, limit, LEASE);
        String objection = letters.objection(relay, limit, LEASE, answer);
        if (objection != null) {
            talk.script().add("answer = " + java + ";");
            talk.script()
                    .add("if (answer.equals(" + Script.of(answer)
                            + ")) throw new AssertionError(\"claimed \" + answer);");
            throw Talk.wrong(objection, "only what may be claimed", answer);
        }
        talk.script().add(java + ";");
    }

    void published(String relay) {
        letters.published(relay);
        talk.ask("OUT.7", "done", "replay.published(" + Script.of(relay) + ")", () -> replay.published(relay));
    }

    /** The first of the held events fails or is parked; or a parked one comes back. */
    void setAside(String relay) {
        if (letters.heldBy(relay).isEmpty()) {
            claim(relay, 1 + choices.below(3));
        }
        List<String> held = letters.heldBy(relay);
        List<String> parked = letters.parked();
        if (!parked.isEmpty() && choices.oneIn(2)) {
            String event = parked.get(0);
            letters.unpark(event);
            talk.ask("OUT.10", "done", "replay.unpark(" + Script.of(event) + ")", () -> replay.unpark(event));
        } else if (!held.isEmpty()) {
            String event = held.get(0);
            String named = "(" + Script.of(relay) + ", " + Script.of(event);
            if (choices.oneIn(4)) {
                letters.park(event);
                talk.ask("OUT.9", "done", "replay.park" + named + ")", () -> replay.park(relay, event));
            } else {
                int seconds = 10 * choices.below(2);
                letters.failed(event, seconds);
                talk.ask(
                        "OUT.8",
                        "done",
                        "replay.failed" + named + ", " + seconds + ")",
                        () -> replay.failed(relay, event, seconds));
            }
        }
        talk.ask("OUT.11", String.valueOf(letters.waiting().size()), "replay.pending()", replay::pending);
        talk.ask("OUT.9", String.join(" ", letters.parked()), "replay.parked()", replay::parked);
    }

    void advance(int seconds) {
        talk.script().add("replay.advance(" + seconds + ");");
        replay.advance(seconds);
        letters.advance(seconds);
    }

    /** In the end every event must be reached, and nothing may be left for the next sequence. */
    void drain() {
        for (String event : letters.parked()) {
            letters.unpark(event);
            talk.ask("OUT.10", "done", "replay.unpark(" + Script.of(event) + ")", () -> replay.unpark(event));
        }
        advance(3_600);
        for (int left = letters.waiting().size();
                left > 0;
                left = letters.waiting().size()) {
            claim("r3", 100);
            published("r3");
            if (letters.waiting().size() == left) {
                talk.script().add("Replay.expect(\"0\", replay.pending());");
                throw Talk.wrong("OUT.3", "every event to be reached", letters.waiting() + " are not");
            }
        }
        talk.ask("OUT.11", "0", "replay.pending()", replay::pending);
    }
}
