package org.dealersdk.domain.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.insurance.Contracts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.DiscountKind;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InsuranceContractTest {

    @ParameterizedTest
    @EnumSource(ContractState.class)
    void each_state_knows_exactly_these_triggers(ContractState state) {
        Map<ContractState, Set<ContractTrigger>> expected = Map.of(
                ContractState.APPLIED, EnumSet.of(ContractTrigger.ISSUE, ContractTrigger.CANCEL),
                ContractState.IN_FORCE, EnumSet.complementOf(EnumSet.of(ContractTrigger.ISSUE)),
                ContractState.EXPIRED, Set.of(),
                ContractState.CANCELLED, Set.of());
        assertThat(in(state).state()).isEqualTo(state);
        for (ContractTrigger trigger : ContractTrigger.values()) {
            boolean known = in(state).mayI(trigger, by(ZHOU)).problems().stream()
                    .noneMatch(p -> p.code().id().startsWith("LIF-"));
            assertThat(known)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected.get(state).contains(trigger));
        }
    }

    @Test
    @Requirement("R031")
    void a_vehicle_counts_as_insured_here_only_while_a_contract_sold_here_is_in_force() {
        InsuranceContract elsewhere = issued("N-2", "V-1", null);
        InsuranceContract here = issued("N-1", "V-1", sale(SaleKind.OTHER));
        assertThat(VehicleCover.of(List.of(elsewhere)).here()).isFalse();
        assertThat(VehicleCover.of(List.of(elsewhere, here)).here()).isTrue();
        assertThat(VehicleCover.of(List.of(in(ContractState.APPLIED), elsewhere))
                        .here())
                .isFalse();
        assertThat(VehicleCover.of(List.of(in(ContractState.CANCELLED), in(ContractState.EXPIRED))))
                .isEqualTo(new VehicleCover(null, false));
    }

    @Test
    @Requirement({"R030", "R031"})
    void a_vehicle_is_insured_until_the_first_of_its_kinds_of_cover_ends() {
        InsuranceContract longer = issued("N-1", "V-1", null);
        InsuranceContract compulsory = InsuranceContract.apply(
                        new InsuranceContractId("N-3"),
                        insured("V-1"),
                        new Cover(
                                new InsurerId("PICC"),
                                null,
                                InsuranceKind.COMPULSORY,
                                TODAY,
                                LocalDate.of(2026, 9, 30),
                                cny("950.00")),
                        null,
                        null,
                        by(ZHOU))
                .then(c -> c.issue("P-3", by(ZHOU)))
                .after();
        assertThat(VehicleCover.of(List.of(longer, compulsory)).until()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(VehicleCover.of(List.of(longer)).until()).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    @Requirement("R307")
    void a_customer_applies_online_and_is_insured_once_the_insurer_issues() {
        var online = InsuranceContract.apply(
                new InsuranceContractId("N-1"),
                insured("V-1"),
                cover(InsuranceKind.COMPULSORY),
                sale(SaleKind.OTHER).appliedOnline(),
                null,
                by(SYSTEM));
        assertThat(online.events())
                .containsExactly(new ContractEvent.Applied(
                        new CustomerId("C-1"), new VehicleId("V-1"), InsuranceKind.COMPULSORY, true));
        assertThat(online.after().insuresHere()).isFalse();
        assertThat(online.after().issue("P-1", by(ZHOU)).after().insuresHere()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"RENEWAL_CLERK, ''", "SERVICE_ADVISER, ''", "FOLLOW_UP_CLERK, ''", "TECHNICIAN, INS-004"})
    @Requirement("R303")
    void several_roles_sell_and_others_do_not(Role role, String problem) {
        Sale sold = Sale.of(SaleKind.OTHER, new StaffId("S-1"), role, cny("300.00"));
        assertThat(String.join(",", problems(() -> applied("N-1", "V-1", sold, InsuranceKind.COMMERCIAL))))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "MAINTENANCE_VOUCHER, 400.00, ''",
        "PRICE_CUT, 400.00, ''",
        "PRICE_CUT, 400.01, INS-006",
    })
    @Requirement("R308")
    void a_discount_is_a_voucher_or_a_price_cut_up_to_the_policys_share(
            DiscountKind kind, String amount, String problem) {
        Sale sold = sale(SaleKind.OTHER).with(new Discount(kind, cny(amount)));
        assertThat(String.join(",", problems(() -> applied("N-1", "V-1", sold, InsuranceKind.COMMERCIAL))))
                .isEqualTo(problem);
    }

    @Test
    @Requirement("R308")
    void a_store_may_offer_only_one_of_the_discounts_and_hears_of_everything_wrong_at_once() {
        DealerPolicy vouchers =
                DealerPolicyFile.read("insurance: {renewal: {discounts: [maintenance-voucher], discountPercent: 5}}");
        Sale cut = Sale.of(SaleKind.OTHER, new StaffId("T-1"), Role.TECHNICIAN, cny("300.00"))
                .with(new Discount(DiscountKind.PRICE_CUT, cny("200.01")));
        assertThat(problems(() -> InsuranceContract.apply(
                        new InsuranceContractId("N-1"),
                        insured("V-1"),
                        cover(InsuranceKind.COMMERCIAL),
                        cut,
                        null,
                        by(ZHOU, NOW, vouchers))))
                .containsExactly("INS-004", "INS-005", "INS-006");
    }

    @Test
    @Requirement("R302")
    void a_contract_sold_here_becomes_a_lead_before_it_ends() {
        InsuranceContract contract = in(ContractState.IN_FORCE);
        Instant end = Instant.parse("2027-05-31T16:00:00Z");
        Instant lead = Instant.parse("2027-04-01T16:00:00Z");
        assertThat(contract.due(STANDARD))
                .contains(new Due(DeadlineKind.INSURANCE_END, end), new Due(DeadlineKind.INSURANCE_RENEWAL, lead));
        DealerPolicy month = DealerPolicyFile.read("insurance: {renewal: {leadBefore: 30 days}}");
        assertThat(contract.due(month))
                .contains(new Due(DeadlineKind.INSURANCE_RENEWAL, Instant.parse("2027-05-01T16:00:00Z")));
        InsuranceContract told = contract.account(by(ZHOU))
                .then(c -> c.noteDue(by(SYSTEM, lead, STANDARD)))
                .after();
        assertThat(told.due(STANDARD)).containsExactly(new Due(DeadlineKind.INSURANCE_END, end));
        assertThat(problems(() -> told.noteDue(by(SYSTEM, lead, STANDARD)))).containsExactly("INS-012");
        assertThat(issued("N-2", "V-1", null).due(STANDARD))
                .as("bought elsewhere")
                .containsExactly(new Due(DeadlineKind.INSURANCE_END, end));
    }

    @Test
    void a_contract_ends_after_its_last_day_and_not_before() {
        InsuranceContract contract = in(ContractState.IN_FORCE);
        Instant end = Instant.parse("2027-05-31T16:00:00Z");
        assertThat(problems(() -> contract.expire(by(SYSTEM, end.minus(MICRO), STANDARD))))
                .containsExactly("INS-011");
        assertThat(contract.expire(by(SYSTEM, end, STANDARD)).after().state()).isEqualTo(ContractState.EXPIRED);
    }

    @Test
    @Requirement("R303")
    void a_months_sales_are_due_with_finance_three_working_days_after_its_end_and_reported_once() {
        InsuranceContract sold = in(ContractState.IN_FORCE);
        Instant due = Instant.parse("2026-07-03T16:00:00Z");
        assertThat(sold.due(STANDARD)).contains(new Due(DeadlineKind.INSURANCE_ACCOUNT, due));
        assertThat(sold.noteDue(by(SYSTEM, due, STANDARD)).events())
                .containsExactly(new ContractEvent.FellDue(DeadlineKind.INSURANCE_ACCOUNT, due));
        var reported = sold.account(by(ZHOU));
        assertThat(reported.events())
                .containsExactly(new ContractEvent.Accounted(ZHOU.staff(), cny("4000.00"), cny("300.00")));
        assertThat(reported.after().due(STANDARD)).extracting(Due::kind).doesNotContain(DeadlineKind.INSURANCE_ACCOUNT);
        assertThat(problems(() -> reported.after().account(by(ZHOU)))).containsExactly("INS-010");
        assertThat(problems(() -> issued("N-2", "V-1", null).account(by(ZHOU)))).containsExactly("INS-009");
        assertThat(reported.after().cancel(by(ZHOU)).events())
                .as("finance hears that an accounted sale is gone")
                .containsExactly(new ContractEvent.Cancelled(new VehicleId("V-1"), true));
    }

    @Test
    @Requirement("R303")
    void the_account_has_a_row_with_a_reward_for_each_seller_and_role() {
        Sale adviser = Sale.of(SaleKind.POINT_OF_SALE, new StaffId("A-1"), Role.SERVICE_ADVISER, cny("200.00"))
                .with(new Discount(DiscountKind.PRICE_CUT, cny("50.00")));
        DealerPolicy rewards =
                DealerPolicyFile.read("insurance: {saleRewards: {renewal-clerk: 60, service-adviser: 25.5}}");
        SalesAccount account = SalesAccount.of(
                YearMonth.of(2026, 6),
                List.of(
                        issued("N-1", "V-1", sale(SaleKind.RENEWAL)),
                        issued("N-2", "V-2", sale(SaleKind.OTHER)),
                        issued("N-3", "V-3", adviser),
                        issued("N-4", "V-4", null)),
                rewards.insurance());
        assertThat(account.rows())
                .containsExactly(
                        new SellerAccount(
                                new StaffId("A-1"),
                                Role.SERVICE_ADVISER,
                                1,
                                cny("4000.00"),
                                cny("150.00"),
                                cny("25.50")),
                        new SellerAccount(
                                ZHOU.staff(), Role.RENEWAL_CLERK, 2, cny("8000.00"), cny("600.00"), cny("120.00")));
        assertThat(account.contracts()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(ContractState.class)
    void a_contract_comes_back_from_its_document(ContractState state) {
        DealerJson json = new DealerJson();
        InsuranceContract contract = in(state);
        assertThat(json.read(InsuranceContract.TYPE, json.write(InsuranceContract.TYPE, contract)))
                .isEqualTo(contract);
        assertThat(contract.passOn(new CustomerId("C-2")).after().insured().customer())
                .isEqualTo(new CustomerId("C-2"));
        assertThat(contract.toString()).doesNotContain("C-1");
    }

    @Test
    void what_cannot_be_insured_is_refused() {
        assertThat(problems(() -> new Cover(
                        new InsurerId("P"), null, InsuranceKind.COMMERCIAL, TODAY, TODAY.minusDays(1), cny("1.00"))))
                .containsExactly("INS-002");
        assertThat(problems(() -> Cover.year(new InsurerId("P"), InsuranceKind.COMMERCIAL, TODAY, cny("0.00"))))
                .containsExactly("INS-001");
        assertThat(problems(() -> in(ContractState.APPLIED).issue(" ", by(ZHOU))))
                .containsExactly("INS-003");
        assertThat(in(ContractState.APPLIED)
                        .mayI(ContractTrigger.ISSUE, by(ZHOU))
                        .problems())
                .extracting(p -> p.code().id())
                .containsExactly("INS-008");
    }
}
