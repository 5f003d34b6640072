/** Controls against false alarms: plug-ins that are right, however slow or irregular, and how often they were judged. */
@NullMarked
package org.dealersdk.testkit.control;

import org.jspecify.annotations.NullMarked;
