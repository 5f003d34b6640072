/** Invoices and credit notes: what is owed for a settled order, and how it is paid off. */
@NullMarked
package org.dealersdk.domain.invoice;

import org.jspecify.annotations.NullMarked;
