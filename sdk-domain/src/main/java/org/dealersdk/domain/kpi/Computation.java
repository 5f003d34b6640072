package org.dealersdk.domain.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Computes a key figure. */
@FunctionalInterface
public interface Computation<S> {

    /** The figure of these facts, not rounded; null when there is nothing to compute it from. */
    @Nullable
    BigDecimal of(S facts);
}
