package org.dealersdk.testkit.inmemory;

import org.dealersdk.spi.StoreId;

/** Where an aggregate lives. */
record Address(StoreId store, String type, String id) {

    /** All aggregates of one type in one store. */
    record Shelf(StoreId store, String type) {}

    /** A value only one aggregate of a shelf may hold. */
    record Key(Shelf shelf, String attribute, Comparable<?> value) {}

    Shelf shelf() {
        return new Shelf(store, type);
    }
}
