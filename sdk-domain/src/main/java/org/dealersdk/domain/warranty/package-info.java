/** Claims on the manufacturer for warranty work, the group's own audits of them, and the warranty on parts fitted. */
@NullMarked
package org.dealersdk.domain.warranty;

import org.jspecify.annotations.NullMarked;
