/** The desks of a store by the trade's names: authorise, then one unit of work. */
@NullMarked
package org.dealersdk.runtime.desk;

import org.jspecify.annotations.NullMarked;
