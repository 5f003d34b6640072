package org.dealersdk.domain.deadline;

import org.dealersdk.domain.aggregate.AggregateType;

/**
 * What a deadline is about.
 *
 * @param type the aggregate type's name, such as {@code follow-up}
 * @param id the aggregate's id as text
 */
public record Reference(String type, String id) {

    /** The reference of an aggregate. */
    public static <A> Reference to(AggregateType<A> type, A aggregate) {
        return new Reference(type.name(), type.id(aggregate));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
