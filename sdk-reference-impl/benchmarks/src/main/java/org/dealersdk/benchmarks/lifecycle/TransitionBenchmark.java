package org.dealersdk.benchmarks.lifecycle;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dealersdk.domain.lifecycle.Decision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.squirrelframework.foundation.fsm.UntypedStateMachine;

/**
 * One firing on one of 256 live jobs at random points of their lap, picked in a precomputed random order: the state cannot be
 * predicted, as in a real service. "Illegal" fires a trigger no state of the lap accepts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TransitionBenchmark {

    private static final int LIVE = 256;
    private static final int PICKS = 1 << 16;
    private static final int LAP = 16;

    private final Job[] jobs = new Job[LIVE];
    private final int[] picks = new int[PICKS];
    private int at;

    private final Contenders.Stateless4j stateless4j = new Contenders.Stateless4j(false);
    private final Contenders.Cola cola = new Contenders.Cola();
    private final Job lapJob = new Job();
    private final Contenders.Stateless4j quietStateless4j = new Contenders.Stateless4j(true);

    /** Puts every job somewhere on its lap. */
    @Setup
    public void placeJobs() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < LIVE; i++) {
            jobs[i] = placed(random.nextInt(Step.LAP.length));
        }
        for (int i = 0; i < PICKS; i++) {
            picks[i] = random.nextInt(LIVE);
        }
    }

    static Job placed(int steps) {
        Job job = new Job();
        for (int i = 0; i < steps; i++) {
            if (!HandWrittenSwitch.fire(job, Step.LAP[i])) {
                throw new AssertionError("the lap is not legal at " + i);
            }
        }
        job.lapAt = steps;
        return job;
    }

    private int pick() {
        return picks[at++ & (PICKS - 1)];
    }

    private static Step next(Job job) {
        Step step = Step.LAP[job.lapAt];
        job.lapAt = (job.lapAt + 1) & (Step.LAP.length - 1);
        return step;
    }

    private static Decision<Stage> fire(Job job, Step step) {
        Decision<Stage> decision = JobTable.LIFECYCLE.decide(job.stage, step, job);
        if (decision instanceof Decision.Accepted<Stage> accepted) {
            job.stage = accepted.to();
            job.act(step);
        }
        return decision;
    }

    @Benchmark
    public Stage legalSwitch() {
        Job job = jobs[pick()];
        HandWrittenSwitch.fire(job, next(job));
        return job.stage;
    }

    @Benchmark
    public Decision<Stage> legalSdk() {
        Job job = jobs[pick()];
        return fire(job, next(job));
    }

    @Benchmark
    public Stage legalStateless4j() {
        Job job = jobs[pick()];
        stateless4j.fire(job, next(job));
        return job.stage;
    }

    @Benchmark
    public Stage legalCola() {
        Job job = jobs[pick()];
        cola.fire(job, next(job));
        return job.stage;
    }

    /** One job through its lap again and again: the next state can be predicted. */
    @Benchmark
    @OperationsPerInvocation(LAP)
    public Stage lapSwitch() {
        for (Step step : Step.LAP) {
            HandWrittenSwitch.fire(lapJob, step);
        }
        return lapJob.stage;
    }

    @Benchmark
    @OperationsPerInvocation(LAP)
    public Stage lapSdk() {
        for (Step step : Step.LAP) {
            fire(lapJob, step);
        }
        return lapJob.stage;
    }

    @Benchmark
    @OperationsPerInvocation(LAP)
    public Stage lapStateless4j() {
        for (Step step : Step.LAP) {
            stateless4j.fire(lapJob, step);
        }
        return lapJob.stage;
    }

    @Benchmark
    @OperationsPerInvocation(LAP)
    public Stage lapCola() {
        for (Step step : Step.LAP) {
            cola.fire(lapJob, step);
        }
        return lapJob.stage;
    }

    @Benchmark
    public Object legalSquirrel(SquirrelJobs machines) {
        int which = pick();
        machines.machines[which].fire(next(jobs[which]), jobs[which]);
        return machines.machines[which];
    }

    @Benchmark
    public Object legalSpring(SpringJobs machines) {
        int which = pick();
        Contenders.fire(machines.machines[which], next(jobs[which]));
        return machines.machines[which];
    }

    @Benchmark
    public boolean illegalSwitch() {
        return HandWrittenSwitch.fire(jobs[pick()], Step.BOOK);
    }

    @Benchmark
    public Decision<Stage> illegalSdk() {
        return fire(jobs[pick()], Step.BOOK);
    }

    @Benchmark
    public String illegalSdkThrown() {
        Job job = jobs[pick()];
        try {
            return JobTable.LIFECYCLE
                    .decide(job.stage, Step.BOOK, job)
                    .orThrow()
                    .code();
        } catch (org.dealersdk.domain.lifecycle.TransitionRefused refused) {
            return refused.problems().get(0).where();
        }
    }

    @Benchmark
    public Stage illegalStateless4jQuiet() {
        Job job = jobs[pick()];
        quietStateless4j.fire(job, Step.BOOK);
        return job.stage;
    }

    @Benchmark
    public Stage illegalCola() {
        Job job = jobs[pick()];
        cola.fire(job, Step.BOOK);
        return job.stage;
    }

    @Benchmark
    public Stage illegalStateless4jThrown() {
        Job job = jobs[pick()];
        try {
            stateless4j.fire(job, Step.BOOK);
        } catch (IllegalStateException refused) {
            return job.stage;
        }
        throw new AssertionError("accepted");
    }

    /** A squirrel machine per job, moved to the job's place. */
    @State(Scope.Benchmark)
    public static class SquirrelJobs {
        UntypedStateMachine[] machines = {};

        /** Builds and moves the machines. */
        @Setup
        public void place(TransitionBenchmark benchmark) {
            machines = machines(UntypedStateMachine[]::new, which -> {
                UntypedStateMachine machine = Contenders.squirrel();
                for (int i = 0; i < benchmark.jobs[which].lapAt; i++) {
                    machine.fire(Step.LAP[i], new Job());
                }
                return machine;
            });
        }
    }

    /** A Spring machine per job, moved to the job's place. */
    @State(Scope.Benchmark)
    public static class SpringJobs {
        org.springframework.statemachine.StateMachine<Stage, Step>[] machines = newArray(0);

        /** Builds and moves the machines. */
        @Setup
        public void place(TransitionBenchmark benchmark) {
            machines = machines(SpringJobs::newArray, which -> {
                var machine = Contenders.spring(benchmark.jobs[which]);
                for (int i = 0; i < benchmark.jobs[which].lapAt; i++) {
                    Contenders.fire(machine, Step.LAP[i]);
                }
                return machine;
            });
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static org.springframework.statemachine.StateMachine<Stage, Step>[] newArray(int size) {
            return new org.springframework.statemachine.StateMachine[size];
        }
    }

    private static <M> M[] machines(IntFunction<M[]> array, IntFunction<M> machine) {
        M[] machines = array.apply(LIVE);
        for (int i = 0; i < LIVE; i++) {
            machines[i] = machine.apply(i);
        }
        return machines;
    }
}
