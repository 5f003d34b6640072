/** Hands the events of committed units of work to messaging, at least once and in order per aggregate. */
@NullMarked
package org.dealersdk.runtime.relay;

import org.jspecify.annotations.NullMarked;
