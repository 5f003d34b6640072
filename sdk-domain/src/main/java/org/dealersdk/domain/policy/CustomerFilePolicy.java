package org.dealersdk.domain.policy;

/** Policy for when customer and vehicle files must exist. */
public record CustomerFilePolicy() {

    /** The sources' values. */
    public static CustomerFilePolicy standard() {
        return new CustomerFilePolicy();
    }
}
