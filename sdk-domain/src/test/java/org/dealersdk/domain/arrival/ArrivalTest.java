package org.dealersdk.domain.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.arrival.AdviserChoice.Situation;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.AdviserRule;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArrivalTest {

    private static final Instant CAME = Instant.parse("2026-03-02T01:00:00Z");
    private static final StaffId WANG = new StaffId("A-1");
    private static final StaffId LI = new StaffId("A-2");
    private static final AdviserChoice BY_TURN = new AdviserChoice(WANG, AdviserRule.ROTATION);

    private static Occasion after(Duration since) {
        return new Occasion(
                Actor.of("G-1", Role.GUIDE),
                CAME.plus(since),
                DealerPolicy.standard(),
                IdSource.seeded(Clock.fixed(CAME, ZoneOffset.UTC), 7));
    }

    private static Arrival came() {
        return Arrival.of(new ArrivalId("V1"), null, null, after(Duration.ZERO)).after();
    }

    private static Arrival greeted() {
        return came().greet("It squeals when braking.", after(Duration.ofMinutes(1)))
                .after();
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, GREET NOTE_DUE LEAVE",
        "GREETED, INTRODUCE LEAVE",
        "WITH_ADVISER, TAKE_IN LEAVE",
        "TAKEN_IN, ''",
        "LEFT, ''"
    })
    void every_state_knows_its_steps_and_no_other(ArrivalState state, String triggers) {
        assertThat(Arrival.LIFECYCLE.transitions())
                .filteredOn(row -> row.from() == state)
                .extracting(row -> row.trigger().name())
                .containsExactlyInAnyOrder(triggers.isEmpty() ? new String[0] : triggers.split(" "));
    }

    @Test
    @Requirement("R061")
    void whoever_greets_asks_what_is_wanted() {
        assertThatThrownBy(() -> came().greet(" ", after(Duration.ofMinutes(1))))
                .hasMessageContaining("ARV-001");
        assertThat(greeted().purpose()).isEqualTo("It squeals when braking.");
        assertThat(greeted().greetedBy()).isEqualTo(new StaffId("G-1"));
        assertThat(came().mayI(ArrivalTrigger.INTRODUCE, after(Duration.ofMinutes(1)))
                        .isAccepted())
                .as("nobody is introduced before being asked")
                .isFalse();
    }

    @Test
    @Requirement({"R078", "R079", "A14"})
    void three_minutes_to_the_greeting_to_the_microsecond() {
        Duration limit = Duration.ofMinutes(3);
        Change<Arrival> inTime = came().greet("oil", after(limit));
        Change<Arrival> late = came().greet("oil", after(limit.plusNanos(1000)));

        assertThat(inTime.events()).containsExactly(new ArrivalEvent.Greeted(new StaffId("G-1"), 180, false));
        assertThat(late.events()).containsExactly(new ArrivalEvent.Greeted(new StaffId("G-1"), 180, true));
        assertThat(inTime.after().isTimely(DealerPolicy.standard())).isTrue();
        assertThat(late.after().isTimely(DealerPolicy.standard())).isFalse();
        assertThat(inTime.after().responseTime()).contains(limit);
        assertThat(came().responseTime()).isEmpty();
    }

    @Test
    @Requirement({"R079", "A14"})
    void a_late_greeting_is_told_once() {
        assertThat(came().due(DealerPolicy.standard()))
                .extracting(due -> due.at())
                .containsExactly(CAME.plus(Duration.ofMinutes(3)));
        assertThatThrownBy(() -> came().noteDue(after(Duration.ofMinutes(3).minusNanos(1000))))
                .hasMessageContaining("ARV-004");
        Change<Arrival> told = came().noteDue(after(Duration.ofMinutes(3)));
        assertThat(told.events()).containsExactly(new ArrivalEvent.GreetingOverdue());
        assertThat(told.after().due(DealerPolicy.standard())).isEmpty();
        assertThatThrownBy(() -> told.after().noteDue(after(Duration.ofMinutes(4))))
                .hasMessageContaining("ARV-004");
    }

    @Test
    @Requirement("R062")
    void the_guide_introduces_the_adviser_of_the_rule_or_says_why_not() {
        Occasion now = after(Duration.ofMinutes(2));

        Arrival byRule = greeted().introduce(BY_TURN, WANG, null, now).after();
        assertThat(byRule.introduction())
                .isEqualTo(new Introduction(new StaffId("G-1"), WANG, now.at(), AdviserRule.ROTATION, null));
        assertThatThrownBy(() -> greeted().introduce(BY_TURN, LI, " ", now)).hasMessageContaining("ARV-002");
        Arrival other = greeted()
                .introduce(BY_TURN, LI, "speaks the customer's language", now)
                .after();
        assertThat(other.introduction().reason()).isEqualTo("speaks the customer's language");
        assertThat(other.introduction().rule()).isNull();
        assertThatThrownBy(() -> greeted().introduce(null, LI, null, now)).hasMessageContaining("ARV-003");
    }

    @Test
    @Requirement("R062")
    void the_first_rule_that_finds_somebody_decides() {
        Map<StaffId, Instant> duty = Map.of(WANG, CAME, LI, CAME.minusSeconds(60));
        List<AdviserRule> all = DealerPolicy.standard().reception().adviserRules();

        assertThat(AdviserChoice.by(all, new Situation(LI, WANG, duty)))
                .contains(new AdviserChoice(LI, AdviserRule.BOOKED));
        assertThat(AdviserChoice.by(all, new Situation(null, WANG, duty)))
                .contains(new AdviserChoice(WANG, AdviserRule.CUSTOMERS_OWN));
        assertThat(AdviserChoice.by(all, new Situation(null, new StaffId("A-9"), duty)))
                .as("the customer's own adviser is not here; it is the turn of whoever waited longest")
                .contains(new AdviserChoice(LI, AdviserRule.ROTATION));
        assertThat(AdviserChoice.by(
                        List.of(AdviserRule.ROTATION), new Situation(LI, WANG, Map.of(WANG, CAME, LI, CAME))))
                .contains(new AdviserChoice(WANG, AdviserRule.ROTATION));
        assertThat(AdviserChoice.by(all, new Situation(null, null, Map.of()))).isEmpty();
    }

    @Test
    void a_visit_ends_with_an_order_or_without_and_comes_back_from_its_document() {
        Occasion now = after(Duration.ofMinutes(2));
        Change<Arrival> visit = Arrival.of(new ArrivalId("V1"), null, "AP-1", after(Duration.ZERO))
                .then(arrival -> arrival.greet("oil", now))
                .then(arrival -> arrival.introduce(BY_TURN, WANG, null, now))
                .then(arrival -> arrival.takeIn(new WorkOrderId("W1"), now));
        DealerJson json = new DealerJson();

        assertThat(visit.after().state()).isEqualTo(ArrivalState.TAKEN_IN);
        assertThat(greeted().leave(now).after().state()).isEqualTo(ArrivalState.LEFT);
        assertThat(json.read(Arrival.TYPE, json.write(Arrival.TYPE, visit.after())))
                .isEqualTo(visit.after());
        for (DomainEvent event : visit.events()) {
            assertThat(json.read(event.getClass(), json.write(event))).isEqualTo(event);
        }
        assertThat(visit.after().toString()).isEqualTo("Arrival[V1, taken-in]");
    }
}
