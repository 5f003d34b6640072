package org.dealersdk.testkit.outbox;

import static org.dealersdk.testkit.outbox.OutboxChecks.LEASE;
import static org.dealersdk.testkit.outbox.OutboxChecks.OTHER;
import static org.dealersdk.testkit.outbox.OutboxChecks.RELAY;
import static org.dealersdk.testkit.outbox.OutboxChecks.append;
import static org.dealersdk.testkit.outbox.OutboxChecks.ids;
import static org.dealersdk.testkit.outbox.OutboxChecks.now;

import java.util.List;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.storage.StorageTrial;

/** What a relay's own leases do to its next claim. */
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

    private static List<String> ofX(List<OutboxEntry> claimed) {
        return ids(claimed).stream().filter(id -> id.startsWith("x")).toList();
    }
}
