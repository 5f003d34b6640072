package org.dealersdk.domain.policy;

/** Policy for calls after a visit. */
public record FollowUpPolicy() {

    /** The sources' values. */
    public static FollowUpPolicy standard() {
        return new FollowUpPolicy();
    }
}
