package org.dealersdk.domain.policy;

/** Policy for reservation and stock. */
public record PartsPolicy() {

    /** The sources' values. */
    public static PartsPolicy standard() {
        return new PartsPolicy();
    }
}
