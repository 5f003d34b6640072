/** Complaints and grievances until the customer is content. */
@NullMarked
package org.dealersdk.domain.complaint;

import org.jspecify.annotations.NullMarked;
