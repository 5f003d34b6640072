/**
 * The replay of a dealership's published two years: a plan of every single visit grown from a seed so that the published sums come
 * out exactly, and the journeys that carry the plan out through the desks, one unit of work after another.
 */
@NullMarked
package org.dealersdk.cli.demo;

import org.jspecify.annotations.NullMarked;
