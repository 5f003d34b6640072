package org.dealersdk.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineTest {

    private static final Instant DUE = Instant.parse("2026-06-08T02:00:00Z");
    private static final Reference CALL = new Reference("follow-up", "F-1");
    private static final Occasion NOW = new Occasion(
            Actor.of("system", Role.SYSTEM),
            DUE.minusSeconds(60),
            DealerPolicy.standard(),
            IdSource.seeded(Clock.fixed(DUE, ZoneOffset.UTC), 3));

    private static Deadline in(DeadlineState state) {
        Deadline open =
                Deadline.of(CALL, DeadlineKind.FOLLOW_UP_CLOSES, DUE, NOW).after();
        return switch (state) {
            case OPEN -> open;
            case DONE -> open.done(NOW).after();
            case CANCELLED -> open.cancel(NOW).after();
        };
    }

    @ParameterizedTest
    @EnumSource(DeadlineState.class)
    void only_an_open_deadline_can_be_moved_met_or_cancelled(DeadlineState state) {
        Deadline deadline = in(state);
        assertThat(deadline.state()).isEqualTo(state);
        for (DeadlineTrigger trigger : DeadlineTrigger.values()) {
            assertThat(deadline.mayI(trigger, NOW).isAccepted()).isEqualTo(state == DeadlineState.OPEN);
        }
        assertThat(Deadline.TYPE.attribute("key").orElseThrow().value(deadline))
                .isEqualTo(state == DeadlineState.OPEN ? "follow-up:F-1:follow-up-closes" : null);
    }

    @Test
    void it_is_over_from_its_very_moment() {
        Deadline deadline = in(DeadlineState.OPEN);
        assertThat(deadline.isOver(DUE.minusNanos(1000))).isFalse();
        assertThat(deadline.isOver(DUE)).isTrue();
        assertThat(deadline.done(NOW).events())
                .containsExactly(new DeadlineEvent.Met(DeadlineKind.FOLLOW_UP_CLOSES, CALL, false));
    }

    @Test
    void deadlines_follow_what_is_due() {
        Deadline closes = in(DeadlineState.OPEN);
        Deadline opens =
                Deadline.of(CALL, DeadlineKind.FOLLOW_UP_OPENS, DUE, NOW).after();
        Deadline foreign =
                Deadline.of(CALL, new DeadlineKind("acme-car-return"), DUE, NOW).after();
        List<DeadlineKind> kinds =
                List.of(DeadlineKind.FOLLOW_UP_OPENS, DeadlineKind.FOLLOW_UP_CLOSES, DeadlineKind.MATTER_REPORT);
        List<Due> due = List.of(
                new Due(DeadlineKind.FOLLOW_UP_CLOSES, DUE.plusSeconds(1)), new Due(DeadlineKind.MATTER_REPORT, DUE));

        List<Change<Deadline>> changes = Deadlines.toMatch(CALL, List.of(closes, opens, foreign), kinds, due, NOW);

        assertThat(changes.stream().flatMap(change -> change.events().stream()))
                .containsExactly(
                        new DeadlineEvent.Moved(DeadlineKind.FOLLOW_UP_CLOSES, CALL, DUE, DUE.plusSeconds(1)),
                        new DeadlineEvent.Met(DeadlineKind.FOLLOW_UP_OPENS, CALL, false),
                        new DeadlineEvent.Scheduled(DeadlineKind.MATTER_REPORT, CALL, DUE));
        List<Deadline> open = changes.stream()
                .map(Change::after)
                .filter(deadline -> deadline.state() == DeadlineState.OPEN)
                .toList();
        assertThat(Deadlines.toMatch(CALL, open, kinds, due, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "-a", "a-", "a--b", "a b", "1a"})
    void a_kind_is_a_code(String code) {
        assertThatThrownBy(() -> new DeadlineKind(code)).hasMessageContaining("DLN-001");
        assertThatThrownBy(() -> new DeadlineKind("a".repeat(65))).hasMessageContaining("DLN-001");
    }

    @ParameterizedTest
    @EnumSource(DeadlineState.class)
    void a_deadline_survives_its_json(DeadlineState state) {
        DealerJson json = new DealerJson();
        String document = json.write(Deadline.TYPE, in(state));
        assertThat(document).contains("\"kind\":\"follow-up-closes\"");
        assertThat(json.write(Deadline.TYPE, json.read(Deadline.TYPE, document)))
                .isEqualTo(document);
    }
}
