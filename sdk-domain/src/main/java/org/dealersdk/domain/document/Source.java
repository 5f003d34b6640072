package org.dealersdk.domain.document;

import java.util.List;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a document was made from.
 *
 * @param subject what it is about, such as a work order; a period of days for a list
 * @param customers everybody whose personal data it may hold; by them it is found when one of them is to be erased
 * @param terms what its signer binds himself to; null where a signature binds to nothing but the paper
 */
public record Source(
        Reference subject,
        List<CustomerId> customers,
        @Nullable ContentHash terms) {
    public Source {
        customers = customers.stream().distinct().toList();
    }

    Source passedOn(CustomerId from, CustomerId into) {
        return new Source(
                subject,
                customers.stream().map(each -> each.equals(from) ? into : each).toList(),
                terms);
    }
}
