package org.dealersdk.domain.policy;

/** Policy for replies, escalation and targets. */
public record ComplaintPolicy() {

    /** The sources' values. */
    public static ComplaintPolicy standard() {
        return new ComplaintPolicy();
    }
}
