/** The checks of {@code docs/spec/house-rules.md}. */
@NullMarked
package org.dealersdk.testkit.houserules;

import org.jspecify.annotations.NullMarked;
