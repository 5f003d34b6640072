/**
 * Recorded histories of units of work, and what they give away about isolation: lists are appended to and read by several threads, and
 * the order in which the elements stand tells which unit must have come before which.
 */
@NullMarked
package org.dealersdk.testkit.history;

import org.jspecify.annotations.NullMarked;
