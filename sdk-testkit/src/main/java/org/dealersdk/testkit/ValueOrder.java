package org.dealersdk.testkit;

import java.util.Comparator;

/** The order of the contract: text by Unicode code point (not by UTF-16 unit as {@link String#compareTo}), all else as it is natural. */
public final class ValueOrder {

    /** Compares two attribute values of one kind. */
    public static final Comparator<Comparable<?>> VALUES = ValueOrder::compare;

    /** Compares texts by code point. */
    public static final Comparator<String> TEXT = ValueOrder::compareText;

    private ValueOrder() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Comparable<?> left, Comparable<?> right) {
        if (left instanceof String one && right instanceof String other) {
            return compareText(one, other);
        }
        return ((Comparable) left).compareTo(right);
    }

    private static int compareText(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                boolean oneIsHalf = Character.isSurrogate(one);
                boolean otherIsHalf = Character.isSurrogate(other);
                return oneIsHalf == otherIsHalf ? one - other : oneIsHalf ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
