package org.dealersdk.benchmarks.lifecycle;

import static org.dealersdk.benchmarks.lifecycle.Stage.*;

import java.util.List;
import java.util.function.Predicate;
import org.dealersdk.domain.code.CodeProblem;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;

/** The workload: 12 states, 25 transitions, 4 guards, 5 actions, declared once for all contenders. */
final class JobTable {

    static final Guard<Job> WITHIN_LIMIT = guard("within-limit", Job::withinLimit);
    static final Guard<Job> TECHNICIAN = guard("technician", Job::hasTechnician);
    static final Guard<Job> MINUTES = guard("minutes", Job::hasMinutes);
    static final Guard<Job> AMOUNT = guard("amount", Job::hasAmount);

    static final Lifecycle<Stage, Step, Job> LIFECYCLE = Lifecycle.<Stage, Step, Job>named(
                    "job", Stage.class, Step.class)
            .startsIn(DRAFT)
            .on(DRAFT, Step.BOOK, BOOKED)
            .on(DRAFT, Step.ARRIVE, ARRIVED)
            .on(BOOKED, Step.ARRIVE, ARRIVED)
            .on(ARRIVED, Step.DIAGNOSE, DIAGNOSED)
            .on(DIAGNOSED, Step.DIAGNOSE, DIAGNOSED)
            .on(DIAGNOSED, Step.QUOTE, QUOTED)
            .on(QUOTED, Step.QUOTE_AGAIN, DIAGNOSED)
            .on(QUOTED, Step.APPROVE, APPROVED, WITHIN_LIMIT)
            .on(APPROVED, Step.START, IN_WORK, TECHNICIAN)
            .on(IN_WORK, Step.WAIT, WAITING_FOR_PARTS)
            .on(WAITING_FOR_PARTS, Step.PARTS_CAME, IN_WORK)
            .on(IN_WORK, Step.FINISH, DONE)
            .on(DONE, Step.CHECK, CHECKED, MINUTES)
            .on(CHECKED, Step.SEND_BACK, IN_WORK)
            .on(CHECKED, Step.PAY, PAID, AMOUNT)
            .on(PAID, Step.HAND_OVER, GONE)
            .on(GONE, Step.RETURN, ARRIVED)
            .on(DRAFT, Step.GIVE_UP, GONE)
            .on(BOOKED, Step.GIVE_UP, GONE)
            .on(ARRIVED, Step.GIVE_UP, GONE)
            .on(DIAGNOSED, Step.GIVE_UP, GONE)
            .on(QUOTED, Step.GIVE_UP, GONE)
            .on(APPROVED, Step.GIVE_UP, GONE)
            .on(IN_WORK, Step.GIVE_UP, GONE)
            .on(WAITING_FOR_PARTS, Step.GIVE_UP, GONE)
            .build();

    private JobTable() {}

    private static Guard<Job> guard(String id, Predicate<Job> holds) {
        List<Problem> refusal = List.of(CodeProblem.UNKNOWN_CODE.at(id, id, "job"));
        return new Guard<>(id, job -> holds.test(job) ? List.of() : refusal);
    }
}
