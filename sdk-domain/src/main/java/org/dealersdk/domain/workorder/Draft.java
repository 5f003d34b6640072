package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.lifecycle.HouseStatus;
import org.dealersdk.domain.vehicle.VehicleId;
import org.jspecify.annotations.Nullable;

/** A work order while a command is being carried out. Not thread-safe; never leaves the command. */
final class Draft {

    private final WorkOrderId id;
    private final String number;
    private final List<Note> notes;
    private final Map<String, Object> extensions;
    private WorkOrderState state;
    private WorkshopStage stage;
    private Intake intake;
    private @Nullable Diagnosis diagnosis;
    private @Nullable Estimate estimate;
    private List<Agreement> agreements;
    private List<WorkLine> lines;
    private List<Finding> findings;
    private @Nullable RepairReport report;
    private @Nullable Inspection inspection;
    private List<Rework> reworks;
    private List<Settlement> settlements;
    private @Nullable HandOver handOver;
    private @Nullable Closing closing;
    private @Nullable InsuredRepair insured;
    private @Nullable Hold hold;
    private @Nullable CancelReason cancellation;
    private Milestones milestones;
    private @Nullable ShopFloor floor;
    private @Nullable Promises promises;
    private @Nullable HouseStatus houseStatus;

    /** An order just taken in. */
    Draft(WorkOrderId id, String number, Intake intake) {
        this.id = id;
        this.number = number;
        this.intake = intake;
        state = WorkOrder.LIFECYCLE.initial();
        stage = WorkOrder.STAGES.initial();
        agreements = List.of();
        lines = List.of();
        findings = List.of();
        reworks = List.of();
        settlements = List.of();
        milestones = Milestones.NONE;
        notes = new ArrayList<>();
        extensions = Map.of();
    }

    /** The order as it is. */
    Draft(WorkOrder order) {
        id = order.id();
        number = order.number();
        state = order.state();
        stage = order.stage();
        intake = order.intake();
        diagnosis = order.diagnosis();
        estimate = order.estimate();
        agreements = order.agreements();
        lines = order.lines();
        findings = order.findings();
        report = order.report();
        inspection = order.inspection();
        reworks = order.reworks();
        settlements = order.settlements();
        handOver = order.handOver();
        closing = order.closing();
        insured = order.insured();
        hold = order.hold();
        cancellation = order.cancellation();
        notes = new ArrayList<>(order.notes());
        milestones = order.milestones();
        floor = order.floor();
        promises = order.promises();
        houseStatus = order.houseStatus();
        extensions = order.extensions();
    }

    Draft state(WorkOrderState reached) {
        state = reached;
        return this;
    }

    Draft stage(WorkshopStage reached) {
        stage = reached;
        return this;
    }

    Draft customer(CustomerId customer) {
        intake = intake.of(customer);
        return this;
    }

    Draft vehicle(VehicleId vehicle) {
        intake = intake.of(vehicle);
        return this;
    }

    Draft walkAround(WalkAround sheet) {
        intake = intake.of(sheet);
        return this;
    }

    Draft washed(Instant at) {
        intake = intake.washed(at);
        return this;
    }

    Draft diagnosis(Diagnosis made) {
        diagnosis = made;
        return this;
    }

    Draft estimate(@Nullable Estimate made) {
        estimate = made;
        return this;
    }

    Draft agreed(@Nullable Agreement made) {
        if (made != null) {
            agreements = plus(agreements, made);
        }
        return this;
    }

    Draft lines(List<WorkLine> changed) {
        lines = changed;
        return this;
    }

    /** With the customer's answer to a finding; WOR-029 when there is no such finding. */
    Draft answered(FindingId which, CustomerAnswer answer) {
        if (findings.stream().noneMatch(finding -> finding.id().equals(which))) {
            throw WorkOrderProblem.UNKNOWN_FINDING.failure(which.value());
        }
        findings = findings.stream()
                .map(finding -> finding.id().equals(which) ? finding.answered(answer) : finding)
                .toList();
        return this;
    }

    Draft found(Finding finding) {
        findings = plus(findings, finding);
        return this;
    }

    Draft report(@Nullable RepairReport written) {
        report = written;
        return this;
    }

    Draft inspection(@Nullable Inspection made) {
        inspection = made;
        return this;
    }

    Draft reworked(Rework rework) {
        reworks = plus(reworks, rework);
        return this;
    }

    Draft settlements(List<Settlement> made) {
        settlements = made;
        return this;
    }

    Draft handOver(HandOver made) {
        handOver = made;
        return this;
    }

    Draft insured(InsuredRepair repair) {
        insured = repair;
        return this;
    }

    Draft closing(Closing changed) {
        closing = changed.orNothing();
        return this;
    }

    Draft reworks(List<Rework> changed) {
        reworks = changed;
        return this;
    }

    Draft hold(@Nullable Hold reason) {
        hold = reason;
        return this;
    }

    /** Not on hold any more; how long it stood still is kept. */
    Draft goOn(Instant at) {
        Hold over = hold;
        if (over != null) {
            ShopFloor known = floor == null ? ShopFloor.EMPTY : floor;
            floor = known.with(new Stoppage(over.reason(), over.since(), at));
        }
        return hold(null);
    }

    Draft cancellation(CancelReason reason) {
        cancellation = reason;
        return this;
    }

    Draft floor(ShopFloor changed) {
        floor = changed;
        return this;
    }

    Draft promises(Promises changed) {
        promises = changed;
        return this;
    }

    Draft noted(Note note) {
        notes.add(note);
        return this;
    }

    Draft houseStatus(@Nullable HouseStatus entered) {
        houseStatus = entered;
        return this;
    }

    Draft milestones(Milestones reached) {
        milestones = reached;
        return this;
    }

    WorkOrder build() {
        return new WorkOrder(
                id,
                number,
                state,
                stage,
                intake,
                diagnosis,
                estimate,
                agreements,
                lines,
                findings,
                report,
                inspection,
                reworks,
                settlements,
                handOver,
                closing,
                insured,
                hold,
                cancellation,
                milestones,
                floor,
                promises,
                houseStatus,
                notes,
                extensions);
    }

    private static <T> List<T> plus(List<T> before, T further) {
        List<T> all = new ArrayList<>(before);
        all.add(further);
        return all;
    }
}
