package org.dealersdk.domain.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.lifecycle.LifecycleProblem;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.PartsPolicy;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ReservationId R1 = new ReservationId("R1");
    private static final WorkOrderId ORDER = new WorkOrderId("W1");
    private static final LineId LINE = new LineId("2");

    private static final String STEPS = """
            active receive active
            active reserve active
            active issue active
            active release active
            active return active
            active adjust active
            active classify active
            active discontinue discontinued
            discontinued reserve discontinued
            discontinued issue discontinued
            discontinued release discontinued
            discontinued return discontinued
            discontinued adjust discontinued
            discontinued classify discontinued
            """;

    private static final String RESERVATION_STEPS = """
            reserved issue issued
            reserved release released
            issued return returned
            """;

    @Test
    void a_part_knows_these_steps_and_no_other() {
        assertThat(new TreeSet<>(Part.LIFECYCLE.transitions().stream()
                        .map(row -> row.from().code() + " " + row.trigger().code() + " "
                                + row.to().code())
                        .toList()))
                .isEqualTo(new TreeSet<>(STEPS.lines().toList()));
        for (PartState state : PartState.values()) {
            Part part = state == PartState.ACTIVE
                    ? stocked(10)
                    : stocked(10).discontinue(at(0)).after();
            for (PartTrigger trigger : PartTrigger.values()) {
                assertThat(part.mayI(trigger, at(0)).isAccepted())
                        .isEqualTo(STEPS.contains(state.code() + " " + trigger.code() + " "));
            }
        }
    }

    @Test
    @Requirement({"R274", "R275", "R281"})
    void a_part_says_by_which_class_its_old_parts_are_collected() {
        assertThat(stocked(10).leaves()).as("until somebody says so").isEqualTo(RecoveryClass.OTHER);
        Part battery = stocked(10).classify(RecoveryClass.BATTERY, at(0)).after();
        assertThat(battery.leaves()).isEqualTo(RecoveryClass.BATTERY);
        assertThat(battery.reserve(R1, new WorkOrderId("W1"), new LineId("1"), Quantity.of(1), at(0))
                        .after()
                        .leaves())
                .isEqualTo(RecoveryClass.BATTERY);
    }

    @Test
    void a_reservation_is_issued_or_released_and_returned_only_when_issued() {
        assertThat(new TreeSet<>(Reservation.LIFECYCLE.transitions().stream()
                        .map(row -> row.from().code() + " " + row.trigger().code() + " "
                                + row.to().code())
                        .toList()))
                .isEqualTo(new TreeSet<>(RESERVATION_STEPS.lines().toList()));
        Part reserved = reserved(stocked(10), R1, 4);
        Part issued = reserved.issue(R1, at(0)).after();

        assertThat(refusal(() -> reserved.returnIssued(R1, at(0))))
                .containsExactly(LifecycleProblem.NO_SUCH_TRANSITION);
        assertThat(refusal(() -> issued.issue(R1, at(0)))).containsExactly(LifecycleProblem.NO_SUCH_TRANSITION);
        assertThat(refusal(() -> issued.release(R1, at(0)))).containsExactly(LifecycleProblem.NO_SUCH_TRANSITION);
        assertThat(refusal(() -> stocked(10).issue(R1, at(0)))).containsExactly(PartProblem.UNKNOWN_RESERVATION);
    }

    @Test
    void a_part_is_registered_with_nothing_in_stock() {
        Change<Part> change =
                Part.register(new PartId("P1"), "04465-02220", "brake pads", true, cny("200.00"), Quantity.of(2));

        assertThat(change.after().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(change.events()).containsExactly(new PartEvent.Registered("04465-02220", true, cny("200.00")));
        assertThat(Part.TYPE.attribute("belowMinimum").orElseThrow().value(change.after()))
                .isEqualTo(true);
        assertThat(refusal(() -> Part.register(new PartId("P1"), " x", "", true, cny("-1.00"), Quantity.ZERO)))
                .containsExactly(PartProblem.BLANK, PartProblem.BLANK, PartProblem.NEGATIVE_MONEY);
    }

    @Test
    void goods_received_move_the_average_cost() {
        Part part = stocked(10)
                .receive(Quantity.of(5), cny("130.00"), "OEM-2", at(0))
                .after();

        assertThat(part.onHand()).isEqualTo(Quantity.of(15));
        assertThat(part.cost()).isEqualTo(cny("110.00"));
        assertThat(part.source()).isEqualTo("OEM-2");
        assertThat(Part.TYPE.attribute("belowMinimum").orElseThrow().value(part))
                .isEqualTo(false);
    }

    @Test
    @Requirement({"R269", "M21"})
    void goods_without_a_source_are_not_received_and_nothing_wrong_is() {
        assertThat(refusal(() -> stocked(1).receive(Quantity.of(1), cny("1.00"), " ", at(0))))
                .containsExactly(PartProblem.NO_SOURCE);
        assertThat(refusal(() -> stocked(1).receive(Quantity.ZERO, Money.parse("EUR -1.00"), "OEM", at(0))))
                .containsExactly(PartProblem.NOTHING, PartProblem.NEGATIVE_MONEY, PartProblem.MIXED_CURRENCIES);
    }

    @Test
    void what_is_set_aside_is_not_available_to_others() {
        Part part = reserved(stocked(10), R1, 4);

        assertThat(part.onHand()).isEqualTo(Quantity.of(10));
        assertThat(part.available()).isEqualTo(Quantity.of(6));
        assertThat(reserved(part, new ReservationId("R2"), 6).available()).isEqualTo(Quantity.ZERO);
        assertThat(refusal(() -> reserved(part, new ReservationId("R2"), 7)))
                .containsExactly(PartProblem.NOT_AVAILABLE);
        assertThat(refusal(() -> reserved(part, R1, 0)))
                .containsExactly(PartProblem.NOTHING, PartProblem.DUPLICATE_RESERVATION);
    }

    @Test
    void issuing_takes_from_the_shelf_at_cost_and_returning_puts_back() {
        Change<Part> issued = reserved(stocked(10), R1, 4).issue(R1, at(0));

        assertThat(issued.after().onHand()).isEqualTo(Quantity.of(6));
        assertThat(issued.after().available()).isEqualTo(Quantity.of(6));
        assertThat(issued.events())
                .containsExactly(new PartEvent.Issued(R1, ORDER, LINE, Quantity.of(4), cny("400.00")));
        Change<Part> returned = issued.after().returnIssued(R1, at(0));
        assertThat(returned.after().onHand()).isEqualTo(Quantity.of(10));
        assertThat(returned.after().reservations()).isEmpty();
        assertThat(returned.events()).containsExactly(new PartEvent.Returned(R1, ORDER, LINE, Quantity.of(4)));
    }

    @Test
    void releasing_makes_available_again() {
        Change<Part> released = reserved(stocked(10), R1, 4).release(R1, at(0));

        assertThat(released.after().available()).isEqualTo(Quantity.of(10));
        assertThat(released.after().reservations()).isEmpty();
        assertThat(released.events()).containsExactly(new PartEvent.Released(R1, ORDER, LINE, Quantity.of(4)));
    }

    @Test
    void issued_parts_come_back_for_seven_days_to_the_microsecond_and_are_then_forgotten() {
        Part issued = reserved(stocked(10), R1, 4).issue(R1, at(0)).after();
        long week = Duration.ofDays(7).toNanos() / 1000;

        assertThat(issued.returnIssued(R1, at(week)).after().onHand()).isEqualTo(Quantity.of(10));
        assertThat(refusal(() -> issued.returnIssued(R1, at(week + 1))))
                .containsExactly(PartProblem.UNKNOWN_RESERVATION);
        Part later = issued.reserve(new ReservationId("R2"), ORDER, LINE, Quantity.of(1), at(week + 1))
                .after();
        assertThat(later.reservations()).extracting(Reservation::id).containsExactly(new ReservationId("R2"));
    }

    @Test
    void a_count_needs_a_reason_and_covers_what_is_set_aside() {
        Part part = reserved(stocked(10), R1, 4);

        assertThat(part.adjust(Quantity.of(4), "count of March", at(0)).events())
                .containsExactly(new PartEvent.Adjusted(Quantity.of(10), Quantity.of(4), "count of March"));
        assertThat(refusal(() -> part.adjust(new Quantity(new BigDecimal("3.999")), "count", at(0))))
                .containsExactly(PartProblem.BELOW_RESERVED);
        assertThat(refusal(() -> part.adjust(Quantity.of(9), "", at(0)))).containsExactly(PartProblem.NO_REASON);
    }

    @Test
    @Requirement({"R257", "M21"})
    void only_genuine_parts_are_set_aside_unless_the_store_allows_others() {
        Part copy = Part.register(new PartId("P2"), "X-1", "pads", false, cny("90.00"), Quantity.ZERO)
                .after()
                .receive(Quantity.of(5), cny("30.00"), "market", at(0))
                .after();

        assertThat(refusal(() -> reserved(copy, R1, 1))).containsExactly(PartProblem.NOT_GENUINE);
        assertThat(copy.reserve(R1, ORDER, LINE, Quantity.of(1), at(0, new PartsPolicy(false, 7)))
                        .after()
                        .available())
                .isEqualTo(Quantity.of(4));
    }

    @Test
    void a_discontinued_part_is_used_up_but_not_bought() {
        Part part = stocked(10).discontinue(at(0)).after();

        assertThat(reserved(part, R1, 10).issue(R1, at(0)).after().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(refusal(() -> part.receive(Quantity.of(1), cny("1.00"), "OEM", at(0))))
                .containsExactly(LifecycleProblem.NO_SUCH_TRANSITION);
    }

    @Test
    void whatever_is_done_stock_never_falls_below_what_is_set_aside() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Part part = stocked(10);
            for (int step = 0; step < 80; step++) {
                part = anything(part, random, step);
                assertThat(part.available()).isGreaterThanOrEqualTo(Quantity.ZERO);
                assertThat(Part.TYPE.problems(part)).isEmpty();
            }
        }
    }

    @Test
    void quantities_are_not_negative_have_three_decimals_and_are_equal_however_written() {
        assertThat(new Quantity(new BigDecimal("4.200"))).isEqualTo(new Quantity(new BigDecimal("4.2")));
        assertThat(Quantity.of(100)).hasToString("100");
        assertThat(refusal(() -> Quantity.of(-1))).containsExactly(PartProblem.NEGATIVE_QUANTITY);
        assertThat(refusal(() -> new Quantity(new BigDecimal("0.0001")))).containsExactly(PartProblem.TOO_FINE);
    }

    @Test
    void a_part_comes_back_from_its_document_as_it_was() {
        DealerJson json = new DealerJson();
        Part part = reserved(stocked(100), R1, 4).issue(R1, at(0)).after();

        String document = json.write(Part.TYPE, part);

        assertThat(json.read(Part.TYPE, document)).isEqualTo(part);
        assertThat(document).contains("\"onHand\":96", "\"cost\":\"CNY 100.00\"");
    }

    private static Part anything(Part part, SplittableRandom random, int step) {
        ReservationId some = new ReservationId("R" + random.nextInt(1 + step));
        try {
            return switch (random.nextInt(7)) {
                case 0 ->
                    part.receive(Quantity.of(random.nextInt(4)), cny("100.00"), "OEM", at(step))
                            .after();
                case 1, 2 -> reserved(part, new ReservationId("R" + step), random.nextInt(6));
                case 3 -> part.issue(some, at(step)).after();
                case 4 -> part.release(some, at(step)).after();
                case 5 -> part.returnIssued(some, at(step)).after();
                default ->
                    part.adjust(Quantity.of(random.nextInt(20)), "count", at(step))
                            .after();
            };
        } catch (DealerException refused) {
            return part;
        }
    }

    private static Part stocked(int quantity) {
        return Part.register(new PartId("P1"), "04465-02220", "brake pads", true, cny("200.00"), Quantity.of(2))
                .after()
                .receive(Quantity.of(quantity), cny("100.00"), "OEM-1", at(0))
                .after();
    }

    private static Part reserved(Part part, ReservationId reservation, int quantity) {
        return part.reserve(reservation, ORDER, LINE, Quantity.of(quantity), at(0))
                .after();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Occasion at(long microseconds) {
        return at(microseconds, PartsPolicy.standard());
    }

    private static Occasion at(long microseconds, PartsPolicy parts) {
        DealerPolicy policy = DealerPolicy.standard().with(parts);
        IdSource ids = IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7);
        return new Occasion(Actor.of("P7", Role.PARTS_CLERK), NOW.plusNanos(microseconds * 1000), policy, ids);
    }

    private static List<ProblemCode> refusal(ThrowingCallable command) {
        DealerException[] refused = new DealerException[1];
        assertThatThrownBy(command).isInstanceOfSatisfying(DealerException.class, refusal -> refused[0] = refusal);
        return refused[0].problems().stream().map(Problem::code).toList();
    }
}
