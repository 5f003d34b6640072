package org.dealersdk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.appointment.Appointments.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentTest {

    private static final WorkOrderId ORDER = new WorkOrderId("W-1");

    @ParameterizedTest
    @EnumSource(AppointmentState.class)
    void each_state_knows_exactly_these_triggers(AppointmentState state) {
        Map<AppointmentState, Set<AppointmentTrigger>> expected = new EnumMap<>(AppointmentState.class);
        Set<AppointmentTrigger> requested = EnumSet.of(
                AppointmentTrigger.DESCRIBE,
                AppointmentTrigger.DIAGNOSE,
                AppointmentTrigger.NEED_PARTS,
                AppointmentTrigger.ANSWER_PARTS,
                AppointmentTrigger.PROPOSE,
                AppointmentTrigger.PAY_DEPOSIT,
                AppointmentTrigger.CANCEL,
                AppointmentTrigger.CALL_OFF);
        Set<AppointmentTrigger> proposed = EnumSet.copyOf(requested);
        proposed.add(AppointmentTrigger.CONFIRM);
        Set<AppointmentTrigger> prepared = EnumSet.of(
                AppointmentTrigger.ANSWER_PARTS,
                AppointmentTrigger.PAY_DEPOSIT,
                AppointmentTrigger.ACKNOWLEDGE,
                AppointmentTrigger.TELL_CUSTOMER,
                AppointmentTrigger.CHANGE_ADVISER,
                AppointmentTrigger.RESCHEDULE,
                AppointmentTrigger.NOTE_DUE,
                AppointmentTrigger.ARRIVE,
                AppointmentTrigger.MARK_NO_SHOW,
                AppointmentTrigger.CANCEL,
                AppointmentTrigger.CALL_OFF);
        Set<AppointmentTrigger> confirmed = EnumSet.copyOf(prepared);
        confirmed.add(AppointmentTrigger.PREPARE);
        expected.put(AppointmentState.REQUESTED, requested);
        expected.put(AppointmentState.PROPOSED, proposed);
        expected.put(AppointmentState.CONFIRMED, confirmed);
        expected.put(AppointmentState.PREPARED, prepared);
        expected.put(AppointmentState.ARRIVED, Set.of());
        expected.put(AppointmentState.NO_SHOW, Set.of());
        expected.put(AppointmentState.CANCELLED, Set.of());

        Appointment appointment = in(state);
        assertThat(appointment.state()).isEqualTo(state);
        appointment.mayIAll(at(AT)).forEach((trigger, decision) -> {
            boolean unknown =
                    decision.problems().stream().anyMatch(p -> p.code().id().startsWith("LIF-"));
            assertThat(!unknown)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected.get(state).contains(trigger));
        });
    }

    @ParameterizedTest
    @EnumSource(AppointmentOrigin.class)
    @Requirement({"R040", "R059"})
    void customer_and_dealer_may_both_begin(AppointmentOrigin origin) {
        Change<Appointment> begun =
                Appointment.request(new AppointmentId("AP-2"), origin, BookingChannel.ONLINE, visit(), at(NOW));
        assertThat(begun.after().origin()).isEqualTo(origin);
        assertThat(begun.events())
                .containsExactly(new AppointmentEvent.Requested(
                        origin, BookingChannel.ONLINE, null, null, JobType.GENERAL_REPAIR));
        assertThat(begun.after()
                        .diagnose(new PreDiagnosis(ADVISER, NOW, "pads"), at(NOW))
                        .then(each -> each.propose(slot(AT), ADVISER, at(NOW)))
                        .then(each -> each.confirm(signed(NOW), at(NOW)))
                        .after()
                        .state())
                .isEqualTo(AppointmentState.CONFIRMED);
    }

    @Test
    @Requirement({"R041", "R054", "R398", "M02"})
    void everything_that_is_missing_for_a_confirmation_is_said_at_once() {
        Visit empty = new Visit(new ContactPerson(null, null, null), null, " ", JobType.GENERAL_REPAIR, "");
        Appointment bare = Appointment.request(
                        new AppointmentId("AP-3"), AppointmentOrigin.CUSTOMER, BookingChannel.PHONE, empty, at(NOW))
                .then(each -> each.needParts(List.of(part("L1", "2000.00")), at(NOW)))
                .then(each -> each.answerPart(new LineId("L1"), PartAnswer.inStock(NOW), at(NOW)))
                .then(each -> each.propose(slot(AT), ADVISER, at(NOW)))
                .after();
        assertThat(bare.mayI(AppointmentTrigger.CONFIRM, at(NOW)).problems())
                .extracting(p -> p.code().id())
                .containsExactly("APT-001", "APT-002", "APT-003", "APT-004", "APT-011", "APT-013", "APT-009");
        assertThat(bare.mayI(AppointmentTrigger.CONFIRM, at(AT)).problems())
                .extracting(p -> p.code().id())
                .contains("APT-006");
    }

    @Test
    @Requirement({"R054", "M02"})
    void a_vehicle_without_a_record_is_told_and_a_contact_without_a_file_is_named() {
        Appointment open = proposed();
        for (ContactPerson contact : List.of(
                new ContactPerson(null, null, visit().contact().phone()),
                new ContactPerson(null, visit().contact().name(), null))) {
            Appointment gap = open.describe(Visit.withoutRecord(contact, "Bora", JobType.WARRANTY, "noise"), at(NOW))
                    .after();
            assertThat(problems(() -> gap.confirm(signed(NOW), at(NOW)))).containsExactly("APT-001");
        }
        Visit known = Visit.of(
                ContactPerson.of(new CustomerId("C-1")), new VehicleId("V-1"), JobType.GENERAL_REPAIR, "noise");
        assertThat(problems(() -> open.describe(known, at(NOW)).after().confirm(signed(NOW), at(NOW))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(JobType.class)
    @Requirement("R054")
    void a_fault_is_judged_beforehand_maintenance_needs_no_judgement(JobType job) {
        boolean fault = EnumSet.of(JobType.GENERAL_REPAIR, JobType.BODY_PAINT, JobType.ACCIDENT, JobType.WARRANTY)
                .contains(job);
        Visit visit = Visit.withoutRecord(visit().contact(), "Bora", job, "as agreed");
        Appointment open = requested()
                .describe(visit, at(NOW))
                .then(each -> each.propose(slot(AT), ADVISER, at(NOW)))
                .after();
        assertThat(problems(() -> open.confirm(signed(NOW), at(NOW))))
                .isEqualTo(fault ? List.of("APT-004") : List.of());
    }

    @Test
    @Requirement({"R041", "R398"})
    void the_form_is_signed_after_the_consent_and_not_in_advance() {
        Signature later = new Signature("customer", NOW.plus(MICRO), SignatureMethod.ON_SCREEN, "sha256:form");
        assertThat(problems(() -> proposed().confirm(Consent.signed(later), at(NOW))))
                .containsExactly("APT-009");
        assertThat(problems(() -> proposed().confirm(Consent.signed(later), at(NOW.plus(MICRO)))))
                .isEmpty();
        Signature now = new Signature("customer", NOW, SignatureMethod.HANDWRITTEN, "sha256:form");
        assertThat(problems(() -> proposed().confirm(new Consent(NOW.plus(MICRO), now), at(NOW.plus(MICRO)))))
                .containsExactly("APT-009");
        Signature blank = new Signature("customer", NOW, SignatureMethod.HANDWRITTEN, " ");
        assertThat(problems(() -> proposed().confirm(Consent.signed(blank), at(NOW))))
                .containsExactly("APT-009");
    }

    @Test
    @Requirement({"R042", "M02"})
    void the_time_is_definite_ahead_and_within_the_opening_hours() {
        Appointment open = diagnosed();
        assertThat(open.mayI(AppointmentTrigger.PROPOSE, at(NOW)).problems())
                .extracting(p -> p.code().id())
                .containsExactly("APT-008", "APT-005");
        Instant noon = NOW.plus(Duration.ofHours(2));
        assertThat(problems(() -> open.propose(slot(noon), ADVISER, at(noon)))).containsExactly("APT-006");
        assertThat(problems(() -> open.propose(slot(noon), ADVISER, at(noon.minus(MICRO)))))
                .isEmpty();
        Instant opening = Instant.parse("2026-06-03T00:30:00Z");
        assertThat(problems(() -> open.propose(slot(opening), ADVISER, at(NOW))))
                .isEmpty();
        assertThat(problems(() -> open.propose(slot(opening.minus(MICRO)), ADVISER, at(NOW))))
                .containsExactly("APT-007");
        Instant lastStart = Instant.parse("2026-06-03T07:30:00Z");
        assertThat(problems(() -> open.propose(slot(lastStart), ADVISER, at(NOW))))
                .isEmpty();
        assertThat(problems(() -> open.propose(slot(lastStart.plus(MICRO)), ADVISER, at(NOW))))
                .containsExactly("APT-007");
        Instant sunday = Instant.parse("2026-06-07T02:00:00Z");
        assertThat(problems(() -> open.propose(slot(sunday), ADVISER, at(NOW)))).containsExactly("APT-007");
        Slot submarine = new Slot(AT, new BayType("submarine"), BigDecimal.ONE);
        assertThat(problems(() -> open.propose(submarine, ADVISER, at(NOW)))).containsExactly("APT-037");
    }

    @ParameterizedTest
    @CsvSource({"0, APT-025", "-1, APT-025", "24.01, APT-025", "24, ", "0.01, "})
    @Requirement("R048")
    void hours_are_more_than_none_and_no_more_than_a_day(String hours, @Nullable String problem) {
        assertThat(problems(() -> new Slot(AT, BayType.PAINT, new BigDecimal(hours))))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    @Requirement("R094")
    void parts_are_asked_about_before_a_time_is_given() {
        Appointment needing =
                diagnosed().needParts(List.of(part("L1", "90.00")), at(NOW)).after();
        assertThat(problems(() -> needing.propose(slot(AT), ADVISER, at(NOW)))).containsExactly("APT-010");
        LineId line = new LineId("L1");
        Appointment late = needing.answerPart(line, PartAnswer.notAvailable(AT.plus(MICRO), NOW), at(NOW))
                .after();
        assertThat(problems(() -> late.propose(slot(AT), ADVISER, at(NOW)))).containsExactly("APT-012");
        Appointment inTime = needing.answerPart(line, PartAnswer.notAvailable(AT, NOW), at(NOW))
                .after();
        assertThat(problems(() -> inTime.propose(slot(AT), ADVISER, at(NOW)))).isEmpty();
        assertThat(problems(() -> needing.answerPart(new LineId("L9"), PartAnswer.inStock(NOW), at(NOW))))
                .containsExactly("APT-028");
    }

    @Test
    @Requirement({"R051", "M07"})
    void every_part_of_a_confirmed_appointment_is_reserved_or_said_not_to_be_there() {
        LineId line = new LineId("L1");
        Appointment open = proposed()
                .needParts(List.of(part("L1", "90.00")), at(NOW))
                .then(each -> each.answerPart(line, PartAnswer.inStock(NOW), at(NOW)))
                .after();
        assertThat(problems(() -> open.confirm(signed(NOW), at(NOW)))).containsExactly("APT-011");
        for (PartAnswer answer : List.of(PartAnswer.reserved(HELD, NOW), PartAnswer.notAvailable(null, NOW))) {
            Appointment confirmed = open.answerPart(line, answer, at(NOW))
                    .then(each -> each.confirm(signed(NOW), at(NOW)))
                    .after();
            assertThat(confirmed.state()).isEqualTo(AppointmentState.CONFIRMED);
            assertThat(problems(() -> confirmed.answerPart(line, PartAnswer.inStock(NOW), at(NOW))))
                    .as("nothing is taken back once it is promised")
                    .containsExactly("APT-011");
        }
        assertThat(problems(() -> new PartAnswer(PartAvailability.RESERVED, null, null, NOW)))
                .containsExactly("APT-027");
        assertThat(problems(() -> new PartAnswer(PartAvailability.IN_STOCK, null, AT, NOW)))
                .containsExactly("APT-027");
    }

    @ParameterizedTest
    @CsvSource({
        "999.99, 1000, 50, 0.00",
        "1000.00, 1000, 50, 500.00",
        "1000.01, 1000, 50, 500.01",
        "1000.00, 1000, 60, 600.00",
        "80.00, 0, 100, 80.00",
    })
    @Requirement({"R043", "A24"})
    void a_high_value_part_asks_for_its_share_of_the_list_price(String price, String from, int percent, String needed) {
        DealerPolicy policy = DealerPolicyFile.read(
                "appointment: {deposit: {highValueFrom: " + from + ", percent: " + percent + "}}");
        Appointment open = proposed()
                .needParts(List.of(part("L1", price)), at(NOW))
                .then(each -> each.answerPart(new LineId("L1"), PartAnswer.reserved(HELD, NOW), at(NOW)))
                .after();
        boolean asked = !cny(needed).isZero();
        assertThat(open.depositNeeded(policy)).isEqualTo(asked ? cny(needed) : null);
        assertThat(problems(() -> open.confirm(signed(NOW), at(NOW, policy))))
                .isEqualTo(asked ? List.of("APT-013") : List.of());
        if (asked) {
            Appointment nearly =
                    open.payDeposit(cny(needed).minus(cny("0.01")), at(NOW)).after();
            assertThat(problems(() -> nearly.confirm(signed(NOW), at(NOW, policy))))
                    .containsExactly("APT-013");
            Appointment paid = nearly.payDeposit(cny("0.01"), at(NOW)).after();
            assertThat(problems(() -> paid.confirm(signed(NOW), at(NOW, policy))))
                    .isEmpty();
        }
    }

    @Test
    @Requirement("R043")
    void the_deposit_counts_each_line_as_a_whole_and_low_value_parts_not_at_all() {
        PartNeed two = new PartNeed(new LineId("L1"), part("L1", "600.00").part(), Quantity.of(2), cny("600.00"), null);
        Appointment open = diagnosed()
                .needParts(List.of(two, part("L2", "999.00"), part("L3", "5000.00")), at(NOW))
                .after();
        assertThat(open.depositNeeded(STANDARD)).isEqualTo(cny("3100.00"));
        assertThat(problems(() -> DealerPolicyFile.read("appointment: {deposit: {percent: 49}}")))
                .as("never less than half")
                .containsExactly("POL-004");
        assertThat(problems(() -> open.payDeposit(cny("0.00"), at(NOW)))).containsExactly("APT-033");
    }

    private static Appointment withDeposit() {
        return proposed()
                .needParts(List.of(part("L1", "2000.00")), at(NOW))
                .then(each -> each.answerPart(new LineId("L1"), PartAnswer.reserved(HELD, NOW), at(NOW)))
                .then(each -> each.payDeposit(cny("1000.00"), at(NOW)))
                .then(each -> each.confirm(signed(NOW), at(NOW)))
                .after();
    }

    private static @Nullable DepositOutcome outcome(Change<Appointment> ended) {
        Deposit deposit = ended.after().deposit();
        assertThat(deposit).isNotNull();
        assertThat(ended.events()).contains(new AppointmentEvent.DepositSettled(cny("1000.00"), deposit.outcome()));
        return deposit.outcome();
    }

    @ParameterizedTest
    @CsvSource({"forfeit, refund", "refund, forfeit"})
    @Requirement("A24")
    void what_becomes_of_the_deposit_is_policy(String late, String noShow) {
        DealerPolicy policy = DealerPolicyFile.read(
                "appointment: {deposit: {lateCancellation: " + late + ", noShow: " + noShow + "}}");
        Instant dayBefore = AT.minus(Duration.ofDays(1));
        Appointment booked = withDeposit();
        assertThat(outcome(booked.cancel(at(dayBefore.minus(MICRO), policy)))).isEqualTo(DepositOutcome.REFUNDED);
        assertThat(outcome(booked.cancel(at(dayBefore, policy))))
                .isEqualTo(late.equals("refund") ? DepositOutcome.REFUNDED : DepositOutcome.FORFEITED);
        Instant over = AT.plus(Duration.ofMinutes(30));
        assertThat(outcome(booked.markNoShow(at(over, policy))))
                .isEqualTo(noShow.equals("refund") ? DepositOutcome.REFUNDED : DepositOutcome.FORFEITED);
        Appointment told = booked.tellCustomer(notice(NoticeKind.CANCELLATION, dayBefore), at(dayBefore, policy))
                .after();
        assertThat(outcome(told.callOff(EndReason.PARTS_MISSING, at(dayBefore, policy))))
                .as("the dealer's own doing")
                .isEqualTo(DepositOutcome.REFUNDED);
        Appointment ready = withDeposit()
                .acknowledge(Role.WORKSHOP_SUPERVISOR, at(NOW, policy, Role.WORKSHOP_SUPERVISOR))
                .then(each -> each.acknowledge(Role.PARTS_CLERK, at(NOW, policy, Role.PARTS_CLERK)))
                .then(each -> each.prepare(true, at(NOW, policy)))
                .after();
        assertThat(outcome(ready.arrive(ORDER, at(AT, policy)))).isEqualTo(DepositOutcome.CREDITED);
    }

    @Test
    @Requirement({"R044", "R050", "M06"})
    void a_confirmation_tells_every_role_of_the_policy_and_so_does_the_end_of_it() {
        Change<Appointment> confirmed = proposed().confirm(signed(NOW), at(NOW));
        assertThat(confirmed.events())
                .containsExactly(
                        new AppointmentEvent.Confirmed(slot(AT), ADVISER),
                        new AppointmentEvent.DepartmentInformed(Role.WORKSHOP_SUPERVISOR, slot(AT)),
                        new AppointmentEvent.DepartmentInformed(Role.PARTS_CLERK, slot(AT)));
        assertThat(confirmed.after().cancel(at(NOW)).events())
                .containsExactly(
                        new AppointmentEvent.Cancelled(EndReason.CUSTOMER_WITHDREW, slot(AT), ADVISER),
                        new AppointmentEvent.DepartmentInformed(Role.WORKSHOP_SUPERVISOR, null),
                        new AppointmentEvent.DepartmentInformed(Role.PARTS_CLERK, null));
        assertThat(proposed().cancel(at(NOW)).events())
                .as("nobody was told before")
                .containsExactly(new AppointmentEvent.Cancelled(EndReason.CUSTOMER_WITHDREW, null, null));
        DealerPolicy one = DealerPolicyFile.read("appointment: {informed: [team-leader]}");
        assertThat(proposed().confirm(signed(NOW), at(NOW, one)).events())
                .contains(new AppointmentEvent.DepartmentInformed(Role.TEAM_LEADER, slot(AT)))
                .hasSize(2);
    }

    @Test
    @Requirement({"R050", "M06"})
    void only_a_role_that_was_told_can_take_note_and_once_is_enough() {
        Appointment confirmed = confirmed();
        assertThat(problems(() -> confirmed.acknowledge(Role.PARTS_CLERK, at(NOW))))
                .containsExactly("APT-031");
        assertThat(problems(() -> confirmed.acknowledge(Role.CASHIER, at(NOW, STANDARD, Role.CASHIER))))
                .containsExactly("APT-031");
        Appointment all = acknowledged();
        assertThat(all.acknowledge(Role.PARTS_CLERK, at(NOW, STANDARD, Role.PARTS_CLERK)))
                .isEqualTo(Change.of(all));
        assertThat(problems(() -> confirmed.prepare(true, at(NOW)))).containsExactly("APT-015", "APT-015");
        assertThat(problems(() -> all.prepare(false, at(NOW)))).containsExactly("APT-016");
        assertThat(all.prepare(true, at(NOW)).after().state()).isEqualTo(AppointmentState.PREPARED);
    }

    @Test
    @Requirement({"R052", "M08"})
    void preparation_comes_before_the_customer_unless_the_policy_waives_it() {
        assertThat(problems(() -> acknowledged().arrive(ORDER, at(AT)))).containsExactly("APT-017");
        DealerPolicy lenient = DealerPolicyFile.read("appointment: {preparationRequired: false}");
        assertThat(acknowledged().arrive(ORDER, at(AT, lenient)).events())
                .containsExactly(new AppointmentEvent.Arrived(ORDER, false));
        assertThat(prepared().arrive(ORDER, at(AT)).events())
                .containsExactly(new AppointmentEvent.Arrived(ORDER, true));
    }

    @Test
    @Requirement({"R052", "M08"})
    void the_dealer_calls_off_only_what_the_customer_was_told_of_before_the_time() {
        assertThat(problems(() -> prepared().callOff(EndReason.NO_CAPACITY, at(NOW))))
                .containsExactly("APT-018");
        Appointment inTime = prepared()
                .tellCustomer(notice(NoticeKind.CANCELLATION, AT.minus(MICRO)), at(AT))
                .after();
        assertThat(inTime.callOff(EndReason.NO_CAPACITY, at(AT)).after().state())
                .isEqualTo(AppointmentState.CANCELLED);
        Appointment tooLate = prepared()
                .tellCustomer(notice(NoticeKind.CANCELLATION, AT), at(AT))
                .after();
        assertThat(problems(() -> tooLate.callOff(EndReason.NO_CAPACITY, at(AT))))
                .containsExactly("APT-018");
        Appointment reminded = prepared()
                .tellCustomer(notice(NoticeKind.REMINDER, NOW), at(NOW))
                .after();
        assertThat(problems(() -> reminded.callOff(EndReason.NO_CAPACITY, at(NOW))))
                .containsExactly("APT-018");
        assertThat(problems(() -> prepared().tellCustomer(notice(NoticeKind.CANCELLATION, NOW.plus(MICRO)), at(NOW))))
                .containsExactly("APT-026");
        assertThat(proposed()
                        .callOff(EndReason.BOOKED_IN_ERROR, at(NOW))
                        .after()
                        .state())
                .as("nothing was promised yet")
                .isEqualTo(AppointmentState.CANCELLED);
    }

    @Test
    @Requirement("K28")
    void a_customer_comes_on_the_day_booked_and_is_awaited_for_the_policys_time() {
        Instant midnight = Instant.parse("2026-06-02T16:00:00Z");
        assertThat(problems(() -> prepared().arrive(ORDER, at(midnight.minus(MICRO)))))
                .containsExactly("APT-020");
        Appointment kept = prepared().arrive(ORDER, at(midnight)).after();
        assertThat(kept.ending()).isEqualTo(new Ending(EndReason.KEPT, midnight, ADVISER));
        assertThat(kept.order()).isEqualTo(ORDER);
        assertThat(problems(() -> prepared().arrive(ORDER, at(midnight.plus(Duration.ofDays(1))))))
                .containsExactly("APT-020");

        Instant over = AT.plus(Duration.ofMinutes(30));
        assertThat(problems(() -> confirmed().markNoShow(at(over.minus(MICRO)))))
                .containsExactly("APT-019");
        assertThat(confirmed().markNoShow(at(over)).events()).contains(new AppointmentEvent.NoShow(slot(AT), ADVISER));
        DealerPolicy patient = DealerPolicyFile.read("appointment: {noShowAfter: 2 hours}");
        assertThat(problems(() -> confirmed().markNoShow(at(over, patient)))).containsExactly("APT-019");
        assertThat(Appointment.TYPE.attribute("keptAt").orElseThrow().value(kept))
                .isEqualTo(midnight);
        assertThat(Appointment.TYPE.attribute("missedAt").orElseThrow().value(in(AppointmentState.NO_SHOW)))
                .isEqualTo(over);
    }

    @Test
    @Requirement({"R049", "M05"})
    void a_change_of_adviser_is_told_and_there_is_always_exactly_one() {
        assertThat(prepared().changeAdviser(OTHER, at(NOW)).events())
                .containsExactly(new AppointmentEvent.AdviserChanged(ADVISER, OTHER, slot(AT)));
        Appointment changed = prepared().changeAdviser(OTHER, at(NOW)).after();
        assertThat(changed.adviser()).isEqualTo(OTHER);
        assertThat(changed.state()).isEqualTo(AppointmentState.PREPARED);
        assertThat(prepared().changeAdviser(ADVISER, at(NOW)).events()).isEmpty();
    }

    @Test
    @Requirement({"R041", "R042"})
    void another_time_is_signed_anew_and_prepared_anew() {
        Instant later = AT.plus(Duration.ofDays(1));
        Instant signing = NOW.plus(Duration.ofHours(1));
        Appointment reminded = prepared()
                .tellCustomer(notice(NoticeKind.REMINDER, NOW), at(NOW))
                .after();
        Change<Appointment> moved = reminded.reschedule(slot(later), OTHER, signed(signing), at(signing));
        assertThat(moved.events())
                .contains(
                        new AppointmentEvent.Rescheduled(slot(AT), slot(later), ADVISER, OTHER),
                        new AppointmentEvent.DepartmentInformed(Role.PARTS_CLERK, slot(later)));
        Appointment after = moved.after();
        assertThat(after.state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(after.acknowledgements()).isEmpty();
        assertThat(after.preparation()).isNull();
        assertThat(after.due(STANDARD)).extracting(Due::kind).contains(DeadlineKind.APPOINTMENT_REMINDER);
        assertThat(problems(() -> reminded.reschedule(slot(NOW), OTHER, signed(NOW), at(NOW))))
                .containsExactly("APT-006");
    }

    @ParameterizedTest
    @CsvSource({"1 days, 2026-06-02T02:00:00Z", "3 hours, 2026-06-02T23:00:00Z", "1 working-days, 2026-06-02T02:00:00Z"
    })
    @Requirement({"R045", "V17"})
    void the_reminder_is_due_as_long_before_as_the_policy_says(String lead, Instant due) {
        DealerPolicy policy = DealerPolicyFile.read("appointment: {reminderLead: " + lead + "}");
        assertThat(confirmed().due(policy)).contains(new Due(DeadlineKind.APPOINTMENT_REMINDER, due));
        assertThat(problems(() -> confirmed().noteDue(DeadlineKind.APPOINTMENT_REMINDER, at(due.minus(MICRO), policy))))
                .containsExactly("APT-030");
        Change<Appointment> noted = confirmed().noteDue(DeadlineKind.APPOINTMENT_REMINDER, at(due, policy));
        assertThat(noted.events()).containsExactly(new AppointmentEvent.FellDue(DeadlineKind.APPOINTMENT_REMINDER));
        assertThat(problems(() -> noted.after().noteDue(DeadlineKind.APPOINTMENT_REMINDER, at(due, policy))))
                .containsExactly("APT-030");
        Appointment reminded = confirmed()
                .tellCustomer(notice(NoticeKind.REMINDER, due), at(due, policy))
                .after();
        assertThat(reminded.due(policy)).extracting(Due::kind).doesNotContain(DeadlineKind.APPOINTMENT_REMINDER);
    }

    @Test
    @Requirement({"R045", "M06", "M08"})
    void what_is_due_follows_from_where_it_stands() {
        Instant day = Instant.parse("2026-06-02T16:00:00Z");
        Due noShow = new Due(DeadlineKind.APPOINTMENT_NO_SHOW, AT.plus(Duration.ofMinutes(30)));
        assertThat(confirmed().due(STANDARD))
                .containsExactly(
                        new Due(DeadlineKind.APPOINTMENT_REMINDER, AT.minus(Duration.ofDays(1))),
                        new Due(DeadlineKind.APPOINTMENT_ACKNOWLEDGE, day),
                        new Due(DeadlineKind.APPOINTMENT_PREPARE, AT.minus(Duration.ofHours(4))),
                        noShow);
        assertThat(prepared().due(STANDARD))
                .containsExactly(new Due(DeadlineKind.APPOINTMENT_REMINDER, AT.minus(Duration.ofDays(1))), noShow);
        for (AppointmentState state : AppointmentState.values()) {
            boolean booked = state == AppointmentState.CONFIRMED || state == AppointmentState.PREPARED;
            assertThat(in(state).due(STANDARD).isEmpty()).as("%s", state).isEqualTo(!booked);
        }
    }

    @Test
    @Requirement({"R045", "M06"})
    void who_agrees_on_the_day_itself_needs_no_reminder_and_is_acknowledged_before_the_time() {
        Instant morning = Instant.parse("2026-06-03T01:00:00Z");
        Appointment today = proposed().confirm(signed(morning), at(morning)).after();
        assertThat(today.due(STANDARD))
                .contains(new Due(DeadlineKind.APPOINTMENT_ACKNOWLEDGE, AT))
                .extracting(Due::kind)
                .doesNotContain(DeadlineKind.APPOINTMENT_REMINDER);
    }

    @Test
    @Requirement({"R047", "M44"})
    void booked_customers_who_come_in_time_are_served_before_walk_ins() {
        Instant early = AT.minus(Duration.ofMinutes(20));
        Waiting walkIn = new Waiting(new WorkOrderId("walk-in"), early, null);
        Waiting booked = new Waiting(new WorkOrderId("booked"), AT, slot(AT));
        Waiting sooner = new Waiting(new WorkOrderId("sooner"), AT.plus(MICRO), slot(AT.minus(Duration.ofMinutes(15))));
        Instant over = AT.plus(Duration.ofMinutes(30));
        Waiting justInTime = new Waiting(new WorkOrderId("just-in-time"), over.minus(MICRO), slot(AT));
        Waiting late = new Waiting(new WorkOrderId("late"), over, slot(AT));
        assertThat(Waiting.inTurn(List.of(walkIn, late, justInTime, booked, sooner), STANDARD))
                .containsExactly(sooner, booked, justInTime, walkIn, late);
    }

    @Test
    @Requirement({"R044", "F19"})
    void the_statistics_table_shows_the_day_in_order_and_no_person() {
        List<Appointment> all = new ArrayList<>();
        for (AppointmentState state : AppointmentState.values()) {
            all.add(in(state));
        }
        all.add(withDeposit());
        AppointmentTable table = AppointmentTable.of(all);
        assertThat(table.rows()).hasSize(7);
        assertThat(table.count(AppointmentState.CONFIRMED)).isEqualTo(2);
        AppointmentTable.Row row = table.rows().get(6);
        assertThat(row.reservedParts()).isEqualTo(1);
        assertThat(row.deposit()).isEqualTo(cny("1000.00"));
        assertThat(table.toString()).doesNotContain("CANARY");
    }

    @Test
    @Requirement({"R041", "R398", "F18"})
    void the_signed_form_can_be_held_against_what_was_agreed() {
        AppointmentForm form = AppointmentForm.of(confirmed());
        assertThat(form.hash()).startsWith("sha256:").hasSize(71);
        assertThat(AppointmentForm.of(prepared()))
                .as("what was agreed is unchanged")
                .isEqualTo(form);
        assertThat(AppointmentForm.of(withDeposit()).hash()).isNotEqualTo(form.hash());
        Appointment moved = confirmed()
                .reschedule(slot(AT.plus(MICRO)), ADVISER, signed(NOW), at(NOW))
                .after();
        assertThat(AppointmentForm.of(moved).hash()).isNotEqualTo(form.hash());
        assertThat(form.lines(Locale.ENGLISH)).contains("Time: 2026-06-03T02:00:00Z", "Adviser: A-1");
        assertThat(form.lines(Locale.CHINESE)).contains("预约时间: 2026-06-03T02:00:00Z", "电话: +8613800138000");
        assertThat(form + " " + form.rows()).doesNotContain("CANARY").doesNotContain("1380");
    }

    @Test
    void an_appointment_comes_back_from_its_document_with_fields_it_does_not_know() {
        DealerJson json = new DealerJson();
        List<Appointment> all = new ArrayList<>();
        for (AppointmentState state : AppointmentState.values()) {
            all.add(in(state));
        }
        all.add(withDeposit().noteDue(DeadlineKind.APPOINTMENT_PREPARE, at(AT)).after());
        all.add(withDeposit()
                .tellCustomer(notice(NoticeKind.REMINDER, NOW), at(NOW))
                .after());
        for (Appointment one : all) {
            assertThat(json.read(Appointment.TYPE, json.write(Appointment.TYPE, one)))
                    .isEqualTo(one);
        }
        String further =
                json.write(Appointment.TYPE, confirmed()).replaceFirst("\\{", "{\"acmeLoanCar\":{\"class\":\"B\"},");
        Appointment read = json.read(Appointment.TYPE, further);
        assertThat(read.extensions()).containsKey("acmeLoanCar");
        assertThat(json.write(Appointment.TYPE, read.cancel(at(NOW)).after()))
                .contains("\"acmeLoanCar\":{\"class\":\"B\"}");
    }

    @Test
    void nothing_of_a_person_is_printed_or_told_and_a_person_can_be_forgotten() {
        Appointment booked = confirmed();
        assertThat(List.of(booked, booked.visit(), booked.visit().contact(), Change.of(booked))
                        .toString())
                .doesNotContain("CANARY")
                .doesNotContain("1380");
        Appointment forgotten = booked.forget().after();
        assertThat(new DealerJson().write(Appointment.TYPE, forgotten))
                .doesNotContain("CANARY-name")
                .doesNotContain("CANARY-plate")
                .doesNotContain("1380");
        assertThat(forgotten.slot()).isEqualTo(booked.slot());
    }

    @Test
    void a_document_that_cannot_be_right_is_not_stored() {
        PartNeed nothing = new PartNeed(new LineId("L1"), part("L1", "9.00").part(), Quantity.ZERO, cny("9.00"), null);
        PartNeed euro =
                PartNeed.of("L2", part("L2", "9.00").part(), Quantity.of(1), org.joda.money.Money.parse("EUR 9.00"));
        Appointment wrong = diagnosed()
                .needParts(List.of(nothing, nothing, euro), at(NOW))
                .then(each -> each.diagnose(new PreDiagnosis(new StaffId("A"), NOW, "x".repeat(501)), at(NOW)))
                .after();
        assertThat(Appointment.TYPE.problems(wrong))
                .extracting(p -> p.code().id())
                .containsExactlyInAnyOrder("APT-032", "APT-034", "APT-029", "APT-034", "APT-014");
    }
}
