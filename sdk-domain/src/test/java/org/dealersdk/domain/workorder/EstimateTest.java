package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dealersdk.domain.workorder.AgreementTest.refusal;
import static org.dealersdk.domain.workorder.ReceptionProblem.*;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.EstimatePolicy;
import org.dealersdk.domain.policy.EvidenceRule;
import org.dealersdk.domain.policy.ListPrice;
import org.dealersdk.domain.policy.ListPrices;
import org.dealersdk.domain.policy.PartsPolicy;
import org.dealersdk.domain.policy.PriceList;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an estimate may propose and at which price. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EstimateTest {

    private static final Actor CLERK = Actor.of("A1", Role.SERVICE_ADVISER);
    private static final Actor MANAGER = Actor.of("M1", Role.AFTER_SALES_MANAGER);
    private static final PriceList LIST = new PriceList(
            "2026-03",
            Map.of("mechanical", new BigDecimal("200"), "parts", BigDecimal.ONE),
            Map.of(
                    "BRK-01",
                    Map.of("any", ListPrice.hours("1.5"), "suv", ListPrice.hours("2")),
                    "P-PADS",
                    Map.of("any", ListPrice.fixed("180.00"))));

    private static EstimatePolicy policy(PriceList list, ListPrices binding, EvidenceRule evidence) {
        EstimatePolicy standard = EstimatePolicy.standard();
        return new EstimatePolicy(
                list,
                binding,
                standard.deviationPercent(),
                standard.accessoryDiscountPercent(),
                Map.of("spring", BigDecimal.valueOf(15)),
                evidence,
                standard.wearParts(),
                standard.partsGuarantee());
    }

    private static EstimatePolicy listed() {
        return policy(LIST, ListPrices.WHERE_LISTED, EvidenceRule.PER_ORDER);
    }

    private static Occasion by(Actor actor, EstimatePolicy policy) {
        return new Occasion(
                actor, NOW, DealerPolicy.standard().with(policy), IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7));
    }

    private static WorkLine brakes(String price) {
        LabourLine line = labour(LABOUR, Payer.CUSTOMER, price);
        return line.with(line.head().operation("BRK-01"));
    }

    private static PartLine part(String id, String operation, String price, long pieces) {
        PartLine line = PartLine.proposed(
                id, Trade.PARTS, "pads", Payer.CUSTOMER, new PartId("P1"), Quantity.of(pieces), cny(price));
        return line.with(line.head().operation(operation));
    }

    private static GoodsLine goods(String price, long pieces) {
        GoodsLine line = GoodsLine.proposed(
                "2", Trade.PARTS, "pads", Payer.CUSTOMER, new PartId("P1"), Quantity.of(pieces), cny(price));
        return line.with(line.head().operation("P-PADS"));
    }

    private static WorkOrder propose(WorkOrder order, Occasion occasion, WorkLine... lines) {
        return order.estimate(EstimateMethod.SYSTEM, List.of(lines), PROMISED, occasion)
                .after();
    }

    @Test
    @Requirement({"R093", "M20"})
    void the_same_problem_costs_what_the_list_says_for_the_class_of_the_vehicle() {
        Occasion now = by(CLERK, listed());
        WorkLine forSuv = brakes("400.00").with(brakes("400.00").head().forClass("suv"));

        assertThat(propose(diagnosed(), now, brakes("300.00"))
                        .estimate()
                        .totals()
                        .total())
                .isEqualTo(cny("300.00"));
        assertThat(propose(diagnosed(), now, forSuv).estimate().totals().total())
                .isEqualTo(cny("400.00"));
        assertThat(propose(diagnosed(), now, part("2", "P-PADS", "360.00", 2)).state())
                .isEqualTo(WorkOrderState.ESTIMATED);
        assertThat(refusal(() -> propose(diagnosed(), now, brakes("300.01")))).containsExactly(OFF_LIST);
        assertThat(refusal(() -> propose(diagnosed(), now, brakes("200.00")))).containsExactly(OFF_LIST);
        assertThat(refusal(() -> propose(diagnosed(), now, part("2", "P-PADS", "359.99", 2))))
                .containsExactly(OFF_LIST);
    }

    @Test
    @Requirement({"R089", "R093", "M20"})
    void several_pieces_of_goods_are_priced_and_explained_piece_by_piece() {
        Occasion now = by(CLERK, listed());

        assertThat(propose(diagnosed(), now, goods("360.00", 2)).charges())
                .extracting(ChargeDetail::quantity, ChargeDetail::unitPrice, ChargeDetail::amount)
                .containsExactly(tuple(new BigDecimal("2"), cny("180.00"), cny("360.00")));
        assertThat(refusal(() -> propose(diagnosed(), now, goods("180.00", 2))))
                .as("two for the price of one")
                .containsExactly(OFF_LIST);
    }

    @Test
    @Requirement({"R093", "M20"})
    void a_store_may_bind_everything_to_the_list() {
        EstimatePolicy always = policy(LIST, ListPrices.ALWAYS, EvidenceRule.PER_ORDER);

        assertThat(propose(diagnosed(), by(CLERK, listed()), labour(EXTRA, Payer.CUSTOMER, "10.00"))
                        .state())
                .isEqualTo(WorkOrderState.ESTIMATED);
        assertThat(refusal(() -> propose(diagnosed(), by(CLERK, always), labour(EXTRA, Payer.CUSTOMER, "10.00"))))
                .containsExactly(NOT_LISTED);
        assertThat(propose(diagnosed(), by(CLERK, always), labour(EXTRA, Payer.WARRANTY, "10.00"))
                        .state())
                .as("the manufacturer has rates of his own")
                .isEqualTo(WorkOrderState.ESTIMATED);
    }

    @Test
    @Requirement({"R093", "M20"})
    void a_deviation_needs_authority_and_reason_and_names_who_allowed_it() {
        WorkLine goodwill = brakes("250.00")
                .with(brakes("300.00").head().priced(cny("250.00"), Deviation.from(cny("300.00"), "second visit")));
        WorkLine unexplained = brakes("250.00")
                .with(brakes("300.00").head().priced(cny("250.00"), Deviation.from(cny("300.00"), " ")));
        WorkLine fromElsewhere = brakes("250.00")
                .with(brakes("300.00").head().priced(cny("250.00"), Deviation.from(cny("260.00"), "second visit")));

        assertThat(refusal(() -> propose(diagnosed(), by(CLERK, listed()), goodwill)))
                .containsExactly(NO_AUTHORITY);
        assertThat(refusal(() -> propose(diagnosed(), by(MANAGER, listed()), unexplained)))
                .containsExactly(NO_REASON_FOR_PRICE);
        assertThat(refusal(() -> propose(diagnosed(), by(MANAGER, listed()), fromElsewhere)))
                .containsExactly(WRONG_USUAL_PRICE);

        WorkOrder allowed = propose(diagnosed(), by(MANAGER, listed()), goodwill);
        Deviation recorded = allowed.lines().get(0).head().basis().deviation();
        assertThat(recorded.by()).isEqualTo(MANAGER.staff());
        assertThat(recorded.at()).isEqualTo(NOW);
        assertThat(recorded.reason()).isEqualTo("second visit");
        assertThat(propose(allowed, by(CLERK, listed()), goodwill)
                        .lines()
                        .get(0)
                        .head()
                        .basis()
                        .deviation())
                .as("what was allowed stays allowed when the adviser estimates anew")
                .isEqualTo(recorded);
    }

    @Test
    @Requirement({"R093", "M20"})
    void what_was_allowed_holds_for_that_line_at_that_price_only() {
        WorkLine goodwill = brakes("250.00")
                .with(brakes("300.00").head().priced(cny("250.00"), Deviation.from(cny("300.00"), "second visit")));
        WorkLine cheaper = brakes("100.00")
                .with(brakes("300.00").head().priced(cny("100.00"), Deviation.from(cny("300.00"), "second visit")));
        WorkLine bare = labour(EXTRA, Payer.CUSTOMER, "250.00");
        WorkLine another = bare.with(bare.head().priced(cny("250.00"), Deviation.from(cny("300.00"), "second visit")));
        WorkOrder allowed = propose(diagnosed(), by(MANAGER, listed()), goodwill);

        assertThat(refusal(() -> propose(allowed, by(CLERK, listed()), cheaper)))
                .as("a lower price for the same reason")
                .containsExactly(NO_AUTHORITY);
        assertThat(refusal(() -> propose(allowed, by(CLERK, listed()), goodwill, another)))
                .as("another line in the words of the allowed one")
                .containsExactly(NO_AUTHORITY);
    }

    @Test
    @Requirement({"R093", "M20"})
    void nobody_allows_a_deviation_in_another_ones_name() {
        Deviation forged = new Deviation(cny("300.00"), "friend", null, MANAGER.staff(), NOW);
        WorkLine cheaper = brakes("100.00").with(brakes("300.00").head().priced(cny("100.00"), forged));

        assertThat(refusal(() -> propose(diagnosed(), by(CLERK, listed()), cheaper)))
                .containsExactly(NO_AUTHORITY);
    }

    private static WorkLine special(Trade trade, String price, Deviation why) {
        return new LabourLine(
                LineHead.proposed(EXTRA, trade, "film", Payer.CUSTOMER, why.usual())
                        .priced(cny(price), why),
                BigDecimal.ONE,
                null);
    }

    @Test
    @Requirement("R095")
    void accessories_are_reduced_within_the_limits_of_the_role() {
        Deviation asked = Deviation.from(cny("1000.00"), "sold with the car");
        Occasion seller = by(CLERK, listed());

        assertThat(propose(diagnosed(), seller, special(Trade.ACCESSORIES, "950.00", asked))
                        .state())
                .as("5 % is within the adviser's limit")
                .isEqualTo(WorkOrderState.ESTIMATED);
        assertThat(refusal(() -> propose(diagnosed(), seller, special(Trade.ACCESSORIES, "949.99", asked))))
                .containsExactly(NO_AUTHORITY);
        assertThat(refusal(() -> propose(diagnosed(), seller, special(Trade.MECHANICAL, "990.00", asked))))
                .as("the limit is for accessories only")
                .containsExactly(NO_AUTHORITY);
        assertThat(refusal(() -> propose(diagnosed(), seller, special(Trade.ACCESSORIES, "1010.00", asked))))
                .as("and for reductions only")
                .containsExactly(NO_AUTHORITY);
    }

    @Test
    @Requirement("R095")
    void care_products_of_regular_maintenance_are_reduced_by_campaign() {
        Intake usual = intake();
        WorkOrder maintenance = diagnosed(Intake.walkIn(
                usual.customer(),
                usual.vehicle(),
                NOW,
                ADVISER,
                JobType.MAINTENANCE,
                "10,000 km",
                10_000,
                WalkAround.unremarkable()));
        Occasion seller = by(CLERK, listed());
        Deviation spring = Deviation.by("spring", cny("100.00"));

        assertThat(propose(maintenance, seller, special(Trade.CARE, "85.00", spring))
                        .state())
                .isEqualTo(WorkOrderState.ESTIMATED);
        assertThat(refusal(() -> propose(maintenance, seller, special(Trade.CARE, "84.99", spring))))
                .containsExactly(NO_AUTHORITY);
        assertThat(refusal(() -> propose(
                        maintenance, seller, special(Trade.CARE, "90.00", Deviation.by("none", cny("100.00"))))))
                .containsExactly(NO_AUTHORITY);
        assertThat(refusal(() -> propose(diagnosed(), seller, special(Trade.CARE, "90.00", spring))))
                .as("a repair is no regular maintenance")
                .containsExactly(NO_AUTHORITY);
    }

    @Test
    @Requirement("R089")
    void every_charge_is_explained_by_quantity_rate_discount_and_reason() {
        WorkLine goodwill = brakes("250.00")
                .with(brakes("300.00").head().priced(cny("250.00"), Deviation.from(cny("300.00"), "second visit")));
        WorkOrder order = propose(diagnosed(), by(MANAGER, listed()), goodwill, part("2", "P-PADS", "360.00", 2));

        assertThat(order.charges())
                .containsExactly(
                        new ChargeDetail(
                                LABOUR,
                                "brakes",
                                Payer.CUSTOMER,
                                new BigDecimal("1.5"),
                                cny("200.00"),
                                cny("300.00"),
                                cny("50.00"),
                                "second visit",
                                cny("250.00")),
                        new ChargeDetail(
                                new LineId("2"),
                                "pads",
                                Payer.CUSTOMER,
                                new BigDecimal("2"),
                                cny("180.00"),
                                cny("360.00"),
                                cny("0.00"),
                                null,
                                cny("360.00")));
    }

    @Test
    @Requirement({"R092", "M22"})
    void no_part_is_replaced_without_anything_that_shows_the_need() {
        Occasion each = by(CLERK, policy(PriceList.none(), ListPrices.WHERE_LISTED, EvidenceRule.PER_LINE));
        PartLine seal = part("2", "SEAL", "9.00", 1);
        PartLine shown = seal.with(seal.head().because(EvidenceKind.DIAGNOSIS, "weeps at the shaft"));
        PartLine empty = seal.with(seal.head().because(EvidenceKind.DIAGNOSIS, " "));

        assertThat(propose(diagnosed(), occasion(), seal).state())
                .as("the order's diagnosis is enough before work begins")
                .isEqualTo(WorkOrderState.ESTIMATED);
        assertThat(refusal(() -> propose(inProgress(), occasion(), part("9", "SEAL", "9.00", 1))))
                .as("what the workshop adds needs its own")
                .containsExactly(NO_EVIDENCE);
        assertThat(refusal(() -> propose(diagnosed(), each, seal))).containsExactly(NO_EVIDENCE);
        assertThat(refusal(() -> propose(diagnosed(), each, empty))).containsExactly(NO_EVIDENCE);
        assertThat(propose(diagnosed(), each, shown).state()).isEqualTo(WorkOrderState.ESTIMATED);
        WorkOrder found = inProgress().reportFinding(finding(), occasion()).after();
        PartLine repair = part("9", "SEAL", "9.00", 1);
        assertThat(propose(found, occasion(), repair.with(repair.head().repairing(FINDING)))
                        .state())
                .isEqualTo(WorkOrderState.IN_PROGRESS);
    }

    @Test
    @Requirement({"R034", "R092", "M22"})
    void brake_pads_are_measured_and_not_replaced_by_kilometres() {
        PartLine pads = part("2", "brake-pads", "360.00", 1);
        PartLine byDistance = pads.with(pads.head().because(EvidenceKind.INTERVAL, "20,000 km"));
        PartLine measured = pads.with(pads.head().because(EvidenceKind.MEASUREMENT, "2.1 mm, limit 3 mm"));

        assertThat(refusal(() -> propose(diagnosed(), occasion(), pads))).containsExactly(WEAR_NOT_MEASURED);
        assertThat(refusal(() -> propose(diagnosed(), occasion(), byDistance))).containsExactly(WEAR_NOT_MEASURED);
        assertThat(propose(diagnosed(), occasion(), measured).state()).isEqualTo(WorkOrderState.ESTIMATED);
    }

    private static WorkLine option(String id, String option, String price) {
        LabourLine line = labour(new LineId(id), Payer.CUSTOMER, price);
        return line.with(line.head().alternative("brakes", option));
    }

    private static WorkOrder offered() {
        return propose(
                diagnosed(),
                occasion(),
                labour(LABOUR, Payer.CUSTOMER, "100.00"),
                option("A1", "pads", "300.00"),
                option("B1", "pads and discs", "500.00"),
                option("B2", "pads and discs", "200.00"));
    }

    private static WorkOrder answered(Map<LineId, Approval> answers) {
        return offered()
                .authorise(confirmations(), signature(), answers, occasion())
                .after();
    }

    @Test
    @Requirement("R091")
    void the_customer_picks_one_of_the_options_and_the_others_stay_as_history() {
        assertThat(offered().estimate().totals().total())
                .as("the option named first counts")
                .isEqualTo(cny("400.00"));

        WorkOrder picked = answered(Map.of(new LineId("B1"), Approval.APPROVED));

        assertThat(picked.agreement().orElseThrow().total()).isEqualTo(cny("800.00"));
        assertThat(picked.lines())
                .extracting(line -> line.head().approval())
                .containsExactly(Approval.APPROVED, Approval.DECLINED, Approval.APPROVED, Approval.APPROVED);
        WorkOrder other = answered(Map.of(new LineId("B1"), Approval.DECLINED, new LineId("B2"), Approval.DECLINED));
        assertThat(other.agreement().orElseThrow().total())
                .as("the only one left")
                .isEqualTo(cny("400.00"));
    }

    @Test
    @Requirement("R091")
    void an_option_must_be_picked_and_only_one() {
        assertThat(refusal(() -> answered(Map.of()))).contains(OPTION_NOT_CHOSEN);
        assertThat(refusal(() ->
                        answered(Map.of(new LineId("A1"), Approval.APPROVED, new LineId("B1"), Approval.APPROVED))))
                .contains(OPTION_NOT_CHOSEN);
        assertThat(refusal(() -> answered(Map.of(
                        new LineId("A1"),
                        Approval.APPROVED,
                        new LineId("B1"),
                        Approval.APPROVED,
                        new LineId("B2"),
                        Approval.DECLINED))))
                .containsExactly(SEVERAL_OPTIONS);
    }

    @Test
    @Requirement({"R086", "M21"})
    void parts_of_another_make_need_the_customers_consent() {
        PartLine other =
                part("2", "SEAL", "9.00", 1).suppliedBy(new PartSupply(false, "wholesaler", null, "12 months"));
        WorkOrder order = propose(diagnosed(), occasion(), other);

        Occasion open = occasion(new PartsPolicy(false, 7));
        assertThat(refusal(() -> order.authorise(confirmations(), signature(), open)))
                .containsExactly(OTHER_MAKE_NOT_AGREED);
        Confirmations consenting = confirmations().explained(Explanation.full().agreeingToOtherMakes());
        WorkOrder agreed = order.authorise(consenting, signature(), open).after();
        assertThat(((PartLine) agreed.lines().get(0)).supply().guarantee()).isEqualTo("12 months");
        assertThat(refusal(() -> order.authorise(consenting, signature(), occasion())))
                .as("a store of genuine parts only fits no others, whatever is agreed")
                .containsExactly(OTHER_MAKES_NOT_ALLOWED);

        LineId line = agreed.lines().get(0).head().id();
        Map<LineId, ReservationId> issued = Map.of(line, new ReservationId("R9"));
        PartOrigin origin = new PartOrigin(false, "other wholesaler", "B-77");
        WorkOrder supplied =
                agreed.issueParts(issued, Map.of(line, origin), open).after();
        assertThat(((PartLine) supplied.lines().get(0)).supply())
                .as("as issued in the end, with what was guaranteed")
                .isEqualTo(new PartSupply(false, "other wholesaler", "B-77", "12 months"));
    }

    @Test
    @Requirement({"R257", "R269", "M21"})
    void a_part_estimated_as_the_makers_own_is_never_issued_as_another() {
        PartLine genuine = part("2", "SEAL", "9.00", 1).suppliedBy(new PartSupply(true, "maker", null, null));
        Occasion open = occasion(new PartsPolicy(false, 7));
        Confirmations consenting = confirmations().explained(Explanation.full().agreeingToOtherMakes());
        WorkOrder agreed = propose(diagnosed(), occasion(), genuine)
                .authorise(consenting, signature(), open)
                .after();
        LineId line = agreed.lines().get(0).head().id();
        Map<LineId, ReservationId> issued = Map.of(line, new ReservationId("R9"));

        PartOrigin market = new PartOrigin(false, "market", "B-1");
        assertThatThrownBy(() -> agreed.issueParts(issued, Map.of(line, market), open))
                .hasMessageContaining("RCP-023");
        PartOrigin maker = new PartOrigin(true, "maker", "2010-11-30");
        WorkOrder supplied =
                agreed.issueParts(issued, Map.of(line, maker), open).after();
        assertThat(((PartLine) supplied.lines().get(0)).supply().batch()).isEqualTo("2010-11-30");
    }

    @Test
    @Requirement({"R129", "R132"})
    void what_was_refused_is_offered_again_and_linked_to_where_it_comes_from() {
        WorkOrder first = estimated()
                .authorise(
                        confirmations(),
                        signature(),
                        Map.of(PART, Approval.DEFERRED, WARRANTY, Approval.DECLINED),
                        occasion())
                .then(order -> order.start(TECHNICIAN, occasion()))
                .then(order -> order.reportFinding(finding(), occasion()))
                .then(order -> order.decideFinding(FINDING, Disposition.DEFERRED, "C1", occasion()))
                .after();

        List<Recommendation> open = Recommendation.open(List.of(first));

        assertThat(open)
                .extracting(Recommendation::origin)
                .containsExactly(
                        new LineOrigin(first.id(), PART, null),
                        new LineOrigin(first.id(), WARRANTY, null),
                        new LineOrigin(first.id(), null, FINDING));
        WorkLine again = open.get(0).proposedAs("N1");
        WorkLine fault = open.get(2).proposedAs("N2");
        assertThat(again).isInstanceOf(PartLine.class);
        assertThat(again.head().price()).isEqualTo(cny("200.00"));
        assertThat(fault.head().description()).isEqualTo("oil seal worn, first drops");
        WorkOrder second = WorkOrder.open(new WorkOrderId("W2"), "RO-0002", intake(), occasion())
                .then(order -> order.diagnose(Diagnosis.of(ADVISER, NOW, "as before"), occasion()))
                .then(order -> order.estimate(EstimateMethod.SYSTEM, List.of(again, fault), PROMISED, occasion()))
                .then(order -> order.authorise(
                        confirmations(), signature(), Map.of(new LineId("N2"), Approval.DEFERRED), occasion()))
                .after();
        assertThat(second.lines().get(0).head().basis().origin()).isEqualTo(new LineOrigin(first.id(), PART, null));
        assertThat(Recommendation.open(List.of(first, second)))
                .extracting(Recommendation::origin)
                .as("done is done; what was put off again is open on the later order")
                .containsExactly(
                        new LineOrigin(first.id(), WARRANTY, null),
                        new LineOrigin(second.id(), new LineId("N2"), null));
    }

    @Test
    @Requirement({"R091", "R132"})
    void an_option_that_was_not_picked_is_no_recommendation() {
        WorkOrder picked = answered(Map.of(new LineId("A1"), Approval.APPROVED));

        assertThat(Recommendation.open(List.of(picked))).isEmpty();
    }
}
