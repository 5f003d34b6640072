package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/** Told of failures by nobody: an extension swallows them. */
@ExtendWith(SwallowingRun.Swallowing.class)
public class SwallowingRun extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return Vendor.faulty();
    }

    /** Lets nothing through. */
    static final class Swallowing implements InvocationInterceptor {
        @Override
        public void interceptDynamicTest(
                Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context) {
            try {
                invocation.proceed();
            } catch (Throwable swallowed) {
                return;
            }
        }
    }
}
