/** The checks of {@code docs/spec/numbering.md}. */
@NullMarked
package org.dealersdk.testkit.numbering;

import org.jspecify.annotations.NullMarked;
