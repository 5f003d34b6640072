package org.dealersdk.domain.policy;

/** Policy for estimate, authorisation, promise and inspection. */
public record WorkOrderPolicy() {

    /** The sources' values. */
    public static WorkOrderPolicy standard() {
        return new WorkOrderPolicy();
    }
}
