/** The engine of every desk: one unit of work that loads, decides, stores, reacts and appends to the outbox, and the rights table. */
@NullMarked
package org.dealersdk.runtime.work;

import org.jspecify.annotations.NullMarked;
