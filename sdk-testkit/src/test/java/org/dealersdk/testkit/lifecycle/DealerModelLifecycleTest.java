package org.dealersdk.testkit.lifecycle;

import java.util.List;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.testkit.conformance.LifecycleConformance;

class DealerModelLifecycleTest extends LifecycleConformance {

    @Override
    protected List<AggregateType<?>> types() {
        return DealerModel.types();
    }
}
