/**
 * Lifecycles as data: one immutable table of states, triggers and guards per aggregate. The check at run time, the diagram in
 * {@code docs/lifecycle}, the state-by-trigger test and the transition coverage all come from the same table.
 */
@NullMarked
package org.dealersdk.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
