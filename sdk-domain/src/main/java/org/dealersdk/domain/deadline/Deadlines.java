package org.dealersdk.domain.deadline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;

/** Keeps the stored deadlines of a thing in agreement with what the thing itself says is due. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * The changes after which the open deadlines of a reference are exactly what is due: missing ones are set, moved ones moved, and
     * those no longer due marked as met. Nothing when they agree already.
     *
     * @param reference what the deadlines are about
     * @param open its open deadlines as stored; those of other kinds than {@code kinds} are left alone
     * @param kinds the kinds the thing speaks for
     * @param due what is due, at most one per kind
     */
    public static List<Change<Deadline>> toMatch(
            Reference reference, List<Deadline> open, List<DeadlineKind> kinds, List<Due> due, Occasion occasion) {
        Map<DeadlineKind, Due> wanted = new LinkedHashMap<>();
        due.forEach(one -> wanted.put(one.kind(), one));
        List<Change<Deadline>> changes = new ArrayList<>();
        for (Deadline deadline : open) {
            Due still = wanted.remove(deadline.kind());
            if (still != null && !still.at().equals(deadline.dueAt())) {
                changes.add(deadline.moveTo(still.at(), occasion));
            } else if (still == null && kinds.contains(deadline.kind())) {
                changes.add(deadline.done(occasion));
            }
        }
        for (Due missing : wanted.values()) {
            changes.add(Deadline.of(reference, missing.kind(), missing.at(), occasion));
        }
        return changes;
    }
}
