package org.dealersdk.domain.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.deadline.DeadlineTrigger;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleDiagram;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.WorkOrder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an installation adds to lifecycles, seen on the smallest aggregate. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Problem VETO = HouseRuleProblem.NO_STATUS.at("", "any", "none");
    private static final Problem SECOND = HouseRuleProblem.NO_STATUS.at("", "other", "none");

    @Test
    void a_house_without_rules_goes_by_the_lifecycle_itself() {
        assertThat(HouseRules.none().of(Deadline.LIFECYCLE)).isSameAs(Deadline.LIFECYCLE);
        HouseRules elsewhere = rules(guard("veto", "complete", attempt -> List.of(VETO)));
        assertThat(elsewhere.of(WorkOrder.LIFECYCLE)).isSameAs(WorkOrder.LIFECYCLE);
    }

    @Test
    void a_veto_stops_the_step_and_no_other() {
        Occasion occasion = occasion(rules(guard("veto", "complete", attempt -> List.of(VETO))));
        Deadline deadline = deadline(occasion);
        assertThatThrownBy(() -> deadline.done(occasion))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.problems()).containsExactly(VETO));
        assertThat(deadline.cancel(occasion).after().state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void a_guard_that_does_not_object_lets_the_step_go_where_the_row_says() {
        Occasion occasion = occasion(rules(guard("content", "complete", attempt -> List.of())));
        assertThat(deadline(occasion).done(occasion).after().state()).isEqualTo(DeadlineState.DONE);
    }

    @Test
    void all_guards_are_asked_once_and_all_objections_are_told() {
        int[] asked = new int[2];
        HouseRules rules = HouseRules.over(DealerModel.types())
                .guard("acme", guard("first", "complete", attempt -> {
                    asked[0]++;
                    return List.of(VETO);
                }))
                .guard("apex", guard("second", "complete", attempt -> {
                    asked[1]++;
                    return List.of(SECOND);
                }))
                .build();
        Occasion occasion = occasion(rules);
        assertThat(deadline(occasion).mayI(DeadlineTrigger.COMPLETE, occasion).problems())
                .containsExactly(VETO, SECOND);
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void a_guard_that_changes_its_mind_refuses_and_nothing_breaks() {
        int[] asked = new int[1];
        Occasion occasion =
                occasion(rules(guard("fickle", "complete", attempt -> asked[0]++ == 0 ? List.of(VETO) : List.of())));
        assertThatThrownBy(() -> deadline(occasion).done(occasion)).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void a_guard_that_throws_refuses_and_names_plug_in_and_guard() {
        assertRefusal(
                attempt -> {
                    throw new IllegalStateException("secret words");
                },
                HouseRuleProblem.GUARD_FAILED,
                "acme",
                "broken",
                "IllegalStateException");
        assertRefusal(
                attempt -> {
                    throw new NoClassDefFoundError("gone");
                },
                HouseRuleProblem.GUARD_FAILED,
                "acme",
                "broken",
                "NoClassDefFoundError");
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless plug-in does
    void a_guard_that_answers_null_refuses() {
        assertRefusal(attempt -> null, HouseRuleProblem.GUARD_SILENT, "acme", "broken");
        assertRefusal(
                attempt -> java.util.Collections.singletonList(null), HouseRuleProblem.GUARD_SILENT, "acme", "broken");
    }

    @Test
    void a_guard_made_for_another_class_refuses() {
        HouseGuard wrong =
                HouseGuard.on("deadline", "deadline", "complete", "broken", WorkOrder.class, attempt -> List.of());
        Occasion occasion = occasion(rules(wrong));
        assertThat(deadline(occasion).mayI(DeadlineTrigger.COMPLETE, occasion).problems())
                .extracting(Problem::code)
                .containsExactly(HouseRuleProblem.GUARD_FAILED);
    }

    @Test
    void names_that_do_not_exist_are_refused_together_and_say_what_does() {
        assertThatThrownBy(() -> HouseRules.over(DealerModel.types())
                        .guard("acme", new HouseGuard("a", "lorry", "deadline", "complete", attempt -> List.of()))
                        .guard("acme", new HouseGuard("b", "deadline", "death", "complete", attempt -> List.of()))
                        .guard("acme", new HouseGuard("c", "deadline", "deadline", "finish", attempt -> List.of()))
                        .guard("acme", new HouseGuard("Bad Id", "deadline", "deadline", "move", attempt -> List.of()))
                        .build())
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(Problem::code)
                            .containsExactly(
                                    HouseRuleProblem.NO_TYPE,
                                    HouseRuleProblem.NO_LIFECYCLE,
                                    HouseRuleProblem.NO_TRIGGER,
                                    HouseRuleProblem.GUARD_ID);
                    assertThat(refused.message(Locale.ENGLISH)).contains("work-order", "move, complete, cancel");
                    assertThat(refused.message(Locale.CHINESE)).contains("可用操作");
                });
    }

    @Test
    void the_same_guard_twice_on_one_trigger_is_refused() {
        assertThatThrownBy(() -> rules(
                        guard("veto", "complete", attempt -> List.of()),
                        guard("veto", "complete", attempt -> List.of())))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(HouseRuleProblem.GUARD_ID));
    }

    @Test
    void every_trigger_of_every_lifecycle_takes_a_guard_and_its_diagram_shows_it() {
        for (AggregateType<?> type : DealerModel.types()) {
            for (Lifecycle<?, ?, ?> lifecycle : type.lifecycles()) {
                for (Object trigger : lifecycle.triggers()) {
                    String code = ((Coded) trigger).code();
                    HouseRules rules =
                            rules(new HouseGuard("veto", type.name(), lifecycle.name(), code, attempt -> List.of()));
                    assertThat(diagram(rules, lifecycle))
                            .as(type.name() + ", " + lifecycle.name() + ", " + code)
                            .contains("acme-veto]");
                }
            }
        }
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> String diagram(
            HouseRules rules, Lifecycle<S, T, C> lifecycle) {
        return LifecycleDiagram.mermaid(rules.of(lifecycle));
    }

    private static void assertRefusal(
            Function<Attempt<?>, List<Problem>> check, ProblemCode code, Object... arguments) {
        Occasion occasion = occasion(rules(guard("broken", "complete", check)));
        assertThatThrownBy(() -> deadline(occasion).done(occasion))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.problems()).containsExactly(code.at("", arguments)));
    }

    private static HouseGuard guard(String id, String trigger, Function<Attempt<?>, List<Problem>> check) {
        return new HouseGuard(id, "deadline", "deadline", trigger, check);
    }

    private static HouseRules rules(HouseGuard... guards) {
        HouseRulesBuilder builder = HouseRules.over(DealerModel.types());
        for (HouseGuard guard : guards) {
            builder.guard("acme", guard);
        }
        return builder.build();
    }

    private static Deadline deadline(Occasion occasion) {
        return Deadline.of(
                        new Reference("work-order", "W1"),
                        DeadlineKind.INQUIRY_ANSWER,
                        NOW.plus(Duration.ofHours(1)),
                        occasion)
                .after();
    }

    private static Occasion occasion(HouseRules rules) {
        return new Occasion(
                Actor.of("A1", Role.SERVICE_ADVISER),
                NOW,
                DealerPolicy.standard(),
                IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7),
                rules);
    }
}
