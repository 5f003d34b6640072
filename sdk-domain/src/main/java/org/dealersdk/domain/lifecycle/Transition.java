package org.dealersdk.domain.lifecycle;

import java.util.List;

/**
 * One row of a lifecycle table.
 *
 * @param from the state it leaves
 * @param trigger what happens
 * @param to the state it leads to; may be {@code from}
 * @param guards conditions that may veto, in the order they are asked
 */
public record Transition<S, T, C>(S from, T trigger, S to, List<Guard<C>> guards) {
    public Transition {
        guards = List.copyOf(guards);
    }
}
