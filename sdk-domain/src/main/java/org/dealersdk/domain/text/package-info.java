/** Text as people type it. */
@NullMarked
package org.dealersdk.domain.text;

import org.jspecify.annotations.NullMarked;
