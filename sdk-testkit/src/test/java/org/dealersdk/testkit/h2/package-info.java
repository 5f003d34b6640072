/** A third engine for the kit's own tests: storage over plain JDBC on H2, as a vendor would write it, correct unless told otherwise. */
@NullMarked
package org.dealersdk.testkit.h2;

import org.jspecify.annotations.NullMarked;
