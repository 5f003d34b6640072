/** Processes of their own that use a plug-in, and what becomes of its data when they die: suddenly, without space, or with the power. */
@NullMarked
package org.dealersdk.testkit.crash;

import org.jspecify.annotations.NullMarked;
