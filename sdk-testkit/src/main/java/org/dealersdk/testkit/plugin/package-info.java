/** Checks of the plug-in's door: descriptor, settings, opening and closing. */
@NullMarked
package org.dealersdk.testkit.plugin;

import org.jspecify.annotations.NullMarked;
