package org.dealersdk.domain.aggregate;

/**
 * Something that happened to an aggregate: an immutable record of the facts, member of its aggregate's sealed family. Who, when and
 * to what it happened stands on the envelope it travels in, so an event holds only what is its own.
 *
 * <p>The name on the wire follows from the declaration, see {@link AggregateType#eventName}. Events never hold personal data; they
 * refer to people by id.
 */
public interface DomainEvent {}
