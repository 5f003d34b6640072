package org.dealersdk.runtime;

import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.StoreId;

/** The desks of one store. Thread-safe. */
public final class DealerStore {

    private final Office office;

    DealerStore(Office office) {
        this.office = office;
    }

    /** Which store. */
    public StoreId id() {
        return office.store();
    }

    /** What the desks work with; for desks of one's own. */
    public Office office() {
        return office;
    }
}
