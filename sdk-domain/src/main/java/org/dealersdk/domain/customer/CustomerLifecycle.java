package org.dealersdk.domain.customer;

import static org.dealersdk.domain.customer.CustomerState.ACTIVE;
import static org.dealersdk.domain.customer.CustomerState.DORMANT;
import static org.dealersdk.domain.customer.CustomerState.ERASED;
import static org.dealersdk.domain.customer.CustomerState.MERGED;
import static org.dealersdk.domain.customer.CustomerState.PROSPECT;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;
import org.dealersdk.domain.policy.CustomerFileContent;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The life of a customer's file. */
final class CustomerLifecycle {

    static final Guard<Attempt<Customer>> MINIMUM_CONTENT =
            new Guard<>("minimum-content", CustomerLifecycle::missingContent);
    private static final Guard<Attempt<Customer>> NOT_IN_THE_FUTURE =
            new Guard<>("not-in-the-future", CustomerLifecycle::future);

    static final Lifecycle<CustomerState, CustomerTrigger, Attempt<Customer>> TABLE = table();

    private CustomerLifecycle() {}

    private static Lifecycle<CustomerState, CustomerTrigger, Attempt<Customer>> table() {
        LifecycleBuilder<CustomerState, CustomerTrigger, Attempt<Customer>> table =
                Lifecycle.<CustomerState, CustomerTrigger, Attempt<Customer>>named(
                        "customer", CustomerState.class, CustomerTrigger.class);
        table.startsIn(PROSPECT).endsIn(MERGED, ERASED);
        for (CustomerState open : List.of(PROSPECT, ACTIVE, DORMANT)) {
            table.on(open, CustomerTrigger.UPDATE, open, MINIMUM_CONTENT)
                    .on(open, CustomerTrigger.REASSIGN, open)
                    .on(open, CustomerTrigger.CONSULT, open == PROSPECT ? PROSPECT : ACTIVE, NOT_IN_THE_FUTURE)
                    .on(open, CustomerTrigger.BRING_VEHICLE, ACTIVE, NOT_IN_THE_FUTURE)
                    .on(open, CustomerTrigger.ABSORB, open)
                    .on(open, CustomerTrigger.MERGE, MERGED)
                    .on(open, CustomerTrigger.ERASE, ERASED);
        }
        return table.on(PROSPECT, CustomerTrigger.FALL_DORMANT, DORMANT)
                .on(ACTIVE, CustomerTrigger.FALL_DORMANT, DORMANT)
                .build();
    }

    @Requirement("R004")
    private static List<Problem> missingContent(Attempt<Customer> attempt) {
        CustomerDetails details = attempt.aggregate().details();
        String missing = attempt.occasion().policy().customerFile().required().stream()
                .filter(content -> details == null || lacks(details, content))
                .map(Coded::code)
                .collect(Collectors.joining(", "));
        return new Problems()
                .require(missing.isEmpty(), CustomerProblem.MISSING_CONTENT, "details", missing)
                .toList();
    }

    private static boolean lacks(CustomerDetails details, CustomerFileContent content) {
        return switch (content) {
            case ADDRESS -> details.address() == null;
            case TELEPHONE -> details.phones().isEmpty();
        };
    }

    static List<Problem> future(Attempt<Customer> attempt) {
        CustomerFile file = attempt.aggregate().file();
        Instant now = attempt.occasion().at();
        Instant visit = file.lastVisit();
        boolean past = !file.occasionEnded().isAfter(now) && (visit == null || !visit.isAfter(now));
        return new Problems()
                .require(past, CustomerProblem.IN_THE_FUTURE, "file")
                .toList();
    }
}
