/** Stable codes of enums, by which they are written, compared and shown. */
@NullMarked
package org.dealersdk.domain.code;

import org.jspecify.annotations.NullMarked;
