package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * What became of a promised time on the way to it. The promises made with an agreement stand there; {@link WorkOrder#promiseVersions}
 * tells all of them.
 *
 * @param changes times promised since without other work being agreed, oldest first
 * @param broken times that passed in silence
 * @param warnings the workshop's warnings to the adviser
 * @param checks the adviser's questions to the workshop
 * @param quick the quick-service promise, or null
 * @param checkNoted when the adviser was last reminded to ask, or null
 * @param silenceNoted when it was last noticed that the customer hears nothing, or null
 */
@Requirement({"R133", "R134", "R135", "R138", "M24"})
public record Promises(
        List<PromiseChange> changes,
        List<BrokenPromise> broken,
        List<DelayWarning> warnings,
        List<ProgressCheck> checks,
        @Nullable QuickPromise quick,
        @Nullable Instant checkNoted,
        @Nullable Instant silenceNoted) {

    static final Promises NONE = new Promises(List.of(), List.of(), List.of(), List.of(), null, null, null);

    public Promises {
        changes = List.copyOf(changes);
        broken = List.copyOf(broken);
        warnings = List.copyOf(warnings);
        checks = List.copyOf(checks);
        checkNoted = checkNoted == null ? null : Instants.cut(checkNoted);
        silenceNoted = silenceNoted == null ? null : Instants.cut(silenceNoted);
    }

    /** True when that time was noted as broken. */
    public boolean isBroken(Instant promisedAt) {
        return broken.stream().anyMatch(one -> one.promisedAt().equals(promisedAt));
    }

    Promises with(PromiseChange change) {
        return new Promises(plus(changes, change), broken, warnings, checks, quick, checkNoted, silenceNoted);
    }

    Promises with(BrokenPromise promise) {
        return new Promises(changes, plus(broken, promise), warnings, checks, quick, checkNoted, silenceNoted);
    }

    Promises with(DelayWarning warning) {
        return new Promises(changes, broken, plus(warnings, warning), checks, quick, checkNoted, silenceNoted);
    }

    Promises with(ProgressCheck check) {
        return new Promises(changes, broken, warnings, plus(checks, check), quick, checkNoted, silenceNoted);
    }

    Promises with(QuickPromise promise) {
        return new Promises(changes, broken, warnings, checks, promise, checkNoted, silenceNoted);
    }

    Promises checkNoted(Instant at) {
        return new Promises(changes, broken, warnings, checks, quick, at, silenceNoted);
    }

    Promises silenceNoted(Instant at) {
        return new Promises(changes, broken, warnings, checks, quick, checkNoted, at);
    }

    static <T> List<T> plus(List<T> before, T further) {
        List<T> all = new ArrayList<>(before);
        all.add(further);
        return all;
    }
}
