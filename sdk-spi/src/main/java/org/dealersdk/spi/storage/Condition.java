package org.dealersdk.spi.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition on one attribute. An aggregate without a value meets only {@link Absent}; of an attribute with several values it is
 * enough that one meets the condition. The attribute {@code id} exists in every type.
 */
public sealed interface Condition {

    /** The attribute it is about. */
    String attribute();

    /** The attribute has this value. */
    record Equal(String attribute, Comparable<?> value) implements Condition {}

    /** The attribute has one of these values; an empty list is met by nothing. At least 10,000 values are possible. */
    record In(String attribute, List<? extends Comparable<?>> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    /** The attribute lies in the range: from inclusive, below exclusive; null means open on that side. */
    record Range(
            String attribute,
            @Nullable Comparable<?> from,
            @Nullable Comparable<?> below) implements Condition {}

    /** The text attribute begins with this text, taken literally. */
    record Prefix(String attribute, String text) implements Condition {}

    /** The attribute has no value. */
    record Absent(String attribute) implements Condition {}
}
