/** A hold-out set: faulty plug-ins by an author who had not read the checks. */
@NullMarked
package org.dealersdk.testkit.holdout3;

import org.jspecify.annotations.NullMarked;
