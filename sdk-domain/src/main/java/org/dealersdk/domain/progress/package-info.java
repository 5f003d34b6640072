/** What a customer may see and hear of his order, and nothing else. */
@NullMarked
package org.dealersdk.domain.progress;

import org.jspecify.annotations.NullMarked;
