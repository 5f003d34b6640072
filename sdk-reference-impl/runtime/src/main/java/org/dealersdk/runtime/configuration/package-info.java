/** What a dealership is opened with: plug-ins, their settings, policy, clock and rights. */
@NullMarked
package org.dealersdk.runtime.configuration;

import org.jspecify.annotations.NullMarked;
