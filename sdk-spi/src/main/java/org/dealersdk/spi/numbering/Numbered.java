package org.dealersdk.spi.numbering;

import java.time.LocalDate;
import java.util.Objects;
import org.dealersdk.spi.StoreId;

/**
 * What is to be numbered.
 *
 * @param store whose it is
 * @param kind what it is
 * @param prefix the policy's name for such numbers, such as {@code RO}; one store may have several for one kind
 * @param day its day, in the store's zone
 */
public record Numbered(StoreId store, NumberedKind kind, String prefix, LocalDate day) {
    public Numbered {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(day, "day");
    }
}
