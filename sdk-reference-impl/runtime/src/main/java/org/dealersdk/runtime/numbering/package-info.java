/** Numbers people read, given without gaps or doubles in the unit of work of what they number. */
@NullMarked
package org.dealersdk.runtime.numbering;

import org.jspecify.annotations.NullMarked;
