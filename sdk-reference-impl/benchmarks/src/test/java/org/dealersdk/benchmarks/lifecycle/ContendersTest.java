package org.dealersdk.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealersdk.domain.lifecycle.Decision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.squirrelframework.foundation.fsm.UntypedStateMachine;

/** A comparison is worth nothing unless all contenders do the same work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContendersTest {

    private static final int LAPS = 3;

    private final Job expected = new Job();

    ContendersTest() {
        for (int i = 0; i < LAPS * Step.LAP.length; i++) {
            assertThat(HandWrittenSwitch.fire(expected, Step.LAP[i % Step.LAP.length]))
                    .isTrue();
        }
    }

    @Test
    void the_table_has_12_states_25_transitions_and_4_guards() {
        assertThat(JobTable.LIFECYCLE.states()).hasSize(12);
        assertThat(JobTable.LIFECYCLE.transitions()).hasSize(25);
        assertThat(JobTable.LIFECYCLE.transitions().stream().flatMap(row -> row.guards().stream()))
                .hasSize(4);
    }

    @Test
    void the_switch_and_the_table_agree_on_every_state_and_trigger() {
        for (Stage stage : Stage.values()) {
            for (Step step : Step.values()) {
                Job job = new Job();
                job.stage = stage;
                Decision<Stage> decision = JobTable.LIFECYCLE.decide(stage, step, job);
                assertThat(HandWrittenSwitch.fire(job, step)).isEqualTo(decision.isAccepted());
                if (decision.isAccepted()) {
                    assertThat(job.stage).isEqualTo(decision.orThrow());
                }
            }
        }
    }

    @Test
    void stateless4j_runs_the_same_laps() {
        Contenders.Stateless4j machine = new Contenders.Stateless4j(false);
        Job job = new Job();
        for (int i = 0; i < LAPS * Step.LAP.length; i++) {
            machine.fire(job, Step.LAP[i % Step.LAP.length]);
        }
        assertThat(job).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void cola_runs_the_same_laps() {
        Contenders.Cola machine = new Contenders.Cola();
        Job job = new Job();
        for (int i = 0; i < LAPS * Step.LAP.length; i++) {
            machine.fire(job, Step.LAP[i % Step.LAP.length]);
        }
        assertThat(job).usingRecursiveComparison().isEqualTo(expected);
        machine.fire(job, Step.BOOK);
        assertThat(job).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void squirrel_runs_the_same_laps() {
        UntypedStateMachine machine = Contenders.squirrel();
        Job job = new Job();
        for (int i = 0; i < LAPS * Step.LAP.length; i++) {
            machine.fire(Step.LAP[i % Step.LAP.length], job);
        }
        assertThat(machine.getCurrentState()).isEqualTo(expected.stage);
        assertThat(job).usingRecursiveComparison().ignoringFields("stage").isEqualTo(expected);
    }

    @Test
    void spring_runs_the_same_laps() {
        Job job = new Job();
        var machine = Contenders.spring(job);
        for (int i = 0; i < LAPS * Step.LAP.length; i++) {
            Contenders.fire(machine, Step.LAP[i % Step.LAP.length]);
        }
        assertThat(machine.getState().getId()).isEqualTo(expected.stage);
        assertThat(job).usingRecursiveComparison().ignoringFields("stage").isEqualTo(expected);
    }
}
