package org.dealersdk.domain.aggregate;

import java.time.Instant;

/** The kinds of values a store can be searched by, and their Java types. */
public enum AttributeKind {
    /** Text of up to 512 characters, compared by Unicode code point. */
    TEXT(String.class),
    /** 64-bit integer. */
    INTEGER(Long.class),
    /** Instant, exact to the microsecond. */
    INSTANT(Instant.class),
    /** True or false; false sorts before true. */
    FLAG(Boolean.class);

    /** Longest text attribute, in Unicode code points. */
    public static final int MAX_TEXT = 512;

    private final Class<? extends Comparable<?>> javaType;

    AttributeKind(Class<? extends Comparable<?>> javaType) {
        this.javaType = javaType;
    }

    /** The Java type of the values. */
    public Class<? extends Comparable<?>> javaType() {
        return javaType;
    }
}
