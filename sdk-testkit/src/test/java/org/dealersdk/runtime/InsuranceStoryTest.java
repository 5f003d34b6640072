package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.insurance.ContractState;
import org.dealersdk.domain.insurance.Cover;
import org.dealersdk.domain.insurance.Discount;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.InsuranceContractId;
import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.insurance.InsuranceKind;
import org.dealersdk.domain.insurance.InsurancePay;
import org.dealersdk.domain.insurance.Insured;
import org.dealersdk.domain.insurance.InsurerId;
import org.dealersdk.domain.insurance.LeadSearch;
import org.dealersdk.domain.insurance.LeadSource;
import org.dealersdk.domain.insurance.Quote;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.insurance.RenewalId;
import org.dealersdk.domain.insurance.RenewalLoss;
import org.dealersdk.domain.insurance.RenewalState;
import org.dealersdk.domain.insurance.Sale;
import org.dealersdk.domain.insurance.SaleKind;
import org.dealersdk.domain.insurance.SalesAccount;
import org.dealersdk.domain.kpi.InsuranceKpis;
import org.dealersdk.domain.kpi.RenewalMonth;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.DiscountKind;
import org.dealersdk.domain.policy.InsuranceRules;
import org.dealersdk.domain.policy.RenewalBase;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.team.TeamMember;
import org.dealersdk.domain.vehicle.Upkeep;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.spi.storage.Query;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The process P24 of the catalogue, told step by step, and what happens to a contract nobody takes care of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InsuranceStoryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Actor MANAGER = Setup.MANAGER;
    private static final Actor ZHOU = Actor.of("ren-1", Role.RENEWAL_CLERK);
    private static final InsurerId PICC = new InsurerId("PICC");

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private final LocalDate today = LocalDate.ofInstant(setup.clock.instant(), SHANGHAI);
    private InsuranceContract old = contract("V-other", "tianhe", today.minusMonths(11));
    private Renewal renewal = Renewal.find(
                    new RenewalId("not-yet"), org.dealersdk.domain.insurance.Lead.of(old, LeadSource.VISIT))
            .after();

    @AfterEach
    void close() {
        dealership.close();
    }

    private InsuranceContract contract(String vehicle, String area, LocalDate from) {
        Insured insured = new Insured(shop.customer.id(), new VehicleId(vehicle), from.minusDays(3), area);
        Cover cover = Cover.year(PICC, InsuranceKind.COMMERCIAL, from, Shop.cny("4000.00"));
        Sale sale = Sale.of(SaleKind.POINT_OF_SALE, Shop.ADVISER.staff(), Role.SERVICE_ADVISER, Shop.cny("200.00"));
        return issued(insured, cover, sale, null);
    }

    private InsuranceContract issued(
            Insured insured, Cover cover, @Nullable Sale sale, @Nullable InsuranceContractId replaces) {
        InsuranceContract applied = shop.store.insurance().apply(ZHOU, insured, cover, sale, replaces);
        return shop.store
                .insurance()
                .issue(ZHOU, applied.id(), "P-" + applied.id().value());
    }

    @Test
    @Requirement({"P24", "R031", "R293", "R294", "R302", "R303", "R305", "R308", "R309", "V19", "A06"})
    void the_insurance_business_is_developed_by_the_book() {
        renewal_resources_are_assessed_by_time_of_purchase_and_area();
        several_roles_sell_at_the_point_of_sale_and_online();
        insurers_data_brings_further_leads();
        full_time_clerks_track_and_call_back();
        the_offer_is_a_voucher_or_a_cut_in_price();
        the_customer_renews_and_the_vehicles_file_says_so();
        finance_hears_of_all_sales_at_once();
        the_month_is_counted_and_paid();
    }

    private void renewal_resources_are_assessed_by_time_of_purchase_and_area() {
        old = contract(shop.car.id().value(), "haizhu", today.minusMonths(11));
        contract("V-late", "haizhu", today.minusMonths(2));
        List<Renewal> leads = shop.store
                .insurance()
                .findLeads(ZHOU, LeadSearch.purchased(today.minusMonths(13), today.minusMonths(10), "haizhu"));
        assertThat(leads).extracting(one -> one.lead().contract()).containsExactly(old.id());
        renewal = leads.get(0);
        assertThat(renewal.lead().source()).isEqualTo(LeadSource.PURCHASE_DATE);
        assertThat(shop.store.insurance().findLeads(ZHOU, LeadSearch.purchased(today.minusYears(9), today, "haizhu")))
                .as("a contract is a lead once")
                .extracting(one -> one.lead().insured().vehicle())
                .containsExactly(new VehicleId("V-late"));
    }

    private void several_roles_sell_at_the_point_of_sale_and_online() {
        Insured fresh = new Insured(shop.customer.id(), new VehicleId("V-new"), today, "haizhu");
        Cover cover = Cover.year(PICC, InsuranceKind.COMPULSORY, today, Shop.cny("950.00"));
        Sale online = Sale.of(SaleKind.OTHER, ZHOU.staff(), Role.RENEWAL_CLERK, Shop.cny("40.00"))
                .appliedOnline();
        assertThat(shop.store
                        .insurance()
                        .apply(ZHOU, fresh, cover, online, null)
                        .state())
                .isEqualTo(ContractState.APPLIED);
        Sale byTechnician = Sale.of(SaleKind.OTHER, Shop.TECHNICIAN.staff(), Role.TECHNICIAN, Shop.cny("40.00"));
        assertThat(BookingDesk.problems(() -> shop.store.insurance().apply(ZHOU, fresh, cover, byTechnician, null)))
                .containsExactly("INS-004");
    }

    private void full_time_clerks_track_and_call_back() {
        assertThat(BookingDesk.problems(() -> shop.store
                        .teams()
                        .join(
                                MANAGER,
                                TeamKind.RENEWAL,
                                new TeamMember(ZHOU.staff(), List.of(Role.RENEWAL_CLERK), false))))
                .containsExactly("TEA-002");
        shop.store.teams().join(MANAGER, TeamKind.RENEWAL, TeamMember.of("ren-1", Role.RENEWAL_CLERK));
        shop.store.insurance().assign(MANAGER, renewal.id(), ZHOU.staff());
        assertThat(shop.due()).anyMatch(due -> due.startsWith("renewal-call"));
        shop.store
                .insurance()
                .contact(
                        ZHOU,
                        renewal.id(),
                        true,
                        "Thinks about it.",
                        setup.clock.instant().plusSeconds(3600));
        setup.clock.advance(java.time.Duration.ofHours(2));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(now().callLate()).as("the call back is late").isTrue();
        shop.store.insurance().contact(ZHOU, renewal.id(), true, "Wants an offer.", null);
        assertThat(now().callLate()).isFalse();
    }

    private void insurers_data_brings_further_leads() {
        LeadSearch ofInsurer = new LeadSearch(null, null, null, today, today.plusMonths(2), PICC);
        List<Renewal> more = shop.store.insurance().findLeads(ZHOU, ofInsurer);
        assertThat(more).extracting(one -> one.lead().source()).containsOnly(LeadSource.INSURER_DATA);
        assertThat(more).extracting(one -> one.lead().insured().vehicle()).containsExactly(new VehicleId("V-other"));
    }

    private void the_offer_is_a_voucher_or_a_cut_in_price() {
        Discount tooMuch = new Discount(DiscountKind.PRICE_CUT, Shop.cny("500.00"));
        assertThat(BookingDesk.problems(() -> shop.store.insurance().quote(ZHOU, renewal.id(), quote(tooMuch))))
                .containsExactly("INS-006");
        Discount voucher = new Discount(DiscountKind.MAINTENANCE_VOUCHER, Shop.cny("200.00"));
        assertThat(shop.store
                        .insurance()
                        .quote(ZHOU, renewal.id(), quote(voucher))
                        .state())
                .isEqualTo(RenewalState.QUOTED);
    }

    private Quote quote(Discount discount) {
        return new Quote(setup.clock.instant(), PICC, Shop.cny("3900.00"), discount);
    }

    private void the_customer_renews_and_the_vehicles_file_says_so() {
        Cover cover =
                Cover.year(PICC, InsuranceKind.COMMERCIAL, old.cover().to().plusDays(1), Shop.cny("3900.00"));
        Sale sale = Sale.of(SaleKind.RENEWAL, ZHOU.staff(), Role.RENEWAL_CLERK, Shop.cny("310.00"))
                .with(new Discount(DiscountKind.MAINTENANCE_VOUCHER, Shop.cny("200.00")));
        InsuranceContract next = issued(old.insured(), cover, sale, old.id());
        assertThat(now().state()).isEqualTo(RenewalState.RENEWED);
        assertThat(now().outcome().renewed()).isEqualTo(next.id());
        assertThat(upkeep().insuredHere()).isTrue();
        assertThat(upkeep().insuranceUntil()).isEqualTo(next.cover().to());
    }

    private void finance_hears_of_all_sales_at_once() {
        YearMonth month = YearMonth.from(today);
        SalesAccount account = shop.store.insurance().reportToFinance(ZHOU, month);
        assertThat(account.rows()).hasSize(2);
        assertThat(account.contracts()).isEqualTo(4);
        assertThat(account.rows().get(1).reward()).isEqualTo(Shop.cny("50.00"));
        assertThat(BookingDesk.problems(() -> shop.store.insurance().reportToFinance(ZHOU, month)))
                .containsExactly("INS-017");
        assertThat(shop.due()).noneMatch(due -> due.startsWith("insurance-account"));
    }

    private void the_month_is_counted_and_paid() {
        InsuranceRules rules = DealerPolicy.standard().insurance();
        CurrencyUnit yuan = CurrencyUnit.of("CNY");
        InsuranceFigures sold = shop.store.insurance().figures(MANAGER, YearMonth.from(today), yuan);
        assertThat(sold.renewed()).isEqualTo(1);
        assertThat(InsuranceKpis.RENEWAL_PROFIT.of(sold).orElseThrow()).isEqualByComparingTo("110");
        assertThat(sold.insuredNewCars()).isEqualTo(3);
        assertThat(sold.premiums()).isEqualTo(Shop.cny("15900.00"));
        InsuranceFigures ending = shop.store
                .insurance()
                .figures(MANAGER, YearMonth.from(old.cover().to()), yuan);
        assertThat(ending.due()).isEqualTo(2);
        assertThat(InsuranceKpis.RENEWAL_RATE
                        .of(new RenewalMonth(ending, RenewalBase.DUE_FOR_RENEWAL, 0))
                        .orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(InsurancePay.renewalClerk(sold.renewed(), yuan, rules)).isEqualTo(Shop.cny("50.00"));
    }

    @Test
    @Requirement({"R031", "R302", "R303"})
    void a_contract_nobody_takes_care_of_becomes_a_lead_and_ends() {
        InsuranceContract sold = contract(shop.car.id().value(), "haizhu", today);
        assertThat(upkeep().insuredHere()).isTrue();
        runUntil(today.plusMonths(2));
        assertThat(contract(sold).told())
                .as("finance was not told in time")
                .containsExactly(org.dealersdk.domain.deadline.DeadlineKind.INSURANCE_ACCOUNT);
        runUntil(sold.cover().to().minusDays(50));
        Renewal lead = renewals(sold).get(0);
        assertThat(lead.lead().source()).isEqualTo(LeadSource.EXPIRY);
        runUntil(sold.cover().to().plusDays(1));
        assertThat(contract(sold).state()).isEqualTo(ContractState.EXPIRED);
        assertThat(renewals(sold).get(0).outcome().lost()).isEqualTo(RenewalLoss.EXPIRED);
        assertThat(upkeep().insuredHere()).isFalse();
        assertThat(upkeep().insuranceUntil()).isNull();
    }

    @Test
    @Requirement("R031")
    void insurance_bought_elsewhere_is_on_file_but_does_not_count_as_ours() {
        Insured insured = new Insured(shop.customer.id(), shop.car.id(), null, null);
        Cover cover = Cover.year(PICC, InsuranceKind.COMMERCIAL, today, Shop.cny("4000.00"));
        InsuranceContract elsewhere = issued(insured, cover, null, null);
        assertThat(upkeep().insuredHere()).isFalse();
        assertThat(upkeep().insuranceUntil()).isEqualTo(cover.to());
        shop.store.insurance().cancel(ZHOU, elsewhere.id());
        assertThat(upkeep().insuranceUntil()).isNull();
    }

    @Test
    void the_words_of_a_forgotten_customer_go_and_a_merged_ones_insurance_follows() {
        InsuranceContract sold = contract(shop.car.id().value(), "haizhu", today.minusMonths(11));
        Renewal lead = shop.store
                .insurance()
                .findLeads(ZHOU, LeadSearch.ending(today, today.plusMonths(2)))
                .get(0);
        CustomerId survivor = shop.store
                .customers()
                .register(
                        Shop.ADVISER,
                        shop.customer.details(),
                        org.dealersdk.domain.customer.CustomerOrigin.REPAIR,
                        setup.clock.instant(),
                        Shop.ADVISER.staff())
                .id();
        shop.store.customers().merge(Shop.ADVISER, shop.customer.id(), survivor);
        assertThat(contract(sold).insured().customer()).isEqualTo(survivor);
        assertThat(shop.store
                        .insurance()
                        .renewal(ZHOU, lead.id())
                        .orElseThrow()
                        .lead()
                        .insured()
                        .customer())
                .isEqualTo(survivor);
    }

    private void runUntil(LocalDate day) {
        setup.clock.set(day.atStartOfDay(SHANGHAI).toInstant());
        dealership.dueWork().runOnce(setup.clock.instant());
    }

    private InsuranceContract contract(InsuranceContract known) {
        return shop.store.insurance().contract(ZHOU, known.id()).orElseThrow();
    }

    private List<Renewal> renewals(InsuranceContract of) {
        return shop.store
                .insurance()
                .renewals(ZHOU, Query.of(Renewal.TYPE).where("contract", of.id().value()))
                .aggregates();
    }

    private Renewal now() {
        return shop.store.insurance().renewal(ZHOU, renewal.id()).orElseThrow();
    }

    private Upkeep upkeep() {
        return shop.store
                .customers()
                .vehicle(Shop.ADVISER, shop.car.id())
                .orElseThrow()
                .upkeep();
    }
}
