package org.dealersdk.domain.privacy;

/** How a text that may tell something about an erased person is removed: it is replaced, so that the rest of its document stays valid. */
public final class Erasure {

    /** Stands where a text stood. */
    public static final String ERASED = "[erased]";

    private Erasure() {}
}
