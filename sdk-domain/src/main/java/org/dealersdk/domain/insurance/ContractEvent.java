package org.dealersdk.domain.insurance;

import java.time.Instant;
import java.time.LocalDate;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to insurance contracts. */
public sealed interface ContractEvent extends DomainEvent {

    /** Somebody wants to insure a vehicle here. */
    @Requirement("R307")
    record Applied(CustomerId customer, VehicleId vehicle, InsuranceKind kind, boolean online)
            implements ContractEvent {}

    /** A vehicle is insured. */
    @Requirement({"R031", "R303"})
    record Issued(
            VehicleId vehicle,
            InsurerId insurer,
            InsuranceKind kind,
            LocalDate from,
            LocalDate to,
            Money premium,
            @Nullable SaleKind sale,
            @Nullable StaffId seller,
            @Nullable Role role)
            implements ContractEvent {}

    /** A sale was reported to finance. */
    @Requirement("R303")
    record Accounted(StaffId seller, Money premium, Money grossProfit) implements ContractEvent {}

    /** Its last day is over. */
    record Expired(VehicleId vehicle) implements ContractEvent {}

    /** It was given up; finance hears whether its sale was reported before. */
    record Cancelled(VehicleId vehicle, boolean accounted) implements ContractEvent {}

    /** Its renewal or its report to finance is due. */
    @Requirement({"R302", "R303"})
    record FellDue(DeadlineKind kind, Instant dueAt) implements ContractEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements ContractEvent {}
}
