/** Special tools and testers that are lent out in the workshop. */
@NullMarked
package org.dealersdk.domain.tool;

import org.jspecify.annotations.NullMarked;
