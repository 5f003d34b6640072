package org.dealersdk.domain.aggregate;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.HouseStatus;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleDiagram;
import org.dealersdk.domain.lifecycle.ShownStatus;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.jspecify.annotations.Nullable;

/**
 * What an installation adds to the lifecycles of a store: guards of its own, and status codes of its own for the canonical states. House
 * rules may veto a step; they cannot add, remove or redirect one. Immutable and thread-safe.
 */
public final class HouseRules {

    private static final HouseRules NONE = new HouseRules(Map.of(), Map.of());

    private final Lifecycle<?, ?, ?>[] standard;
    private final Lifecycle<?, ?, ?>[] guarded;
    private final Map<Lifecycle<?, ?, ?>, StatusMapping> statuses;

    HouseRules(Map<Lifecycle<?, ?, ?>, Lifecycle<?, ?, ?>> guarded, Map<Lifecycle<?, ?, ?>, StatusMapping> statuses) {
        this.standard = new Lifecycle<?, ?, ?>[guarded.size()];
        this.guarded = new Lifecycle<?, ?, ?>[guarded.size()];
        int i = 0;
        for (Map.Entry<Lifecycle<?, ?, ?>, Lifecycle<?, ?, ?>> one : guarded.entrySet()) {
            this.standard[i] = one.getKey();
            this.guarded[i++] = one.getValue();
        }
        this.statuses = new IdentityHashMap<>(statuses);
    }

    /** A house that adds nothing. */
    public static HouseRules none() {
        return NONE;
    }

    /** Starts house rules for lifecycles of these types, usually {@code DealerModel.types()} and those of the installation. */
    public static HouseRulesBuilder over(Collection<AggregateType<?>> types) {
        return new HouseRulesBuilder(types);
    }

    /** The lifecycle with this house's guards in it; the very same one where the house adds none. Never allocates. */
    @SuppressWarnings("unchecked") // a guarded lifecycle stands at the place of the one it was made from
    public <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> Lifecycle<S, T, C> of(
            Lifecycle<S, T, C> lifecycle) {
        for (int i = 0; i < standard.length; i++) {
            if (standard[i] == lifecycle) {
                return (Lifecycle<S, T, C>) guarded[i];
            }
        }
        return lifecycle;
    }

    /** The lifecycle as this house has it, its guards and statuses included, as a Mermaid diagram. */
    public String diagram(Lifecycle<?, ?, ?> lifecycle) {
        return LifecycleDiagram.mermaid(of(lifecycle), statuses.get(lifecycle));
    }

    /** The status an ordinary step into the state leads to, for keeping beside it; null when there is nothing to keep. */
    public @Nullable HouseStatus entered(Lifecycle<?, ?, ?> lifecycle, Coded state, @Nullable HouseStatus before) {
        StatusMapping mapping = statuses.get(lifecycle);
        return HouseStatus.entered(mapping == null ? null : mapping.preset(state), before);
    }

    /** The status of an aggregate in that state as people of this house see it. */
    public ShownStatus shown(Lifecycle<?, ?, ?> lifecycle, Coded state, @Nullable HouseStatus kept) {
        return ShownStatus.of(state, statuses.get(lifecycle), kept);
    }

    /** This house's own status codes for the states of a lifecycle; empty where it goes by the canonical ones. */
    public Optional<StatusMapping> statuses(Lifecycle<?, ?, ?> lifecycle) {
        return Optional.ofNullable(statuses.get(lifecycle));
    }
}
