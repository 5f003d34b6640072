package org.dealersdk.domain.customer;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A customer's file. The relation is between the customer and the company, so the adviser can always be exchanged (R025).
 *
 * @param id identifies the customer, also after erasure
 * @param state where the file stands
 * @param details all personal data; null exactly when merged or erased
 * @param file what the file was opened for, and when
 * @param adviser who looks after the customer
 * @param mergedInto the file that goes on; null unless merged
 * @param extensions fields this version does not know, kept as they came; emptied with the details
 */
public record Customer(
        CustomerId id,
        CustomerState state,
        @Nullable CustomerDetails details,
        CustomerFile file,
        StaffId adviser,
        @Nullable CustomerId mergedInto,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The life of a customer's file. */
    public static final Lifecycle<CustomerState, CustomerTrigger, Attempt<Customer>> LIFECYCLE =
            CustomerLifecycle.TABLE;

    /** The declaration. */
    public static final AggregateType<Customer> TYPE = AggregateType.named(
                    "customer", Customer.class, customer -> customer.id().value())
            .text("state", customer -> customer.state().code())
            .text("name", customer -> customer.party().map(Party::displayName).orElse(null))
            .texts("phone", Customer::phoneTexts)
            .uniqueText("creditCode", Customer::creditCodeText)
            .text("adviser", customer -> customer.adviser().value())
            .text("industry", Customer::industry)
            .instant("lastVisit", customer -> customer.file().lastVisit())
            .events(CustomerEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    public Customer {
        Objects.requireNonNull(id, "id");
        extensions = extensions == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
        boolean emptied = state == CustomerState.MERGED || state == CustomerState.ERASED;
        if (emptied != (details == null) || (state == CustomerState.MERGED) != (mergedInto != null)) {
            throw new IllegalArgumentException("a " + state.code() + " customer has other parts");
        }
    }

    /**
     * Opens a file.
     *
     * @param occasionEnded end of the intake formalities or of the consultation, not in the future
     * @throws org.dealersdk.domain.problem.DealerException CUS-010 required content is missing, CUS-011 dated in the future
     */
    @Requirement({"R001", "R003", "R004"})
    public static Change<Customer> register(
            CustomerId id,
            CustomerDetails details,
            CustomerOrigin origin,
            Instant occasionEnded,
            StaffId adviser,
            Occasion occasion) {
        CustomerFile file = new CustomerFile(origin, occasionEnded, occasion.at(), occasionEnded);
        CustomerState state = origin == CustomerOrigin.REPAIR ? CustomerState.ACTIVE : CustomerState.PROSPECT;
        Customer customer = new Customer(id, state, details, file, adviser, null, Map.of());
        Attempt<Customer> attempt = new Attempt<>(customer, occasion);
        new Problems()
                .addAll(CustomerLifecycle.MINIMUM_CONTENT.check().apply(attempt))
                .addAll(CustomerLifecycle.future(attempt))
                .orThrow();
        return Change.of(customer, new CustomerEvent.Registered(origin, adviser));
    }

    /**
     * Replaces the details by newer ones (R018).
     *
     * @throws org.dealersdk.domain.lifecycle.TransitionRefused CUS-010 required content is missing
     */
    @Requirement("R018")
    public Change<Customer> update(CustomerDetails newer, Occasion occasion) {
        Customer candidate = new Customer(id, state, newer, file, adviser, mergedInto, extensions);
        return step(candidate, CustomerTrigger.UPDATE, occasion, new CustomerEvent.Updated());
    }

    /**
     * Puts the customer into another adviser's care; needs nothing of the former one.
     *
     * @throws org.dealersdk.domain.problem.DealerException CUS-012 it is the same adviser
     */
    @Requirement("R025")
    public Change<Customer> reassign(StaffId to, Occasion occasion) {
        new Problems()
                .require(!to.equals(adviser), CustomerProblem.SAME_ADVISER, "adviser", adviser.value())
                .orThrow();
        Customer candidate = new Customer(id, state, details, file, to, mergedInto, extensions);
        return step(candidate, CustomerTrigger.REASSIGN, occasion, new CustomerEvent.Reassigned(adviser, to));
    }

    /** Notes a visit: with a vehicle, or for advice only. Visits may be noted in any order; the latest counts as the last. */
    @Requirement({"R003", "R004"})
    public Change<Customer> recordVisit(CustomerOrigin reason, Instant at, Occasion occasion) {
        Customer candidate = new Customer(id, state, details, file.visited(at), adviser, mergedInto, extensions);
        CustomerTrigger trigger =
                reason == CustomerOrigin.REPAIR ? CustomerTrigger.BRING_VEHICLE : CustomerTrigger.CONSULT;
        return step(candidate, trigger, occasion, new CustomerEvent.VisitRecorded(reason, at));
    }

    /** Notes that the customer has not come for long. */
    public Change<Customer> fallDormant(Occasion occasion) {
        return step(this, CustomerTrigger.FALL_DORMANT, occasion, new CustomerEvent.FellDormant());
    }

    /** Removes all personal data; the id stays, so that the history of the vehicles stays whole. */
    public Change<Customer> erase(Occasion occasion) {
        CustomerState to = decide(CustomerTrigger.ERASE, occasion).orThrow();
        Customer emptied = new Customer(id, to, null, file, adviser, null, Map.of());
        return Change.of(emptied, new CustomerEvent.Erased());
    }

    /**
     * Closes this file in favour of another one of the same customer. Store both results in one unit of work.
     *
     * @throws org.dealersdk.domain.problem.DealerException CUS-013 merged into itself, CUS-014 the other is closed, CUS-015 not the
     *     same customer
     */
    public Merge mergeInto(Customer survivor, Occasion occasion) {
        return Merge.of(this, survivor, occasion);
    }

    /** What would happen, with all reasons against it. */
    public Decision<CustomerState> mayI(CustomerTrigger trigger, Occasion occasion) {
        return decide(trigger, occasion);
    }

    /** Who the customer is; empty when merged or erased. */
    public Optional<Party> party() {
        return Optional.ofNullable(details).map(CustomerDetails::party);
    }

    /** The number to call first; empty when there is none, or when merged or erased. */
    public Optional<PhoneNumber> firstPhone() {
        return Optional.ofNullable(details)
                .flatMap(known -> known.phones().stream().findFirst());
    }

    /** Shows id and state only. */
    @Override
    public String toString() {
        return "Customer[" + id.value() + " " + state.code() + "]";
    }

    Change<Customer> absorb(CustomerDetails joined, CustomerFile joinedFile, CustomerId duplicate, Occasion occasion) {
        Customer candidate = new Customer(id, state, joined, joinedFile, adviser, mergedInto, extensions);
        return step(candidate, CustomerTrigger.ABSORB, occasion, new CustomerEvent.Absorbed(duplicate));
    }

    Change<Customer> close(CustomerId into, Occasion occasion) {
        CustomerState to = decide(CustomerTrigger.MERGE, occasion).orThrow();
        Customer emptied = new Customer(id, to, null, file, adviser, into, Map.of());
        return Change.of(emptied, new CustomerEvent.Merged(into));
    }

    private Decision<CustomerState> decide(CustomerTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    private static Change<Customer> step(
            Customer candidate, CustomerTrigger trigger, Occasion occasion, CustomerEvent event) {
        CustomerState to = candidate.decide(trigger, occasion).orThrow();
        Customer after = new Customer(
                candidate.id,
                to,
                candidate.details,
                candidate.file,
                candidate.adviser,
                candidate.mergedInto,
                candidate.extensions);
        return Change.of(after, event);
    }

    private List<String> phoneTexts() {
        return details == null
                ? List.of()
                : details.phones().stream().map(PhoneNumber::value).toList();
    }

    private @Nullable String creditCodeText() {
        CreditCode code = details == null ? null : details.party().knownCreditCode();
        return code == null ? null : code.value();
    }

    private @Nullable String industry() {
        return details == null ? null : details.profile().industry();
    }
}
