/** The kit without code: judges a plug-in named on a command line. */
@NullMarked
package org.dealersdk.testkit.verify;

import org.jspecify.annotations.NullMarked;
