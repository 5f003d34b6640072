/** Which parts of the model are about people, so that nothing prints them by accident. */
@NullMarked
package org.dealersdk.domain.privacy;

import org.jspecify.annotations.NullMarked;
