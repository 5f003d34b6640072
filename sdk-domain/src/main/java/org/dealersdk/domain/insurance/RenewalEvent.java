package org.dealersdk.domain.insurance;

import java.time.Instant;
import java.time.LocalDate;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to renewals. */
public sealed interface RenewalEvent extends DomainEvent {

    /** A vehicle's insurance is to be renewed. */
    @Requirement("R302")
    record LeadFound(CustomerId customer, VehicleId vehicle, LocalDate lastDay, LeadSource source)
            implements RenewalEvent {}

    /** A clerk takes care of it. */
    @Requirement("R305")
    record Assigned(@Nullable StaffId from, StaffId to) implements RenewalEvent {}

    /** The clerk spoke, or tried to speak, to the customer. */
    @Requirement("R305")
    record Contacted(int number, boolean reached, @Nullable Instant callBackAt) implements RenewalEvent {}

    /** The customer has an offer. */
    record Quoted(InsurerId insurer, Money premium) implements RenewalEvent {}

    /** The vehicle is insured here again. */
    @Requirement("R293")
    record Renewed(InsuranceContractId contract) implements RenewalEvent {}

    /** The vehicle is not insured here again. */
    record Lost(RenewalLoss reason) implements RenewalEvent {}

    /** A call is late. */
    @Requirement("R305")
    record CallOverdue(Instant dueAt) implements RenewalEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements RenewalEvent {}

    /** The customer was erased, and with the customer all that was said. */
    record WordsErased() implements RenewalEvent {}
}
