/** The checks of {@code docs/spec/notification.md}. */
@NullMarked
package org.dealersdk.testkit.notification;

import org.jspecify.annotations.NullMarked;
