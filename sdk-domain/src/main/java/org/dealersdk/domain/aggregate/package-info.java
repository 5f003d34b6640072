/**
 * What all aggregates share: identity, the result of a command, the occasion on which it is given, and the one declaration
 * ({@link org.dealersdk.domain.aggregate.AggregateType}) from which storage, schema, documents and tests follow.
 */
@NullMarked
package org.dealersdk.domain.aggregate;

import org.jspecify.annotations.NullMarked;
