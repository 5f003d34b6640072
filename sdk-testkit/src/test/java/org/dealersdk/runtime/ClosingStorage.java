package org.dealersdk.runtime;

import java.util.function.Function;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;

/** A storage that tells when it is closed. */
class ClosingStorage implements Storage {

    private final Storage storage;
    private final Runnable closing;

    ClosingStorage(Storage storage, Runnable closing) {
        this.storage = storage;
        this.closing = closing;
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        return storage.transact(store, work);
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        return storage.read(store, work);
    }

    @Override
    public Outbox outbox() {
        return storage.outbox();
    }

    @Override
    public void close() {
        closing.run();
        storage.close();
    }
}
