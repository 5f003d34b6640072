package org.dealersdk.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealersdk.domain.code.CodeProblem;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleTest {

    enum Door implements Coded {
        CLOSED,
        WIDE_OPEN,
        WALLED_UP
    }

    enum Push implements Coded {
        OPEN,
        SHUT,
        WALL_UP
    }

    private static final Guard<Set<String>> KEY = needs("key", "DOOR-KEY");
    private static final Guard<Set<String>> PERMIT = needs("permit", "DOOR-PERMIT");

    private static final Lifecycle<Door, Push, Set<String>> LIFECYCLE = Lifecycle.<Door, Push, Set<String>>named(
                    "door", Door.class, Push.class)
            .startsIn(Door.CLOSED)
            .endsIn(Door.WALLED_UP)
            .on(Door.CLOSED, Push.OPEN, Door.WIDE_OPEN, KEY)
            .on(Door.WIDE_OPEN, Push.SHUT, Door.CLOSED)
            .on(Door.CLOSED, Push.WALL_UP, Door.WALLED_UP, KEY, PERMIT)
            .build();

    private static Guard<Set<String>> needs(String id, String where) {
        return new Guard<>(
                id, have -> have.contains(id) ? List.of() : List.of(CodeProblem.UNKNOWN_CODE.at(where, id, "door")));
    }

    @Test
    void a_step_in_the_table_is_accepted_and_names_where_it_leads() {
        assertThat(LIFECYCLE.decide(Door.WIDE_OPEN, Push.SHUT, Set.of()).orThrow())
                .isEqualTo(Door.CLOSED);
    }

    @Test
    void a_step_not_in_the_table_is_refused_and_says_what_is_possible_instead() {
        Decision<Door> decision = LIFECYCLE.decide(Door.CLOSED, Push.SHUT, Set.of("key"));

        assertThat(decision.isAccepted()).isFalse();
        assertThat(decision.problems()).hasSize(1);
        assertThat(decision.problems().get(0).message(Locale.ENGLISH))
                .isEqualTo(
                        "LIF-001 [state] door: \"shut\" is not possible in state \"closed\". Possible there: open, wall-up.");
        assertThat(decision.problems().get(0).message(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("LIF-001 [state] door：状态“closed”下不能执行“shut”。 当前可执行：open、wall-up。");
    }

    @Test
    void a_final_state_says_that_it_is_final() {
        assertThat(LIFECYCLE.decide(Door.WALLED_UP, Push.OPEN, Set.of("key")).problems())
                .extracting(Problem::code)
                .containsExactly(LifecycleProblem.ALREADY_OVER);
    }

    @Test
    void all_guards_are_heard_before_a_step_is_refused() {
        assertThatThrownBy(() ->
                        LIFECYCLE.decide(Door.CLOSED, Push.WALL_UP, Set.of()).orThrow())
                .isInstanceOfSatisfying(TransitionRefused.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(Problem::where)
                            .containsExactly("DOOR-KEY", "DOOR-PERMIT");
                    assertThat(refused.getStackTrace()).isEmpty();
                });
    }

    @Test
    void asking_about_every_trigger_gives_one_answer_each() {
        assertThat(LIFECYCLE.decideAll(Door.CLOSED, Set.of("key")))
                .allSatisfy(
                        (push, decision) -> assertThat(decision.isAccepted()).isEqualTo(push == Push.OPEN));
    }

    @Test
    void a_guard_of_an_installation_can_only_veto_and_shows_in_its_diagram() {
        Lifecycle<Door, Push, Set<String>> guarded = LIFECYCLE.withGuard(Push.SHUT, needs("quiet", "DOOR-QUIET"));

        assertThat(guarded.decide(Door.WIDE_OPEN, Push.SHUT, Set.of()).isAccepted())
                .isFalse();
        assertThat(guarded.decide(Door.WIDE_OPEN, Push.SHUT, Set.of("quiet")).isAccepted())
                .isTrue();
        assertThat(LIFECYCLE.decide(Door.WIDE_OPEN, Push.SHUT, Set.of()).isAccepted())
                .isTrue();
        assertThat(LifecycleDiagram.mermaid(guarded)).contains("wide_open --> closed : shut [quiet]");
        assertThat(guarded.transitions()).hasSameSizeAs(LIFECYCLE.transitions());
    }

    @Test
    void the_diagram_shows_every_row_the_start_and_the_end() {
        assertThat(LifecycleDiagram.mermaid(LIFECYCLE)).isEqualTo("""
                        stateDiagram-v2
                            [*] --> closed
                            closed --> wide_open : open [key]
                            wide_open --> closed : shut
                            closed --> walled_up : wall-up [key, permit]
                            walled_up --> [*]
                        """);
    }

    @Test
    void a_table_that_cannot_be_right_is_refused_with_all_its_faults() {
        LifecycleBuilder<Door, Push, Set<String>> broken = Lifecycle.<Door, Push, Set<String>>named(
                        "door", Door.class, Push.class)
                .startsIn(Door.CLOSED)
                .endsIn(Door.WALLED_UP)
                .on(Door.CLOSED, Push.OPEN, Door.WIDE_OPEN)
                .on(Door.CLOSED, Push.OPEN, Door.CLOSED)
                .on(Door.WALLED_UP, Push.SHUT, Door.CLOSED);

        assertThatThrownBy(broken::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two rows for closed on open")
                .hasMessageContaining("a row leaves the final state walled-up")
                .hasMessageContaining("nothing leads to walled-up")
                .hasMessageContaining("no way out of wide-open")
                .hasMessageContaining("trigger wall-up is never used");
    }

    @Test
    void codes_are_stable_and_an_unknown_one_is_an_error() {
        assertThat(Door.WIDE_OPEN.code()).isEqualTo("wide-open");
        assertThat(Coded.parse(Door.class, "wide-open")).isEqualTo(Door.WIDE_OPEN);
        assertThatThrownBy(() -> Coded.parse(Door.class, "ajar")).hasMessageContaining("LIF-004");
    }
}
