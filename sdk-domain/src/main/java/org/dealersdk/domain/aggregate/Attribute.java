package org.dealersdk.domain.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing an aggregate can be searched by.
 *
 * @param name lower-camel name, unique within the type
 * @param kind the kind of its values
 * @param unique true when at most one aggregate of a store may hold a value; absent values do not count
 * @param many true when an aggregate may have several values; such an attribute cannot be sorted by
 * @param reader all values of an aggregate: none when absent, at most one unless {@code many}
 */
public record Attribute<A>(
        String name,
        AttributeKind kind,
        boolean unique,
        boolean many,
        Function<? super A, ? extends Collection<? extends Comparable<?>>> reader) {

    /** All values of the aggregate, without duplicates, in their natural order of occurrence. */
    public List<Comparable<?>> values(A aggregate) {
        return reader.apply(aggregate).stream()
                .distinct()
                .<Comparable<?>>map(v -> v)
                .toList();
    }

    /** The value of the aggregate, or null when absent; the first one if there are several. */
    public @Nullable Comparable<?> value(A aggregate) {
        List<Comparable<?>> values = values(aggregate);
        return values.isEmpty() ? null : values.get(0);
    }
}
