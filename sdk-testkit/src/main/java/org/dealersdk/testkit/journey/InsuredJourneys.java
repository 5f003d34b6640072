package org.dealersdk.testkit.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.accident.AccidentChannel;
import org.dealersdk.domain.accident.AccidentReport;
import org.dealersdk.domain.accident.Concerned;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.insurance.Cover;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.InsuranceKind;
import org.dealersdk.domain.insurance.Insured;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.insurance.LeadSearch;
import org.dealersdk.domain.insurance.Sale;
import org.dealersdk.domain.insurance.SaleKind;
import org.dealersdk.domain.oldparts.Storage;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.warranty.ClaimDocumentKind;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;

/** The stories somebody else pays for: manufacturer and insurer. */
final class InsuredJourneys {

    private static final Actor CLAIMS = Actor.of("W-1", Role.WARRANTY_CLERK);
    private static final Actor RENEWALS = Actor.of("ren-1", Role.RENEWAL_CLERK);
    private static final Actor ACCIDENTS = Actor.of("ins-1", Role.INSURANCE_ADVISER);
    private static final InsurerId PICC = new InsurerId("PICC");

    private InsuredJourneys() {}

    static List<Journey> all() {
        return List.of(
                new Journey("a warranty claim from the repair to the money", InsuredJourneys::warranty),
                new Journey("an insurance sold and about to run out", InsuredJourneys::insurance),
                new Journey("an accident from the report to the repair", InsuredJourneys::accident));
    }

    private static void warranty(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        PartId pump = trade.oil();
        List<WorkLine> lines = List.of(
                Trade.labour("1", "work", Payer.WARRANTY, "100.00"),
                Trade.part("2", pump, 1, Payer.WARRANTY, "300.00"));
        WorkOrderId order = trade.agreed(wang, trade.car(), lines).id();
        trade.worked(order, lines);
        trade.ready(order);
        trade.settled(order);
        WarrantyClaim claim = trade.step(
                "there is a claim",
                () -> trade.store()
                        .warranty()
                        .claims(CLAIMS, Query.of(WarrantyClaim.TYPE))
                        .aggregates()
                        .get(0));
        var desk = trade.store().warranty();
        trade.step("a clerk takes it", () -> desk.assign(CLAIMS, claim.id(), CLAIMS.staff(), new StaffId("T-1")));
        for (ClaimDocumentKind kind : List.of(
                ClaimDocumentKind.CLAIM_APPLICATION,
                ClaimDocumentKind.TECHNICAL_REPORT,
                ClaimDocumentKind.OLD_PART_LIST)) {
            trade.step("a document is added", () -> desk.addDocument(CLAIMS, claim.id(), kind, "D-" + kind));
        }
        trade.attempt("the old part is missing", () -> desk.submit(CLAIMS, claim.id()));
        trade.step(
                "the old part is kept",
                () -> trade.store()
                        .oldParts()
                        .recover(
                                CLAIMS,
                                Objects.requireNonNull(claim.lines().get(1).oldPart()),
                                Quantity.of(1),
                                Storage.claimRoom("A3", CLAIMS.staff(), "OMS-1")));
        trade.step("it is handed in", () -> desk.submit(CLAIMS, claim.id()));
        trade.later(Duration.ofDays(10));
        trade.step("it is accepted", () -> trade.store().warranty().accept(CLAIMS, claim.id(), Map.of()));
    }

    private static void insurance(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        Vehicle car = trade.car();
        LocalDate from = LocalDate.of(2023, 4, 1);
        Insured insured = new Insured(wang.id(), car.id(), from.minusDays(3), "海珠 haizhu");
        Cover cover = Cover.year(PICC, InsuranceKind.COMMERCIAL, from, Trade.cny("4000.00"));
        Sale sale = Sale.of(SaleKind.POINT_OF_SALE, Trade.ADVISER.staff(), Role.SERVICE_ADVISER, Trade.cny("200.00"));
        InsuranceContract applied = trade.step(
                "it is applied for", () -> trade.store().insurance().apply(RENEWALS, insured, cover, sale, null));
        trade.step("it is issued", () -> trade.store().insurance().issue(RENEWALS, applied.id(), "P-4711"));
        var leads = trade.step(
                "who may renew",
                () -> trade.store()
                        .insurance()
                        .findLeads(RENEWALS, LeadSearch.purchased(from.minusMonths(2), from.plusMonths(2), null)));
        trade.step(
                "a team is formed",
                () -> trade.store()
                        .teams()
                        .join(Trade.MANAGER, TeamKind.RENEWAL, TeamMember.of("ren-1", Role.RENEWAL_CLERK)));
        trade.step(
                "a clerk takes care",
                () -> trade.store()
                        .insurance()
                        .assign(Trade.MANAGER, leads.get(0).id(), RENEWALS.staff()));
        trade.step(
                "he calls",
                () -> trade.store()
                        .insurance()
                        .contact(RENEWALS, leads.get(0).id(), true, "Thinks about it. 考虑中", null));
        trade.later(Duration.ofDays(40));
    }

    private static void accident(Trade trade) {
        Customer wang = trade.customer("王小明", Trade.PHONE);
        Vehicle car = trade.car();
        for (String who : List.of("ins-1", "ins-2")) {
            trade.step(
                    who + " joins the team",
                    () -> trade.store()
                            .teams()
                            .join(Trade.MANAGER, TeamKind.ACCIDENT, TeamMember.of(who, Role.INSURANCE_ADVISER)));
        }
        AccidentReport report = AccidentReport.of(
                        wang.id(),
                        car.id(),
                        PICC,
                        AccidentChannel.PLATFORM,
                        trade.now().minus(Duration.ofMinutes(20)),
                        "Somebody ran into my wing. 追尾")
                .undrivableAt("Ring road, exit 5");
        var desk = trade.store().accidents();
        AccidentCaseId accident = trade.step("it is reported", () -> desk.report(ACCIDENTS, report, ACCIDENTS.staff()))
                .id();
        trade.step("help is sent", () -> desk.sendRescue(Trade.ADVISER, accident, "tow truck 3"));
        trade.later(Duration.ofMinutes(91));
        trade.step(
                "it is written down",
                () -> trade.store()
                        .accidents()
                        .log(ACCIDENTS, accident, Concerned.CUSTOMER, "The truck is nearly there."));
        trade.step("it arrives", () -> trade.store().accidents().arrive(ACCIDENTS, accident));
        trade.step(
                "it is surveyed",
                () -> trade.store().accidents().survey(ACCIDENTS, accident, "left wing", Trade.cny("3000.00")));
        trade.step(
                "it is handed over",
                () -> trade.store().accidents().offerTo(ACCIDENTS, accident, new StaffId("ins-2")));
    }
}
