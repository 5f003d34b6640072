package org.dealersdk.examples.plugin;

import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.storage.StorageTrial;

/** A rule of the vendor's own, for the guide. */
// snippet: own-rule
final class AcmeChecks {

    private AcmeChecks() {}

    @Proves(
            value = "ACM.1",
            sentence = "An order with a thousand lines MUST come back whole.",
            cure = "Look at the size of the column that holds the lines.")
    static void a_thousand_lines_come_back(StorageTrial trial) {
        Probe order = Probe.of("a-long-order").withNotes(java.util.Collections.nCopies(1000, "brake pad"));
        trial.put(order);
        trial.equal("the order", order, trial.must("a-long-order").aggregate());
    }
}
// end
