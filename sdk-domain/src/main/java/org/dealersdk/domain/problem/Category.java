package org.dealersdk.domain.problem;

/** What a caller can do about a problem; the only thing a program should branch on besides the code itself. */
public enum Category {
    /** The request is wrong or a business rule refuses it; repeating it unchanged cannot succeed. */
    CALLER,
    /** Somebody else changed the same thing first; load again, decide again, try again. */
    CONFLICT,
    /** A resource cannot be reached or is full just now; the same request may succeed later. Nothing was changed. */
    UNAVAILABLE,
    /** The plug-in does not offer what was asked; choose another way. Nothing was changed. */
    UNSUPPORTED,
    /** Whether the work was done is not known (the answer got lost); look before repeating. */
    UNKNOWN_OUTCOME,
    /** Stored or received data cannot be understood; a person has to look. */
    CORRUPT;

    /** True when the same call may succeed if it is made again: {@link #CONFLICT} and {@link #UNAVAILABLE}. */
    public boolean isRetryable() {
        return this == CONFLICT || this == UNAVAILABLE;
    }
}
