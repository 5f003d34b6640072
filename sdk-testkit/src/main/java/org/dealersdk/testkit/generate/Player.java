package org.dealersdk.testkit.generate;

import java.util.List;
import java.util.Optional;
import org.dealersdk.spi.storage.Storage;

/**
 * Makes up a sequence of calls, carries it out, and compares each answer with what the contract says. Where the contract leaves a choice,
 * every permitted answer is right.
 */
final class Player {

    private static final int ACTS = 25;

    private final Choices choices;
    private final Talk talk = new Talk();
    private final UnitActs units;
    private final RelayActs relay;
    private final Focus focus;
    private final List<String> stores;
    private final List<String> relays;

    private Player(Choices choices, Storage storage, String run) {
        this.choices = choices;
        this.focus = choices.of(List.of(Focus.values()));
        List<String> ids = Stock.IDS.subList(0, 1 + choices.below(Stock.IDS.size()));
        this.stores = choices.of(List.of(List.of("s1"), List.of("s1", "s2")));
        this.relays = choices.of(List.of(List.of("r1"), List.of("r1", "r2")));
        Replay replay = new Replay(storage, run);
        Letters letters = new Letters();
        this.units = new UnitActs(choices, replay, talk, letters, ids);
        this.relay = new RelayActs(choices, replay, talk, letters);
    }

    /**
     * Plays one sequence.
     *
     * @param run a name nobody has used at this place
     * @return what was answered wrongly; empty when nothing was
     */
    static Optional<Failure> play(Choices choices, Storage storage, String run) {
        Player player = new Player(choices, storage, run);
        try {
            while (choices.furtherStep(ACTS)) {
                player.act();
            }
            player.relay.drain();
            return Optional.empty();
        } catch (Talk.Wrong wrong) {
            player.talk.script().end();
            return Optional.of(new Failure(
                    wrong.failure().rule(),
                    wrong.failure().expected(),
                    wrong.failure().observed(),
                    player.talk.script().lines()));
        }
    }

    private void act() {
        switch (choices.of(focus.acts)) {
            case UNIT -> units.unit(choices.of(stores), focus == Focus.OUTBOX);
            case CLAIM -> relay.claim(choices.of(relays), 1 + choices.below(5));
            case PUBLISHED -> relay.published(choices.of(relays));
            case ADVANCE -> relay.advance(20 + 20 * choices.below(3));
            case SET_ASIDE -> relay.setAside(choices.of(relays));
        }
    }

    private enum Act {
        UNIT,
        CLAIM,
        PUBLISHED,
        ADVANCE,
        SET_ASIDE
    }

    /** What a sequence is mostly about: those of one kind go deeper than those of all. */
    private enum Focus {
        UNITS(Act.UNIT),
        ALL(Act.UNIT, Act.UNIT, Act.UNIT, Act.CLAIM, Act.PUBLISHED, Act.ADVANCE, Act.SET_ASIDE),
        OUTBOX(
                Act.UNIT,
                Act.SET_ASIDE,
                Act.ADVANCE,
                Act.SET_ASIDE,
                Act.CLAIM,
                Act.SET_ASIDE,
                Act.ADVANCE,
                Act.PUBLISHED);

        private final List<Act> acts;

        Focus(Act... acts) {
            this.acts = List.of(acts);
        }
    }
}
