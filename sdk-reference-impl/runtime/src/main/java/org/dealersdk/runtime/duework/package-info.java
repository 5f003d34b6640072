/** Whatever is due at a later time, worked off once, on any storage and any number of nodes. */
@NullMarked
package org.dealersdk.runtime.duework;

import org.jspecify.annotations.NullMarked;
