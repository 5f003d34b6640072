package org.dealersdk.domain.aggregate;

import java.util.Map;
import org.dealersdk.domain.lifecycle.Coded;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;

/**
 * What guards look at: the aggregate as it would be with the new facts but still in its old state, and who tries when. Asking
 * "may I?" with the unchanged aggregate therefore lists everything that is still missing.
 *
 * @param aggregate the candidate
 * @param occasion who, when, under which policy and house rules
 */
public record Attempt<A>(A aggregate, Occasion occasion) {

    /**
     * What would happen under the lifecycle and the installation's house rules. Every step of every aggregate is decided by this call
     * or by {@link #decideAll}, so that no aggregate knows of house rules and none can pass them by.
     */
    public <S extends Enum<S> & Coded, T extends Enum<T> & Coded> Decision<S> decide(
            Lifecycle<S, T, Attempt<A>> lifecycle, S from, T trigger) {
        return occasion.rules().of(lifecycle).decide(from, trigger, this);
    }

    /** The answer for every trigger of the lifecycle, under the house rules. */
    public <S extends Enum<S> & Coded, T extends Enum<T> & Coded> Map<T, Decision<S>> decideAll(
            Lifecycle<S, T, Attempt<A>> lifecycle, S from) {
        return occasion.rules().of(lifecycle).decideAll(from, this);
    }
}
