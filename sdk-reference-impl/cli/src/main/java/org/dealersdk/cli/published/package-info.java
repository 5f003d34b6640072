/** The published figures of a real dealership: what the demo's plan is made from and what the report compares the store with. */
@NullMarked
package org.dealersdk.cli.published;

import org.jspecify.annotations.NullMarked;
