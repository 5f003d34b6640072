package org.dealersdk.examples.plugin;

import java.util.Map;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.conformance.KnownBug;
import org.dealersdk.testkit.fault.Meddling;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.probe.Probe;

/** A bug that once got through, for the guide. */
// snippet: bug
class TornOrdersBugTest extends KnownBug {

    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(AcmePlugin::new)
                .storageAt(place -> Map.of("shelf", place))
                .checkedBy(AcmeChecks.class);
    }

    /** Version 0.9 kept the first 500 lines. */
    @Override
    protected DealerPlugin faulty() {
        return Meddling.with(new AcmePlugin(), call -> {
            boolean torn = call.is(UnitOfWork.class, "insert")
                    && call.argument(1) instanceof Probe order
                    && order.notes().size() > 500;
            return torn ? call.proceed(call.argument(0), Probe.of(((Probe) call.argument(1)).id())) : call.proceed();
        });
    }

    @Override
    protected String rule() {
        return "ACM.1";
    }
}
// end
