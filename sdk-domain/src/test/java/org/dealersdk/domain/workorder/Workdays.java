package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.VehicleId;

/** A working day in Shanghai: a car that comes at nine, signed for at ten past, and what is said about it until it is ready. */
final class Workdays {

    /** Monday, 09:00 in Shanghai. */
    static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    static final Duration MICRO = Duration.ofNanos(1000);
    static final DealerPolicy STANDARD = DealerPolicy.standard();

    private Workdays() {}

    /** So many minutes after nine. */
    static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    static Occasion when(Instant now, String staff, Role role, DealerPolicy policy) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Occasion(Actor.of(staff, role), now, policy, IdSource.seeded(clock, 7));
    }

    static Occasion adviser(Instant now) {
        return when(now, "A1", Role.SERVICE_ADVISER, STANDARD);
    }

    static Occasion adviser(int minutes) {
        return adviser(at(minutes));
    }

    static Occasion technician(int minutes) {
        return when(at(minutes), TECHNICIAN.value(), Role.TECHNICIAN, STANDARD);
    }

    static DealerPolicy policy(String yaml) {
        return DealerPolicyFile.read(yaml);
    }

    static Intake intake(JobType job) {
        return Intake.walkIn(
                new CustomerId("C1"),
                new VehicleId("V1"),
                NINE,
                ADVISER,
                job,
                "squeals when braking",
                23_000,
                WalkAround.unremarkable());
    }

    static WorkOrder opened(String id, JobType job) {
        return WorkOrder.open(new WorkOrderId(id), "RO-" + id, intake(job), adviser(0))
                .after();
    }

    static WorkOrder agreed(JobType job, Instant promisedAt) {
        return agreed(opened("W1", job), promisedAt, lines());
    }

    static WorkOrder agreed(WorkOrder opened, Instant promisedAt, List<? extends WorkLine> lines) {
        return opened.diagnose(Diagnosis.of(ADVISER, at(5), "pads worn"), adviser(5))
                .then(order -> order.estimate(EstimateMethod.SYSTEM, lines, promisedAt, adviser(8)))
                .then(order -> order.authorise(confirmations(), signed(10), adviser(10)))
                .after();
    }

    static Signature signed(int minutes) {
        return new Signature("C1", at(minutes), SignatureMethod.ON_SCREEN, "sha256:9f86d081");
    }

    static WorkOrder begun(WorkOrder agreed) {
        return agreed.start(TECHNICIAN, technician(20)).after();
    }

    /** Ready so many minutes after nine. */
    static WorkOrder ready(WorkOrder begun, Instant ready) {
        Signature own = new Signature(TECHNICIAN.value(), at(30), SignatureMethod.ON_SCREEN, "sha256:1b4f");
        List<LineId> done = begun.approvedLines().map(line -> line.head().id()).toList();
        WorkOrder supplied = begun.approvedLines().anyMatch(SuppliedLine.class::isInstance)
                ? begun.issueParts(reservations(), technician(25)).after()
                : begun;
        return supplied.finishLines(done, technician(30))
                .then(order -> order.completeWork(new RepairReport(true, "pads renewed", own), technician(30)))
                .then(order -> order.inspect(Inspection.passed(INSPECTOR, ready, 23_004), adviser(ready)))
                .then(order -> order.makeReady(adviser(ready)))
                .after();
    }

    static Told told(int minutes) {
        return new Told(at(minutes), ContactChannel.PHONE, true);
    }

    static List<ProblemCode> problems(ThrowingCallable step) {
        DealerException refused = catchThrowableOfType(DealerException.class, step);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::code).toList();
    }
}
