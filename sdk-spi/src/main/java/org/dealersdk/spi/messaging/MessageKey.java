package org.dealersdk.spi.messaging;

import org.dealersdk.spi.StoreId;

/**
 * The unit of order: messages with the same key are published, delivered and completed in commit order.
 *
 * @param store the store
 * @param subjectType the aggregate type's name
 * @param subjectId the aggregate's id
 */
public record MessageKey(StoreId store, String subjectType, String subjectId) {}
