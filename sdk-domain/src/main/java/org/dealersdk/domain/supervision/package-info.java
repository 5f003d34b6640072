/** Car owners who look after the quality of the workshop: their visits, what they find, and what the store answers. */
@NullMarked
package org.dealersdk.domain.supervision;

import org.jspecify.annotations.NullMarked;
