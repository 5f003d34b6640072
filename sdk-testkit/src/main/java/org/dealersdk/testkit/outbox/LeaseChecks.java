package org.dealersdk.testkit.outbox;

import static org.dealersdk.testkit.outbox.OutboxChecks.LEASE;
import static org.dealersdk.testkit.outbox.OutboxChecks.OTHER;
import static org.dealersdk.testkit.outbox.OutboxChecks.RELAY;
import static org.dealersdk.testkit.outbox.OutboxChecks.append;
import static org.dealersdk.testkit.outbox.OutboxChecks.ids;
import static org.dealersdk.testkit.outbox.OutboxChecks.now;

import java.util.List;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.storage.StorageTrial;

/** What a relay's own leases do to its next claim, and other openings to leases. */
final class LeaseChecks {

    private LeaseChecks() {}

    @Proves(
            value = "OUT.5",
            cure = "What the relay itself holds keeps its key waiting too: give it again, or nothing of that key.")
    static void what_a_relay_holds_itself_is_not_passed_either(StorageTrial trial) {
        append(trial, trial.event("x1", "x"), trial.event("x2", "x"), trial.event("x3", "x"), trial.event("y1", "y"));
        Outbox outbox = trial.storage().outbox();
        trial.equal("the first claim", List.of("x1"), ids(outbox.claim(RELAY, 1, LEASE, now(trial))));
        for (int limit : List.of(1, 2, 1, 100)) {
            List<String> ofX = ofX(outbox.claim(RELAY, limit, LEASE, now(trial)));
            trial.that(
                    ofX.equals(List.of("x1", "x2", "x3").subList(0, ofX.size())),
                    "of x nothing, or x1 again and what follows it",
                    ofX + " for a limit of " + limit);
        }
        trial.equal("what another relay gets of x", List.of(), ofX(outbox.claim(OTHER, 100, LEASE, now(trial))));
    }

    @Proves(value = "OUT.6", cure = "Keep leases with the events; another opening of the place ends none of them.")
    static void another_opening_of_the_place_ends_no_lease(StorageTrial trial) {
        String place = trial.session().newName();
        Storage first = trial.open(place);
        first.transact(trial.store(), unit -> {
            unit.append(trial.event("x1", "x"));
            unit.append(trial.event("y1", "y"));
            unit.append(trial.event("z1", "z"));
            return true;
        });
        trial.equal("the first claim", List.of("x1"), ids(first.outbox().claim(RELAY, 1, LEASE, now(trial))));
        boolean several = trial.session().descriptor().offers(Capability.SEVERAL_HOSTS);
        Outbox beside = several ? trial.open(place).outbox() : first.outbox();
        trial.equal("the claim of another relay", List.of("y1"), ids(beside.claim(OTHER, 1, LEASE, now(trial))));
        trial.equal(
                "the claim of a third one", List.of("z1"), ids(first.outbox().claim("relay-3", 9, LEASE, now(trial))));
        trial.equal("what is left", List.of(), ids(beside.claim("relay-4", 9, LEASE, now(trial))));
    }

    private static List<String> ofX(List<OutboxEntry> claimed) {
        return ids(claimed).stream().filter(id -> id.startsWith("x")).toList();
    }
}
