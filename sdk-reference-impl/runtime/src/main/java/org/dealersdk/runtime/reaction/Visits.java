package org.dealersdk.runtime.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpOrigin;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.MaintenanceDue;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.RecommendedService;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.vehicle.VehicleTrigger;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.jspecify.annotations.Nullable;

/** A visit goes into the files of customer and vehicle; a missing customer's file becomes due. */
@Requirement({"R001", "R004", "R012", "R173"})
final class Visits {

    private Visits() {}

    static void ofOpened(Happened<? extends WorkOrder, WorkOrderEvent.Opened> opened, Ledger ledger) {
        Intake intake = opened.aggregate().intake();
        vehicle(intake.vehicle(), opened.aggregate(), ledger);
        CustomerId customer = intake.customer();
        if (customer == null) {
            return;
        }
        if (ledger.find(Customer.TYPE, customer).isPresent()) {
            Instant at = intake.receivedAt();
            ledger.change(
                    Customer.TYPE, customer, file -> file.recordVisit(CustomerOrigin.REPAIR, at, ledger.occasion()));
        } else {
            expectFile(customer, intake.receivedAt(), ledger);
        }
    }

    static void ofIdentified(
            Happened<? extends WorkOrder, WorkOrderEvent.VehicleIdentified> identified, Ledger ledger) {
        vehicle(identified.event().vehicle(), identified.aggregate(), ledger);
    }

    /** What the odometer showed at the final inspection goes on file, unless the file takes no readings any more. */
    @Requirement("R032")
    static void ofInspected(Happened<? extends WorkOrder, WorkOrderEvent.Inspected> inspected, Ledger ledger) {
        Inspection made = inspected.aggregate().inspection();
        VehicleId vehicle = inspected.aggregate().intake().vehicle();
        if (made != null && vehicle != null && takes(vehicle, VehicleTrigger.READ_ODOMETER, ledger)) {
            OdometerReading reading = OdometerReading.of(made.at(), made.odometerKm());
            ledger.change(Vehicle.TYPE, vehicle, file -> file.recordReading(reading, ledger.occasion()));
        }
    }

    /** What was recommended at the hand-over goes on file, unless nothing can be planned for the vehicle any more. */
    @Requirement({"R033", "R152"})
    static void ofDelivered(Happened<? extends WorkOrder, WorkOrderEvent.Delivered> delivered, Ledger ledger) {
        HandOver handOver = delivered.aggregate().handOver();
        VehicleId vehicle = delivered.event().vehicle();
        if (handOver != null && vehicle != null && takes(vehicle, VehicleTrigger.PLAN_UPKEEP, ledger)) {
            List<RecommendedService> services = handOver.nextServices().stream()
                    .map(next -> recommended(next, ledger.occasion()))
                    .toList();
            ledger.change(Vehicle.TYPE, vehicle, file -> file.recommend(services, ledger.occasion()));
            maintained(delivered.aggregate(), handOver.at(), vehicle, ledger);
        }
    }

    /** The next maintenance is counted from this one. */
    @Requirement({"R033", "R034"})
    private static void maintained(WorkOrder order, Instant at, VehicleId vehicle, Ledger ledger) {
        Inspection inspected = order.inspection();
        long reading = inspected == null ? order.intake().odometerKm() : inspected.odometerKm();
        LocalDate day = at.atZone(ledger.occasion().policy().calendar().zone()).toLocalDate();
        if (order.intake().jobType().isMaintenance()) {
            ledger.change(Vehicle.TYPE, vehicle, file -> file.maintain(day, reading, ledger.occasion()));
        }
    }

    /** The file that was due is there, and whoever came for advice is called. */
    static void ofRegistered(Happened<? extends Customer, CustomerEvent.Registered> registered, Ledger ledger) {
        Customer customer = registered.aggregate();
        DueDates.open(ledger, fileOf(customer.id()))
                .forEach(due -> ledger.change(Deadline.TYPE, due.id(), deadline -> deadline.done(ledger.occasion())));
        if (registered.event().origin() == CustomerOrigin.CONSULTATION) {
            call(customer.id(), customer.file().occasionEnded(), ledger);
        }
    }

    static void ofConsultation(Happened<? extends Customer, CustomerEvent.VisitRecorded> visited, Ledger ledger) {
        if (visited.event().reason() == CustomerOrigin.CONSULTATION) {
            call(visited.aggregate().id(), visited.event().visitedAt(), ledger);
        }
    }

    private static void vehicle(@Nullable VehicleId vehicle, WorkOrder order, Ledger ledger) {
        if (vehicle != null) {
            Intake intake = order.intake();
            ledger.change(
                    Vehicle.TYPE,
                    vehicle,
                    file -> file.recordVisit(order.id(), intake.receivedAt(), intake.odometerKm(), ledger.occasion()));
        }
    }

    private static boolean takes(VehicleId vehicle, VehicleTrigger trigger, Ledger ledger) {
        return ledger.load(Vehicle.TYPE, vehicle)
                .mayI(trigger, ledger.occasion())
                .isAccepted();
    }

    private static RecommendedService recommended(NextService next, Occasion occasion) {
        Instant at = next.dueAt();
        LocalDate day = at == null
                ? null
                : at.atZone(occasion.policy().calendar().zone()).toLocalDate();
        return new RecommendedService(
                next.description(), new MaintenanceDue(day, next.dueKm()), next.hours(), next.cost());
    }

    private static void expectFile(CustomerId customer, Instant since, Ledger ledger) {
        Reference file = fileOf(customer);
        if (DueDates.open(ledger, file).isEmpty()) {
            var policy = ledger.occasion().policy();
            Instant dueAt = policy.calendar()
                    .workingCalendar()
                    .plus(since, policy.customerFile().openWithin());
            ledger.add(Deadline.TYPE, Deadline.of(file, DeadlineKind.CUSTOMER_FILE, dueAt, ledger.occasion()));
        }
    }

    private static void call(CustomerId customer, Instant since, Ledger ledger) {
        ledger.add(FollowUp.TYPE, FollowUp.plan(FollowUpOrigin.CONSULTATION, customer, null, since, ledger.occasion()));
    }

    private static Reference fileOf(CustomerId customer) {
        return new Reference(Customer.TYPE.name(), customer.value());
    }
}
