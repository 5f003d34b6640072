package org.dealersdk.documents.form;

import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Stored;
import org.jspecify.annotations.Nullable;

/** What the facts of a form are read from. */
final class Files {

    private Files() {}

    /** The aggregate; null when the id is, or there is none. */
    static <A> @Nullable A find(Reader reader, AggregateType<A> type, @Nullable TypedId id) {
        return id == null
                ? null
                : reader.find(type, id.value()).map(Stored::aggregate).orElse(null);
    }
}
