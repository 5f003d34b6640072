/** A connection that can be disturbed, and what a plug-in that talks to a server must make of it. */
@NullMarked
package org.dealersdk.testkit.proxy;

import org.jspecify.annotations.NullMarked;
