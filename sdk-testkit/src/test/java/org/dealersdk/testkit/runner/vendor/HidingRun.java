package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hides the judgement in a nested class that is switched off. */
public class HidingRun {

    @Test
    void something_else() {
        Vendor.faulty();
    }

    /** Switched off. */
    @Nested
    @Disabled("flaky")
    class Inside extends PluginConformance {
        @Override
        protected PluginFixture fixture() {
            return Vendor.faulty();
        }
    }
}
