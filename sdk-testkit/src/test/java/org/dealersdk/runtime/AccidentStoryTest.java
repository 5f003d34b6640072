package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.accident.AccidentChannel;
import org.dealersdk.domain.accident.AccidentReport;
import org.dealersdk.domain.accident.AccidentState;
import org.dealersdk.domain.accident.Concerned;
import org.dealersdk.domain.accident.LossReason;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.GoodsLine;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Totals;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An accident car with two payers, from the report to the closed case, told step by step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccidentStoryTest {

    private static final Actor LI = Actor.of("ins-1", Role.INSURANCE_ADVISER);
    private static final Actor WU = Actor.of("ins-2", Role.INSURANCE_ADVISER);
    private static final Actor MANAGER = Setup.MANAGER;
    private static final LineId WING = new LineId("1");
    private static final LineId WIPERS = new LineId("2");
    private static final LineId AXLE = new LineId("3");

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private AccidentCaseId accident = new AccidentCaseId("not-yet");
    private WorkOrderId order = new WorkOrderId("not-yet");

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({"R112", "R117", "R296", "R297", "R304", "R306", "R307", "R310", "M23", "M40"})
    void an_accident_car_from_the_report_to_the_insurers_money() {
        a_team_of_two_without_a_service_adviser_is_formed();
        the_customer_reports_the_accident_and_one_person_is_responsible();
        help_is_sent_and_its_lateness_would_be_seen();
        the_order_cannot_begin_without_the_case();
        nor_before_the_insurer_approves();
        the_responsible_person_goes_on_holiday_and_the_order_knows_who_is_responsible_now();
        hidden_damage_needs_the_insurers_word_before_the_work_is_completed();
        customer_and_insurer_pay_their_shares_and_both_add_up();
        the_insurer_pays_and_the_case_closes();
        the_month_is_counted();
    }

    private void a_team_of_two_without_a_service_adviser_is_formed() {
        var teams = shop.store.teams();
        teams.join(MANAGER, TeamKind.ACCIDENT, TeamMember.of("ins-1", Role.INSURANCE_ADVISER));
        assertThat(BookingDesk.problems(
                        () -> teams.join(MANAGER, TeamKind.ACCIDENT, TeamMember.of("A-1", Role.SERVICE_ADVISER))))
                .containsExactly("TEA-001");
        assertThat(BookingDesk.problems(this::report)).as("one is not enough").containsExactly("TEA-004");
        teams.join(MANAGER, TeamKind.ACCIDENT, TeamMember.of("ins-2", Role.INSURANCE_ADVISER));
    }

    private void report() {
        AccidentReport said = AccidentReport.of(
                        shop.customer.id(),
                        shop.car.id(),
                        new InsurerId("PICC"),
                        AccidentChannel.PLATFORM,
                        shop.now().minus(Duration.ofMinutes(20)),
                        "Somebody ran into my wing.")
                .undrivableAt("Ring road, exit 5");
        accident = shop.store.accidents().report(LI, said, LI.staff()).id();
    }

    private void the_customer_reports_the_accident_and_one_person_is_responsible() {
        report();
        assertThat(now().responsibility().person()).isEqualTo(LI.staff());
        assertThat(BookingDesk.problems(() -> shop.store.accidents().lose(WU, accident, LossReason.NOT_REPAIRED)))
                .containsExactly("ACC-004");
        assertThat(BookingDesk.problems(() -> shop.store.teams().leave(MANAGER, TeamKind.ACCIDENT, LI.staff())))
                .containsExactly("TEA-005");
    }

    private void help_is_sent_and_its_lateness_would_be_seen() {
        shop.store.accidents().sendRescue(Shop.ADVISER, accident, "tow truck 3");
        setup.clock.advance(Duration.ofMinutes(91));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(now().told()).containsExactly(DeadlineKind.ACCIDENT_RESCUE);
        assertThat(shop.due()).as("and is told once").noneMatch(due -> due.startsWith("accident-rescue"));
        shop.store.accidents().log(LI, accident, Concerned.CUSTOMER, "The truck is nearly there.");
    }

    private void the_order_cannot_begin_without_the_case() {
        WorkOrder taken = shop.open(10_000);
        order = taken.id();
        shop.store
                .workshop()
                .diagnose(Shop.TECHNICIAN, order, Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), "dent"));
        estimate(List.of(
                line(WING, Trade.BODY, Payer.INSURANCE, "3000.00"),
                line(WIPERS, Trade.MECHANICAL, Payer.CUSTOMER, "200.00")));
        sign();
        assertThat(BookingDesk.problems(
                        () -> shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff())))
                .containsExactly("IRP-001");
        WorkOrder insured = shop.store.accidents().insure(Shop.ADVISER, order, accident);
        assertThat(insured.insured().responsible()).isEqualTo(LI.staff());
        assertThat(now().state()).as("the car is here").isEqualTo(AccidentState.ARRIVED);
        assertThat(now().repair().order()).isEqualTo(order);
    }

    private void nor_before_the_insurer_approves() {
        var desk = shop.store.accidents();
        desk.survey(LI, accident, "left wing", Shop.cny("3000.00"));
        assertThat(BookingDesk.problems(
                        () -> shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff())))
                .containsExactly("LIF-001");
        desk.assess(LI, accident, "A-77", Shop.cny("3000.00"));
        desk.approve(LI, accident, "OK-1", Shop.cny("3000.00"), Shop.cny("500.00"));
        assertThat(order().insured().excess()).as("the order knows the excess").isEqualTo(Shop.cny("500.00"));
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());
        assertThat(now().state()).isEqualTo(AccidentState.REPAIRING);
        assertThat(shop.due()).anyMatch(due -> due.startsWith("accident-repair"));
    }

    private void the_responsible_person_goes_on_holiday_and_the_order_knows_who_is_responsible_now() {
        var desk = shop.store.accidents();
        desk.offerTo(LI, accident, WU.staff());
        assertThat(order().insured().responsible()).isEqualTo(LI.staff());
        desk.acceptHandOver(WU, accident);
        assertThat(order().insured().responsible()).isEqualTo(WU.staff());
        shop.store.teams().leave(MANAGER, TeamKind.ACCIDENT, LI.staff());
    }

    private void hidden_damage_needs_the_insurers_word_before_the_work_is_completed() {
        var desk = shop.store.accidents();
        desk.requestSupplement(WU, accident, "axle bent", Shop.cny("3800.00"));
        desk.log(WU, accident, Concerned.INSURER, "Photographs of the axle sent.");
        estimate(List.of(line(AXLE, Trade.MECHANICAL, Payer.INSURANCE, "800.00")));
        sign();
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());
        shop.store.workshop().finishLines(Shop.TECHNICIAN, order, List.of(WING, WIPERS, AXLE));
        assertThat(BookingDesk.problems(this::complete)).containsExactly("ACC-010");
        desk.approveSupplement(WU, accident, "OK-2", Shop.cny("3800.00"), Shop.cny("500.00"));
        complete();
        assertThat(now().state()).isEqualTo(AccidentState.REPAIRED);
    }

    private void complete() {
        Signature signed =
                new Signature(Shop.TECHNICIAN.staff().value(), shop.now(), SignatureMethod.ON_SCREEN, "sha256:1");
        shop.store.workshop().completeWork(Shop.TECHNICIAN, order, new RepairReport(true, "as new", signed));
    }

    private void customer_and_insurer_pay_their_shares_and_both_add_up() {
        shop.store
                .workshop()
                .inspect(Shop.INSPECTOR, order, Inspection.passed(Shop.INSPECTOR.staff(), shop.now(), 10_002));
        shop.store.reception().makeReady(Shop.ADVISER, order);
        Map<Payer, Totals> shares = order().totalsByPayer();
        assertThat(shares.get(Payer.INSURANCE).total()).isEqualTo(Shop.cny("3300.00"));
        assertThat(shares.get(Payer.CUSTOMER).total()).as("wipers and excess").isEqualTo(Shop.cny("700.00"));
        assertThat(shares.values().stream().map(Totals::total).reduce(Shop.cny("0.00"), org.joda.money.Money::plus))
                .isEqualTo(order().approvedTotals().orElseThrow().total());
        settle(shares);
        assertThat(now().repair().insurerShare()).isEqualTo(Shop.cny("3300.00"));
        assertThat(now().repair().customerShare()).isEqualTo(Shop.cny("500.00"));
    }

    private void settle(Map<Payer, Totals> shares) {
        shop.store
                .cashier()
                .settle(
                        Shop.CASHIER,
                        order,
                        List.of(
                                Settlement.paid(Payer.CUSTOMER, shares.get(Payer.CUSTOMER), PaymentMethod.CARD),
                                Settlement.outstanding(
                                        Payer.INSURANCE, shares.get(Payer.INSURANCE), PaymentMethod.CLAIM)));
    }

    private void the_insurer_pays_and_the_case_closes() {
        var desk = shop.store.accidents();
        assertThat(BookingDesk.problems(() -> desk.settle(LI, accident, Shop.cny("3300.00"), null)))
                .containsExactly("ACC-004");
        desk.settle(WU, accident, Shop.cny("3300.00"), null);
        assertThat(desk.close(WU, accident).state()).isEqualTo(AccidentState.CLOSED);
        assertThat(shop.due()).noneMatch(due -> due.startsWith("accident-"));
    }

    private void the_month_is_counted() {
        YearMonth month = YearMonth.from(shop.now().atZone(java.time.ZoneId.of("Asia/Shanghai")));
        InsuranceFigures figures = shop.store.insurance().figures(MANAGER, month, CurrencyUnit.of("CNY"));
        assertThat(figures.reported()).isEqualTo(1);
        assertThat(figures.returned()).isEqualTo(1);
        assertThat(figures.accidentRevenue()).isEqualTo(Shop.cny("3800.00"));
        assertThat(figures.insuredBodyPaint()).isEqualTo(Shop.cny("3000.00"));
        assertThat(figures.output()).isEqualTo(Shop.cny("4000.00"));
        assertThat(figures.insuredJobs()).isEqualTo(1);
        assertThat(figures.repairs()).isEqualTo(1);
    }

    /** An order for what the insurer pays: looked at, surveyed, assessed and approved. */
    private void approved(String damage, String surveyed, String approved) {
        shop.store.teams().join(MANAGER, TeamKind.ACCIDENT, TeamMember.of("ins-1", Role.INSURANCE_ADVISER));
        shop.store.teams().join(MANAGER, TeamKind.ACCIDENT, TeamMember.of("ins-2", Role.INSURANCE_ADVISER));
        report();
        order = shop.open(10_000).id();
        shop.store
                .workshop()
                .diagnose(Shop.TECHNICIAN, order, Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), damage));
        shop.store.accidents().insure(Shop.ADVISER, order, accident);
        shop.store.accidents().survey(LI, accident, damage, Shop.cny(surveyed));
        shop.store.accidents().assess(LI, accident, "A-77", Shop.cny(approved));
        shop.store.accidents().approve(LI, accident, "OK-1", Shop.cny(approved), Shop.cny("0.00"));
    }

    @Test
    @Requirement({"R296", "M40"})
    void what_the_insurer_did_not_approve_cannot_be_settled_with_him() {
        approved("left wing", "3000.00", "2900.00");
        estimate(List.of(line(WING, Trade.BODY, Payer.INSURANCE, "3000.00")));
        sign();
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());
        shop.store.workshop().finishLines(Shop.TECHNICIAN, order, List.of(WING));
        complete();
        shop.store
                .workshop()
                .inspect(Shop.INSPECTOR, order, Inspection.passed(Shop.INSPECTOR.staff(), shop.now(), 10_002));
        shop.store.reception().makeReady(Shop.ADVISER, order);
        Map<Payer, Totals> shares = order().totalsByPayer();
        assertThat(BookingDesk.problems(() -> shop.store
                        .cashier()
                        .settle(
                                Shop.CASHIER,
                                order,
                                List.of(Settlement.outstanding(
                                        Payer.INSURANCE, shares.get(Payer.INSURANCE), PaymentMethod.CLAIM)))))
                .containsExactly("ACC-013");
        assertThat(order().settlements()).as("nothing was kept").isEmpty();
    }

    @Test
    @Requirement({"R300", "R301"})
    void goods_the_insurer_pays_cost_what_they_cost_in_stock() {
        approved("oil pan", "392.00", "392.00");
        estimate(List.of(
                line(Shop.LABOUR, Trade.MECHANICAL, Payer.CUSTOMER, "120.00"),
                GoodsLine.proposed(
                        Shop.OIL.value(),
                        Trade.ACCESSORIES,
                        "Engine oil",
                        Payer.INSURANCE,
                        shop.oil,
                        Quantity.of(4),
                        Shop.cny("392.00"))));
        sign();
        shop.worked(order);
        shop.ready(order);
        settle(order().totalsByPayer());

        YearMonth month = YearMonth.from(shop.now().atZone(java.time.ZoneId.of("Asia/Shanghai")));
        InsuranceFigures figures = shop.store.insurance().figures(MANAGER, month, CurrencyUnit.of("CNY"));
        assertThat(figures.accidentRevenue()).isEqualTo(Shop.cny("392.00"));
        assertThat(figures.accidentProfit()).as("less 4 x 61.50").isEqualTo(Shop.cny("146.00"));
    }

    private void estimate(List<WorkLine> lines) {
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order,
                        EstimateMethod.SYSTEM,
                        lines,
                        shop.now().plus(Duration.ofHours(6)));
    }

    private void sign() {
        shop.store
                .reception()
                .authorise(Shop.ADVISER, order, Confirmations.all(OldParts.left(), false), shop.signature());
    }

    private static WorkLine line(LineId id, Trade trade, Payer payer, String price) {
        return LabourLine.proposed(id.value(), trade, "work", payer, BigDecimal.ONE, Shop.cny(price));
    }

    private AccidentCase now() {
        return shop.store.accidents().accident(LI, accident).orElseThrow();
    }

    private WorkOrder order() {
        return shop.store.cashier().order(Shop.CASHIER, order).orElseThrow();
    }
}
