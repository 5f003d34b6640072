/** Tells customers by itself what happens to their orders, appointments and vehicles, through a notification plug-in. */
@NullMarked
package org.dealersdk.runtime.notice;

import org.jspecify.annotations.NullMarked;
