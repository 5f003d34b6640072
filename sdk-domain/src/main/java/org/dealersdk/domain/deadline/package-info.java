/** Whatever is due in the future: one kind of record, one scheduler. */
@NullMarked
package org.dealersdk.domain.deadline;

import org.jspecify.annotations.NullMarked;
