/** Who works at the dealer's: a person by staff number, a role, and the one who gives a command. */
@NullMarked
package org.dealersdk.domain.staff;

import org.jspecify.annotations.NullMarked;
