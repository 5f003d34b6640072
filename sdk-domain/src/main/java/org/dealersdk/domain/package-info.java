/** The model of a dealership's after-sales work; {@link org.dealersdk.domain.DealerModel} lists its aggregates. */
@NullMarked
package org.dealersdk.domain;

import org.jspecify.annotations.NullMarked;
