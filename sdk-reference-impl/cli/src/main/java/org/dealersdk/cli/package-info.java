/** The {@code dealer} command. */
@NullMarked
package org.dealersdk.cli;

import org.jspecify.annotations.NullMarked;
