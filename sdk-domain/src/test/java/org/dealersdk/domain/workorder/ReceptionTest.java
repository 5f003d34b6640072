package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.ReceptionProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.Commitment;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.ReceptionPolicy;
import org.dealersdk.domain.policy.Shortfall;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Consultation, diagnosis, walk-around, hand-in and what is said before the customer signs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionTest {

    private static final Actor SUPPORT = Actor.of("TS1", Role.TECHNICAL_SUPPORT);
    private static final Duration SEVEN = Duration.ofMinutes(7);

    private static Diagnosis consulted(Duration lasted) {
        return Diagnosis.of(ADVISER, NOW, "pads worn").after(new Consultation(NOW.minus(lasted), NOW));
    }

    private static ReceptionPolicy reception(
            Shortfall shortfall, boolean recorded, List<String> supported, boolean wash) {
        ReceptionPolicy standard = ReceptionPolicy.standard();
        return new ReceptionPolicy(
                standard.greetWithin(),
                standard.adviserRules(),
                standard.consultation(),
                shortfall,
                recorded,
                supported,
                wash,
                standard.commitments(),
                standard.explanationRequired());
    }

    private static ReceptionPolicy promising(Map<String, Commitment> commitments, boolean explanation) {
        ReceptionPolicy standard = ReceptionPolicy.standard();
        return new ReceptionPolicy(
                standard.greetWithin(),
                standard.adviserRules(),
                standard.consultation(),
                standard.shortConsultation(),
                false,
                List.of(),
                false,
                commitments,
                explanation);
    }

    private static Occasion as(Actor actor, Record policyPart) {
        return new Occasion(
                actor,
                NOW,
                DealerPolicy.standard().with(policyPart),
                IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7));
    }

    private static Occasion under(ReceptionPolicy policy) {
        return occasion(policy);
    }

    @Test
    @Requirement("R063")
    void a_consultation_lasts_at_least_seven_minutes() {
        Duration justShort = SEVEN.minusNanos(1000);

        assertThat(opened().diagnose(consulted(SEVEN), occasion()).after().state())
                .isEqualTo(WorkOrderState.DIAGNOSED);
        assertThat(refusal(() -> opened().diagnose(consulted(justShort), occasion())))
                .containsExactly(CONSULTATION_TOO_SHORT);
        Diagnosis written =
                Diagnosis.of(ADVISER, NOW, "pads worn").after(new Consultation(NOW.minusSeconds(60), NOW.plus(SEVEN)));
        assertThat(refusal(() -> opened().diagnose(written, occasion())))
                .as("time that is still to come does not count")
                .containsExactly(CONSULTATION_TOO_SHORT);
    }

    @Test
    @Requirement("R063")
    void where_the_store_only_remarks_a_short_consultation_is_told() {
        Occasion remark = under(reception(Shortfall.REMARK, false, List.of(), false));

        assertThat(opened().diagnose(consulted(Duration.ofMinutes(5)), remark).events())
                .containsExactly(new WorkOrderEvent.Diagnosed(ADVISER), new WorkOrderEvent.ConsultationTooShort(300));
        assertThat(opened().diagnose(consulted(SEVEN), remark).events())
                .containsExactly(new WorkOrderEvent.Diagnosed(ADVISER));
    }

    @Test
    @Requirement("R063")
    void a_store_may_want_every_consultation_recorded_but_nobody_consults_about_its_own_cars() {
        Occasion strict = under(reception(Shortfall.REFUSE, true, List.of(), false));
        Diagnosis without = Diagnosis.of(ADVISER, NOW, "pads worn");

        assertThat(refusal(() -> opened().diagnose(without, strict))).containsExactly(NO_CONSULTATION);
        WorkOrder pdi = opened(Intake.preDelivery(null, NOW, ADVISER, 8));
        assertThat(pdi.diagnose(without, strict).after().state()).isEqualTo(WorkOrderState.DIAGNOSED);
    }

    @Test
    @Requirement({"R064", "M43"})
    void an_adviser_with_a_technical_question_does_not_decide_alone() {
        Diagnosis asked = Diagnosis.of(ADVISER, NOW, "gearbox?").asking("does the third gear's bearing howl?");
        WorkOrder order = opened().diagnose(asked, occasion()).after();

        assertThat(refusal(() -> estimated(order, lines()))).containsExactly(NO_SUPPORT);
        assertThat(refusal(() -> order.signOffDiagnosis("bearing", occasion())))
                .as("the adviser cannot sign for the technical support")
                .containsExactly(NOT_THE_SUPPORT);

        Change<WorkOrder> signed =
                order.signOffDiagnosis("bearing of third gear worn", as(SUPPORT, ReceptionPolicy.standard()));
        assertThat(signed.events()).containsExactly(new WorkOrderEvent.DiagnosisSignedOff(SUPPORT.staff()));
        assertThat(signed.after().diagnosis().support()).isEqualTo(SUPPORT.staff());
        assertThat(estimated(signed.after(), lines()).state()).isEqualTo(WorkOrderState.ESTIMATED);
    }

    @Test
    @Requirement({"R064", "M43"})
    void nobody_writes_the_technical_supports_name_under_a_diagnosis() {
        Diagnosis forged = new Diagnosis(ADVISER, NOW, "bearing", SUPPORT.staff());

        assertThat(refusal(() -> opened().diagnose(forged, occasion()))).containsExactly(NOT_THE_SUPPORT);
        assertThat(opened().diagnose(forged, as(SUPPORT, ReceptionPolicy.standard()))
                        .after()
                        .diagnosis())
                .isEqualTo(forged);
    }

    @Test
    @Requirement({"R064", "M43"})
    void a_store_may_name_kinds_of_job_an_adviser_never_diagnoses_alone() {
        Occasion strict = under(reception(Shortfall.REFUSE, false, List.of("general-repair"), false));
        WorkOrder byAdviser = diagnosed();
        WorkOrder byTechnician = opened().diagnose(Diagnosis.of(TECHNICIAN, NOW, "pads worn"), occasion())
                .after();

        assertThat(refusal(() -> byAdviser.estimate(EstimateMethod.SYSTEM, lines(), PROMISED, strict)))
                .containsExactly(NO_SUPPORT);
        assertThat(byTechnician
                        .estimate(EstimateMethod.SYSTEM, lines(), PROMISED, strict)
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.ESTIMATED);
    }

    @Test
    @Requirement({"R066", "R067"})
    void damage_is_marked_at_its_place_and_told_as_an_opportunity_for_an_insurance_repair() {
        WalkAround sheet = WalkAround.unremarkable()
                .marked(Mark.at(CarPlace.REAR_BUMPER, "scratch, 12 cm").photographed("DOC-1"))
                .marked(Mark.at(CarPlace.REAR_BUMPER, "dent"))
                .marked(Mark.at(CarPlace.LEFT_MIRROR, "cracked"));
        WorkOrderEvent.RepairOpportunitySeen seen =
                new WorkOrderEvent.RepairOpportunitySeen(List.of(CarPlace.REAR_BUMPER, CarPlace.LEFT_MIRROR));

        Change<WorkOrder> later = opened().walkAround(sheet, occasion());
        Change<WorkOrder> atOnce = WorkOrder.open(new WorkOrderId("W2"), "RO-0002", intake(sheet, false), occasion());

        assertThat(later.events()).containsExactly(new WorkOrderEvent.WalkedAround(), seen);
        assertThat(atOnce.events()).hasSize(2).contains(seen);
        assertThat(later.after().intake().walkAround().marks().get(0).photos()).containsExactly("DOC-1");
        assertThat(opened().walkAround(WalkAround.unremarkable(), occasion()).events())
                .containsExactly(new WorkOrderEvent.WalkedAround());
    }

    @Test
    @Requirement({"R069", "R072"})
    void no_work_before_the_customer_signed_the_sheet_and_was_asked_for_valuables() {
        WalkAround unsigned = new WalkAround(true, List.of(), List.of(), false, true, null);
        WalkAround notAsked = new WalkAround(true, List.of(), List.of(), true, false, null);

        assertThat(refusal(() ->
                        inProgress(authorised().walkAround(unsigned, occasion()).after())))
                .containsExactly(SHEET_NOT_SIGNED);
        assertThat(refusal(() ->
                        inProgress(authorised().walkAround(notAsked, occasion()).after())))
                .containsExactly(VALUABLES_NOT_ADVISED);
        assertThat(inProgress().mayI(WorkOrderTrigger.WALK_AROUND, occasion()).isAccepted())
                .as("once work has begun the sheet is closed")
                .isFalse();
    }

    @Test
    @Requirement({"R070", "R071", "R075"})
    void what_stays_is_kept_in_a_locker_or_told_to_the_control_room_and_a_key_ring_stands_out() {
        HandIn handIn = new HandIn(List.of("registration certificate"), 1, true, "B12");
        WalkAround sheet = WalkAround.unremarkable()
                .keeping(Belonging.inLocker("navigation", "4"))
                .keeping(Belonging.inCar("pram"))
                .handedIn(handIn);

        Change<WorkOrder> made = opened().walkAround(sheet, occasion());

        assertThat(made.events())
                .containsExactly(new WorkOrderEvent.WalkedAround(), new WorkOrderEvent.ThingsLeftInCar(1));
        assertThat(made.after().flags())
                .isEqualTo(Set.of(OrderFlag.KEY_RING, OrderFlag.THINGS_IN_LOCKER, OrderFlag.THINGS_IN_CAR));
        assertThat(opened().flags()).isEmpty();
        assertThat(problemsOf(WalkAround.unremarkable().keeping(new Belonging("navigation", Keeping.LOCKER, " "))))
                .containsExactly(NO_LOCKER);
        assertThat(problemsOf(WalkAround.unremarkable().handedIn(new HandIn(List.of(), 0, false, null))))
                .containsExactly(NO_KEY);
    }

    private static List<org.dealersdk.domain.problem.ProblemCode> problemsOf(WalkAround sheet) {
        WorkOrder order = new Draft(opened()).walkAround(sheet).build();
        return WorkOrder.TYPE.problems(order).stream().map(Problem::code).toList();
    }

    @Test
    @Requirement({"R074", "F35"})
    void the_key_tag_says_whose_key_it_is_without_printing_the_plate_in_logs() {
        HandIn handIn = new HandIn(List.of(), 1, true, "B12");
        WorkOrder order = opened().walkAround(WalkAround.unremarkable().handedIn(handIn), occasion())
                .after();

        KeyTag tag = KeyTag.of(order, null);

        assertThat(tag).isEqualTo(new KeyTag(null, "RO-0001", ADVISER, null, null, "B12", true));
        assertThat(tag).hasToString("KeyTag[RO-0001]");
    }

    @Test
    @Requirement({"R073", "V09"})
    void where_the_store_washes_first_no_unwashed_car_goes_into_the_workshop() {
        Occasion washing = under(reception(Shortfall.REFUSE, false, List.of(), true));
        WorkOrder order = authorised();

        assertThat(refusal(() -> order.moveStage(StageMove.DRIVE_IN, washing))).containsExactly(NOT_WASHED);
        assertThat(order.moveStage(StageMove.DRIVE_IN, occasion()).after().stage())
                .as("the other variant asks the customer instead")
                .isEqualTo(WorkshopStage.IN_BAY);
        WorkOrder washed = order.moveStage(StageMove.WASH, washing)
                .then(each -> each.moveStage(StageMove.PARK, washing))
                .after();
        assertThat(washed.intake().washedAt()).isEqualTo(NOW);
        assertThat(washed.moveStage(StageMove.DRIVE_IN, washing).after().stage())
                .isEqualTo(WorkshopStage.IN_BAY);
    }

    @Test
    @Requirement({"R065", "R089", "R090"})
    void the_customer_signs_what_was_explained_and_understood() {
        Explanation nothing = new Explanation(false, false, false, false, List.of(), null);
        Explanation plan = new Explanation(true, true, false, false, List.of(), null);
        Explanation charges = new Explanation(true, false, true, false, List.of(), null);
        Explanation diagnosis = new Explanation(false, true, true, false, List.of(), null);

        assertThat(refused(nothing)).hasSize(3);
        assertThat(places(plan)).containsExactly("agreement.confirmations.explanation.plan");
        assertThat(places(charges)).containsExactly("agreement.confirmations.explanation.charges");
        assertThat(places(diagnosis)).containsExactly("agreement.confirmations.explanation.diagnosis");
        Occasion lenient = under(promising(Map.of(), false));
        assertThat(estimated()
                        .authorise(confirmations().explained(nothing), signature(), lenient)
                        .after()
                        .state())
                .isEqualTo(WorkOrderState.AUTHORISED);
    }

    private static List<?> refused(Explanation given) {
        return refusal(() -> estimated().authorise(confirmations().explained(given), signature(), occasion()));
    }

    private static List<String> places(Explanation given) {
        try {
            estimated().authorise(confirmations().explained(given), signature(), occasion());
            return List.of();
        } catch (org.dealersdk.domain.lifecycle.TransitionRefused refused) {
            return refused.problems().stream().map(Problem::where).toList();
        }
    }

    @Test
    @Requirement({"R076", "R077"})
    void published_promises_are_given_by_name_and_kept_with_the_contract() {
        Map<String, Commitment> published = Map.of(
                "one-price", new Commitment("One price.", "统一价格。", true, List.of()),
                "body-guarantee", new Commitment("Two years on paint.", "油漆质保两年。", true, List.of("body-paint")),
                "free-check", new Commitment("Free check.", "免费检查。", false, List.of()));
        Occasion here = under(promising(published, true));
        Confirmations five = confirmations();

        assertThat(refusal(() -> estimated().authorise(five, signature(), here)))
                .containsExactly(COMMITMENT_NOT_GIVEN);
        assertThat(refusal(() -> estimated()
                        .authorise(
                                five.explained(Explanation.full("one-price", "body-guarantee", "no-such")),
                                signature(),
                                here)))
                .containsExactly(UNKNOWN_COMMITMENT, UNKNOWN_COMMITMENT);
        WorkOrder agreed = estimated()
                .authorise(
                        five.explained(
                                Explanation.full("one-price", "free-check").needing("a loan car until five")),
                        signature(),
                        here)
                .after();
        assertThat(agreed.givenCommitments()).containsExactly("one-price", "free-check");
        assertThat(agreed.agreement().orElseThrow().promisedAt()).isEqualTo(PROMISED);
        assertThat(agreed.agreement()
                        .orElseThrow()
                        .confirmations()
                        .explanation()
                        .otherNeeds())
                .isEqualTo("a loan car until five");
    }

    @Test
    void a_sheet_of_an_earlier_version_is_still_read() {
        DealerJson json = new DealerJson();
        String now = json.write(WorkOrder.TYPE, opened());
        assertThat(now).contains("\"walkAround\":{");
        String before = now.replaceAll(
                "\"walkAround\":\\{[^}]*}",
                "\"walkAround\":{\"coversFitted\":true,\"marks\":[\"scratch, left door\"],"
                        + "\"valuables\":[\"navigation: locker 4\"],\"acknowledged\":true}");

        WalkAround sheet = json.read(WorkOrder.TYPE, before).intake().walkAround();

        assertThat(sheet.marksInWords()).containsExactly("scratch, left door");
        assertThat(sheet.belongingsInWords()).containsExactly("navigation: locker 4");
        assertThat(sheet.valuablesAdvised()).isFalse();
    }

    @Test
    @Requirement("V10")
    void reception_may_take_its_steps_in_the_order_of_any_of_the_three_models() {
        Instant now = NOW;
        StaffId technician = TECHNICIAN;
        Change<WorkOrder> sheetFirst = opened().walkAround(WalkAround.unremarkable(), occasion())
                .then(order -> order.diagnose(Diagnosis.of(technician, now, "pads"), occasion()))
                .then(order -> order.estimate(EstimateMethod.SYSTEM, lines(), PROMISED, occasion()))
                .then(order -> order.authorise(confirmations(), signature(), occasion()));
        Change<WorkOrder> sheetLast = opened().diagnose(Diagnosis.of(technician, now, "pads"), occasion())
                .then(order -> order.estimate(EstimateMethod.SYSTEM, lines(), PROMISED, occasion()))
                .then(order -> order.authorise(confirmations(), signature(), occasion()))
                .then(order -> order.walkAround(WalkAround.unremarkable(), occasion()));

        assertThat(inProgress(sheetFirst.after()).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(inProgress(sheetLast.after()).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
    }
}
