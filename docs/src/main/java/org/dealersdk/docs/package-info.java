/** Tests that hold the documentation to the code. */
@NullMarked
package org.dealersdk.docs;

import org.jspecify.annotations.NullMarked;
