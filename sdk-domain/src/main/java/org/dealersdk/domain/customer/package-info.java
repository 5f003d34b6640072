/** Customers: people and organisations, how to reach them, and what they agreed to. */
@NullMarked
package org.dealersdk.domain.customer;

import org.jspecify.annotations.NullMarked;
