package org.dealersdk.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What was opened one after the other, to be closed the other way round. Not thread-safe. */
final class OpenResources implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <C extends AutoCloseable> C keep(C resource) {
        open.push(resource);
        return resource;
    }

    /** Closes all of them, the youngest first, also when one of them fails; idempotent. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception further) {
                failure = joined(failure, further);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes what was opened before something else failed. */
    void closeAfter(Throwable cause) {
        try {
            close();
        } catch (RuntimeException further) {
            cause.addSuppressed(further);
        }
    }

    private static RuntimeException joined(@Nullable RuntimeException first, Exception next) {
        if (first != null) {
            first.addSuppressed(next);
            return first;
        }
        return next instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(next);
    }
}
