package org.dealersdk.domain.workorder;

import java.util.Set;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.policy.QuickLanePolicy;
import org.dealersdk.domain.policy.QuickServicePolicy;
import org.dealersdk.domain.requirement.Requirement;

/** A part of the workshop that promises to be quick. */
@Requirement({"R118", "R119", "V22"})
public enum QuickLane implements Coded {
    MAINTENANCE(JobType.FIRST_MAINTENANCE, JobType.MAINTENANCE),
    BODY_PAINT(JobType.BODY_PAINT);

    private final Set<JobType> jobs;

    QuickLane(JobType... jobs) {
        this.jobs = Set.of(jobs);
    }

    /** True for the kinds of job the lane is for. */
    public boolean takes(JobType job) {
        return jobs.contains(job);
    }

    /** What the lane promises and how large it is. */
    public QuickLanePolicy in(QuickServicePolicy policy) {
        return this == MAINTENANCE ? policy.maintenance() : policy.bodyPaint();
    }
}
