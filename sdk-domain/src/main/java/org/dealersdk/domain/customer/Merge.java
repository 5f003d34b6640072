package org.dealersdk.domain.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Two files of one customer becoming one: what the survivor says wins, what only the duplicate knew is added, and what either
 * opted out of stays opted out.
 *
 * @param duplicate the file that closes
 * @param survivor the file that goes on
 */
public record Merge(Change<Customer> duplicate, Change<Customer> survivor) {

    static Merge of(Customer duplicate, Customer survivor, Occasion occasion) {
        CustomerDetails gone = duplicate.details();
        CustomerDetails kept = survivor.details();
        Change<Customer> closed = duplicate.close(survivor.id(), occasion);
        Problems problems = new Problems();
        problems.require(!duplicate.id().equals(survivor.id()), CustomerProblem.MERGE_WITH_ITSELF, "survivor");
        problems.require(
                kept != null,
                CustomerProblem.MERGE_INTO_CLOSED,
                "survivor",
                Customer.LIFECYCLE.words(survivor.state()));
        problems.require(
                kept == null || gone == null || sameCustomer(gone.party(), kept.party()),
                CustomerProblem.CREDIT_CODES_DIFFER,
                "survivor");
        problems.orThrow();
        CustomerDetails joined = join(Objects.requireNonNull(kept), Objects.requireNonNull(gone));
        Instant visit = duplicate.file().lastVisit();
        CustomerFile file = visit == null ? survivor.file() : survivor.file().visited(visit);
        return new Merge(closed, survivor.absorb(joined, file, duplicate.id(), occasion));
    }

    private static boolean sameCustomer(Party one, Party other) {
        CreditCode first = one.knownCreditCode();
        CreditCode second = other.knownCreditCode();
        return one.getClass() == other.getClass() && (first == null || second == null || first.equals(second));
    }

    private static CustomerDetails join(CustomerDetails kept, CustomerDetails gone) {
        return new CustomerDetails(
                joinParties(kept.party(), gone.party()),
                joined(kept.phones(), gone.phones()),
                kept.address() == null ? gone.address() : kept.address(),
                joinContact(kept.contact(), gone.contact()),
                new CustomerProfile(
                        first(kept.profile().industry(), gone.profile().industry()),
                        joined(kept.profile().needs(), gone.profile().needs()),
                        joined(kept.profile().preferences(), gone.profile().preferences())));
    }

    private static Party joinParties(Party kept, Party gone) {
        if (kept instanceof Party.Organisation to && gone instanceof Party.Organisation from) {
            return new Party.Organisation(
                    to.name(), first(to.creditCode(), from.creditCode()), first(to.contact(), from.contact()));
        }
        if (kept instanceof Party.Person to && gone instanceof Party.Person from) {
            return new Party.Person(to.name(), first(to.employer(), from.employer()));
        }
        return kept;
    }

    private static ContactPreferences joinContact(ContactPreferences kept, ContactPreferences gone) {
        Set<ContactChannel> optedOut = new LinkedHashSet<>(kept.optedOut());
        optedOut.addAll(gone.optedOut());
        return new ContactPreferences(
                first(kept.preferred(), gone.preferred()),
                optedOut,
                kept.marketing() && (gone.marketing() || gone.decidedAt() == null),
                first(kept.decidedAt(), gone.decidedAt()));
    }

    private static <V> List<V> joined(List<V> first, List<V> second) {
        List<V> all = new ArrayList<>(first);
        second.stream().filter(value -> !first.contains(value)).forEach(all::add);
        return all;
    }

    private static <V> @Nullable V first(@Nullable V one, @Nullable V other) {
        return one == null ? other : one;
    }
}
