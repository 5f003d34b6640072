/** Accident repair, from the customer's report to the insurer's payment, in the hands of one person at a time. */
@NullMarked
package org.dealersdk.domain.accident;

import org.jspecify.annotations.NullMarked;
