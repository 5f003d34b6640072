package org.dealersdk.testkit.storage;

import static org.dealersdk.testkit.storage.Act.CLAIM;
import static org.dealersdk.testkit.storage.Act.COMMIT;
import static org.dealersdk.testkit.storage.Act.COUNT;
import static org.dealersdk.testkit.storage.Act.CREATE;
import static org.dealersdk.testkit.storage.Act.ERASE;
import static org.dealersdk.testkit.storage.Act.ERASE_AS_SEEDED;
import static org.dealersdk.testkit.storage.Act.FIND;
import static org.dealersdk.testkit.storage.Act.NOTE;
import static org.dealersdk.testkit.storage.Act.SEARCH;
import static org.dealersdk.testkit.storage.Act.SEED;
import static org.dealersdk.testkit.storage.Act.UNDO;

import java.time.Duration;
import java.util.List;
import org.dealersdk.testkit.rule.Proves;

/** Two units at a time, in every order of their steps. The oracles look only at what was committed. */
final class ScheduleChecks {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final String X = "x";
    private static final String Y = "y";
    private static final String Z = "z";

    private ScheduleChecks() {}

    private static Script script(String rule, String name) {
        return Script.of(rule, name, SOON).first("seed", SEED, X).first("seed", SEED, Y);
    }

    /** Both read x and change what they read. */
    private static Script twoUpdates(String rule, String name) {
        return script(rule, name)
                .step('A', FIND, X)
                .step('A', NOTE, X)
                .step('A', COMMIT, "")
                .step('B', FIND, X)
                .step('B', NOTE, X)
                .step('B', COMMIT, "");
    }

    @Proves(
            value = "STO.27",
            cure = "Put the version into the WHERE of the update and check the row count.",
            schedule = "AAABBB")
    static void no_update_is_lost_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                twoUpdates("STO.27", "two-updates")
                        .demand(Demand.NOTED, X, "A")
                        .demand(Demand.NOTED, X, "B")
                        .demand(Demand.ONE_COMMITS)
                        .demand(Demand.ENDS));
    }

    @Proves(
            value = "STO.27",
            cure = "Ask for the version in the DELETE too, and look at the number of rows.",
            schedule = "AAABBB")
    static void of_two_units_that_erase_the_same_only_one_succeeds(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.27", "two-erases")
                        .step('A', COUNT, "")
                        .step('A', ERASE_AS_SEEDED, X)
                        .step('A', COMMIT, "")
                        .step('B', COUNT, "")
                        .step('B', ERASE_AS_SEEDED, X)
                        .step('B', COMMIT, "")
                        .demand(Demand.ERASED, X, "")
                        .demand(Demand.ONE_COMMITS)
                        .demand(Demand.ENDS));
    }

    /** When units run one after another, B's may have ended before A's began; A then finds nothing and gives up. */
    @Proves(
            value = "STO.28",
            cure = "Put the version into the WHERE of the delete and check the row count.",
            schedule = "AAABBB")
    static void no_update_is_lost_to_an_erase_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.28", "update-and-erase")
                        .step('A', FIND, X)
                        .step('A', NOTE, X)
                        .step('A', COMMIT, "")
                        .step('B', FIND, X)
                        .step('B', ERASE, X)
                        .step('B', COMMIT, "")
                        .demand(Demand.NOT_ERASED_UNSEEN, X, "")
                        .demand(Demand.ONE_COMMITS));
    }

    @Proves(value = "STO.31", cure = "Let a unique index decide, not a look before the insert.", schedule = "AAABBB")
    static void at_most_one_of_two_claims_commits_in_any_order(StorageTrial trial) {
        for (String attribute : List.of("key", "name")) {
            Schedules.playAll(
                    trial,
                    script("STO.31", "two-claims-of-a-" + attribute)
                            .step('A', COUNT, attribute)
                            .step('A', CLAIM, attribute)
                            .step('A', COMMIT, "")
                            .step('B', COUNT, attribute)
                            .step('B', CLAIM, attribute)
                            .step('B', COMMIT, "")
                            .demand(Demand.CLAIMED, attribute, "")
                            .demand(Demand.ONE_COMMITS)
                            .demand(Demand.ENDS));
        }
    }

    @Proves(value = "STO.31", cure = "Let the primary key decide, not a look before the insert.", schedule = "AAABBB")
    static void at_most_one_of_two_inserts_of_an_id_commits_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.31", "two-inserts")
                        .step('A', FIND, Z)
                        .step('A', CREATE, Z)
                        .step('A', COMMIT, "")
                        .step('B', FIND, Z)
                        .step('B', CREATE, Z)
                        .step('B', COMMIT, "")
                        .demand(Demand.CREATED, Z, "")
                        .demand(Demand.ONE_COMMITS));
    }

    @Proves(
            value = "STO.41",
            cure = "Do not commit write by write, nor put writes into a cache before the commit.",
            schedule = "AAABBB")
    static void nobody_sees_what_is_undone_later_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.41", "undone-and-read")
                        .step('A', NOTE, X)
                        .step('A', NOTE, Y)
                        .step('A', UNDO, "")
                        .step('B', FIND, X)
                        .step('B', FIND, Y)
                        .step('B', COMMIT, "")
                        .last("later", NOTE, X)
                        .demand(Demand.UNDONE_UNSEEN)
                        .demand(Demand.ALL_COMMIT)
                        .demand(Demand.NOTED, X, "A")
                        .demand(Demand.NOTED, X, "later"));
    }

    @Proves(value = "STO.42", cure = "Make all writes of a unit visible by one commit.", schedule = "AAABBBB")
    static void who_sees_one_change_of_a_unit_sees_the_others_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.42", "two-updates-and-two-reads")
                        .step('A', NOTE, X)
                        .step('A', NOTE, Y)
                        .step('A', COMMIT, "")
                        .step('B', FIND, "nobody")
                        .step('B', FIND, X)
                        .step('B', FIND, Y)
                        .step('B', COMMIT, "")
                        .demand(Demand.ALL_COMMIT)
                        .demand(Demand.SEEN_WITH_OTHERS)
                        .demand(Demand.NOTED, X, "A")
                        .demand(Demand.NOTED, Y, "A"));
    }

    @Proves(
            value = "STO.42",
            cure = "Check all writes of a unit before any is kept, or roll all of them back.",
            schedule = "AAAABBB")
    static void a_unit_that_conflicts_leaves_nothing_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.42", "two-updates-and-a-conflict")
                        .step('A', FIND, Y)
                        .step('A', NOTE, X)
                        .step('A', NOTE, Y)
                        .step('A', COMMIT, "")
                        .step('B', FIND, Y)
                        .step('B', NOTE, Y)
                        .step('B', COMMIT, "")
                        .demand(Demand.NOTED, X, "A")
                        .demand(Demand.NOTED, Y, "A")
                        .demand(Demand.ONE_COMMITS));
    }

    @Proves(value = "STO.50", cure = "Read a unit from one snapshot, or decline SNAPSHOT_READS.", schedule = "AAABBBB")
    static void all_reads_of_a_unit_see_the_same_state_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.50", "two-updates-and-three-reads")
                        .step('A', NOTE, X)
                        .step('A', NOTE, Y)
                        .step('A', COMMIT, "")
                        .step('B', FIND, X)
                        .step('B', FIND, Y)
                        .step('B', SEARCH, "")
                        .step('B', COMMIT, "")
                        .demand(Demand.ALL_COMMIT)
                        .demand(Demand.NOTED, X, "A")
                        .demand(Demand.SEEN_ALIKE));
    }

    @Proves(
            value = "STO.47",
            cure = "Bound lock waits, report the loser as CONFLICT or UNAVAILABLE, let the winner go on.",
            schedule = "AAABBB")
    static void units_that_cross_each_other_end_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                script("STO.47", "crossing-updates")
                        .step('A', NOTE, X)
                        .step('A', NOTE, Y)
                        .step('A', COMMIT, "")
                        .step('B', NOTE, Y)
                        .step('B', NOTE, X)
                        .step('B', COMMIT, "")
                        .demand(Demand.ENDS)
                        .demand(Demand.ONE_COMMITS)
                        .demand(Demand.NOTED, X, "A")
                        .demand(Demand.NOTED, X, "B")
                        .demand(Demand.NOTED, Y, "A")
                        .demand(Demand.NOTED, Y, "B"));
    }

    @Proves(
            value = "STO.48",
            cure = "Report the conflict; whether to try again is the caller's decision.",
            schedule = "AAABBB")
    static void a_conflict_is_not_retried_in_any_order(StorageTrial trial) {
        Schedules.playAll(
                trial,
                twoUpdates("STO.48", "two-updates-tried-once")
                        .demand(Demand.RAN_ONCE)
                        .demand(Demand.ONE_COMMITS)
                        .demand(Demand.KEPT, X, ""));
    }
}
