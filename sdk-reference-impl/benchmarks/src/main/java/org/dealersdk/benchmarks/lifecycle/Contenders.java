package org.dealersdk.benchmarks.lifecycle;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Transition;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.UntypedAnonymousAction;
import org.squirrelframework.foundation.fsm.UntypedStateMachine;
import org.squirrelframework.foundation.fsm.UntypedStateMachineBuilder;
import org.squirrelframework.foundation.fsm.annotation.StateMachineParameters;
import org.squirrelframework.foundation.fsm.impl.AbstractUntypedStateMachine;
import reactor.core.publisher.Mono;

/** The same table as each peer library wants it; built from {@link JobTable}, so that all run the same workload. */
final class Contenders {

    private static final Map<String, Predicate<Job>> GUARDS = Map.of(
            "within-limit", Job::withinLimit,
            "technician", Job::hasTechnician,
            "minutes", Job::hasMinutes,
            "amount", Job::hasAmount);

    private static final UntypedStateMachineBuilder SQUIRRELS = squirrels();

    private Contenders() {}

    private static Predicate<Job> guard(Transition<Stage, Step, Job> row) {
        for (Guard<Job> guard : row.guards()) {
            return GUARDS.getOrDefault(guard.id(), job -> false);
        }
        return job -> true;
    }

    /** stateless4j as it is fastest: one machine for all jobs, the state in the job. */
    static final class Stateless4j {
        private Job current = new Job();
        private final StateMachineConfig<Stage, Step> config = new StateMachineConfig<>();
        private final StateMachine<Stage, Step> machine;

        Stateless4j(boolean quiet) {
            for (Transition<Stage, Step, Job> row : JobTable.LIFECYCLE.transitions()) {
                Predicate<Job> guard = guard(row);
                var state = config.configure(row.from());
                if (row.from() == row.to()) {
                    state.permitReentryIf(row.trigger(), () -> guard.test(current));
                } else {
                    state.permitIf(row.trigger(), row.to(), () -> guard.test(current));
                }
            }
            machine = new StateMachine<>(Stage.ARRIVED, () -> current.stage, to -> current.stage = to, config);
            if (quiet) {
                machine.onUnhandledTrigger((stage, step) -> {});
            }
        }

        /** A machine of one job's own over the shared table. */
        static StateMachine<Stage, Step> own(Job job, Stateless4j shared) {
            return new StateMachine<>(Stage.ARRIVED, () -> job.stage, to -> job.stage = to, shared.config);
        }

        void fire(Job job, Step step) {
            current = job;
            Stage before = job.stage;
            machine.fire(step);
            if (before != job.stage || step == Step.DIAGNOSE) {
                job.act(step);
            }
        }
    }

    /** COLA's machine: one for all jobs, the state in the job; every machine needs a name of its own. */
    static final class Cola {
        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final com.alibaba.cola.statemachine.StateMachine<Stage, Step, Job> machine;

        Cola() {
            var builder = com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory.<Stage, Step, Job>create();
            for (Transition<Stage, Step, Job> row : JobTable.LIFECYCLE.transitions()) {
                Predicate<Job> guard = guard(row);
                builder.externalTransition()
                        .from(row.from())
                        .to(row.to())
                        .on(row.trigger())
                        .when(guard::test)
                        .perform((from, to, step, job) -> {
                            job.stage = to;
                            job.act(step);
                        });
            }
            machine = builder.build("job-" + NUMBER.incrementAndGet());
        }

        void fire(Job job, Step step) {
            machine.fireEvent(job.stage, step, job);
        }
    }

    /** A squirrel machine, which holds the state itself: one per job. */
    @StateMachineParameters(stateType = Stage.class, eventType = Step.class, contextType = Job.class)
    static class SquirrelMachine extends AbstractUntypedStateMachine {}

    static UntypedStateMachine squirrel() {
        UntypedStateMachine machine = SQUIRRELS.newUntypedStateMachine(Stage.ARRIVED);
        machine.start(new Job());
        return machine;
    }

    private static UntypedStateMachineBuilder squirrels() {
        UntypedStateMachineBuilder builder = StateMachineBuilderFactory.create(SquirrelMachine.class);
        for (Transition<Stage, Step, Job> row : JobTable.LIFECYCLE.transitions()) {
            Predicate<Job> guard = guard(row);
            builder.externalTransition()
                    .from(row.from())
                    .to(row.to())
                    .on(row.trigger())
                    .when(new AnonymousCondition<Object>() {
                        @Override
                        public boolean isSatisfied(Object job) {
                            return guard.test((Job) job);
                        }
                    })
                    .perform(new UntypedAnonymousAction() {
                        @Override
                        public void execute(
                                Object from, Object to, Object event, Object job, UntypedStateMachine machine) {
                            ((Job) job).act((Step) event);
                        }
                    });
        }
        return builder;
    }

    static org.springframework.statemachine.StateMachine<Stage, Step> spring(Job job) {
        try {
            StateMachineBuilder.Builder<Stage, Step> builder = StateMachineBuilder.builder();
            builder.configureStates().withStates().initial(Stage.ARRIVED).states(java.util.EnumSet.allOf(Stage.class));
            for (Transition<Stage, Step, Job> row : JobTable.LIFECYCLE.transitions()) {
                Predicate<Job> guard = guard(row);
                builder.configureTransitions()
                        .withExternal()
                        .source(row.from())
                        .target(row.to())
                        .event(row.trigger())
                        .guard(context -> guard.test(job))
                        .action(context -> job.act(row.trigger()));
            }
            var machine = builder.build();
            machine.startReactively().block();
            return machine;
        } catch (Exception notBuilt) {
            throw new IllegalStateException(notBuilt);
        }
    }

    static void fire(org.springframework.statemachine.StateMachine<Stage, Step> machine, Step step) {
        machine.sendEvent(Mono.just(MessageBuilder.withPayload(step).build())).blockLast();
    }
}
