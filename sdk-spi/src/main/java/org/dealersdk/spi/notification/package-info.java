/** How a plug-in tells customers something, by text message, telephone list, WeChat or letter. */
@NullMarked
package org.dealersdk.spi.notification;

import org.jspecify.annotations.NullMarked;
