package org.dealersdk.domain.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.insurance.Contracts.*;
import static org.dealersdk.domain.insurance.RenewalTrigger.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
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
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalTest {

    @ParameterizedTest
    @EnumSource(RenewalState.class)
    void each_state_knows_exactly_these_triggers(RenewalState state) {
        Map<RenewalState, Set<RenewalTrigger>> expected = new EnumMap<>(RenewalState.class);
        expected.put(RenewalState.LEAD, EnumSet.of(ASSIGN, RENEW, LOSE));
        for (RenewalState attended : EnumSet.of(RenewalState.ASSIGNED, RenewalState.IN_CONTACT, RenewalState.QUOTED)) {
            expected.put(attended, EnumSet.allOf(RenewalTrigger.class));
        }
        expected.put(RenewalState.RENEWED, Set.of());
        expected.put(RenewalState.LOST, Set.of());
        assertThat(in(state).state()).isEqualTo(state);
        for (RenewalTrigger trigger : RenewalTrigger.values()) {
            boolean known = in(state).mayI(trigger, by(ZHOU)).problems().stream()
                    .noneMatch(p -> p.code().id().startsWith("LIF-"));
            assertThat(known)
                    .as(state + " on " + trigger)
                    .isEqualTo(expected.get(state).contains(trigger));
        }
    }

    @Test
    @Requirement({"R305", "R384"})
    void a_renewal_is_given_to_a_full_time_clerk_of_the_team() {
        assertThat(problems(() -> lead().assign(new StaffId("A-1"), clerks(), by(ZHENG))))
                .containsExactly("TEA-003");
        assertThat(lead().assign(ZHOU.staff(), clerks(), by(ZHENG)).events())
                .containsExactly(new RenewalEvent.Assigned(null, ZHOU.staff()));
        var other = assigned().assign(ZHENG.staff(), clerks(), by(ZHENG));
        assertThat(other.events()).containsExactly(new RenewalEvent.Assigned(ZHOU.staff(), ZHENG.staff()));
        assertThat(problems(() -> other.after().contact(true, "hello", null, by(ZHOU))))
                .containsExactly("INS-013");
    }

    @ParameterizedTest
    @CsvSource({"2 working-days, 2026-06-03T02:00:00Z", "4 hours, 2026-06-01T06:00:00Z"})
    @Requirement({"R302", "R305"})
    void the_customer_is_tracked_and_called_back_until_deciding(String within, Instant first) {
        DealerPolicy policy = DealerPolicyFile.read("insurance: {renewal: {firstContactWithin: " + within + "}}");
        Renewal assigned =
                lead().assign(ZHOU.staff(), clerks(), by(ZHENG, NOW, policy)).after();
        assertThat(assigned.due(policy)).contains(new Due(DeadlineKind.RENEWAL_CALL, first));
        assertThat(problems(() -> assigned.noteDue(by(SYSTEM, first.minus(MICRO), policy))))
                .containsExactly("INS-012");
        var late = assigned.noteDue(by(SYSTEM, first, policy));
        assertThat(late.events()).containsExactly(new RenewalEvent.CallOverdue(first));
        assertThat(late.after().due(policy)).extracting(Due::kind).doesNotContain(DeadlineKind.RENEWAL_CALL);
        Instant later = first.plusSeconds(3600);
        Renewal spoken = late.after()
                .contact(false, "no answer", later, by(ZHOU, first, policy))
                .after();
        assertThat(spoken.due(policy)).contains(new Due(DeadlineKind.RENEWAL_CALL, later));
        assertThat(problems(() -> spoken.contact(true, "hello", first, by(ZHOU, first, policy))))
                .containsExactly("INS-014");
    }

    @Test
    @Requirement("R302")
    void every_renewal_has_an_end_even_if_nobody_takes_care_of_it() {
        Instant over = Instant.parse("2027-05-31T16:00:00Z");
        assertThat(lead().due(STANDARD)).containsExactly(new Due(DeadlineKind.RENEWAL_END, over));
        assertThat(lead().lose(RenewalLoss.EXPIRED, by(SYSTEM))
                        .after()
                        .outcome()
                        .lost())
                .isEqualTo(RenewalLoss.EXPIRED);
        assertThat(in(RenewalState.RENEWED).due(STANDARD)).isEmpty();
        assertThat(in(RenewalState.LOST).due(STANDARD)).isEmpty();
    }

    @Test
    @Requirement("R308")
    void an_offer_holds_to_the_principles_of_discount() {
        assertThat(problems(() ->
                        assigned().quote(quote(new Discount(DiscountKind.PRICE_CUT, cny("380.01"))), by(ZHOU))))
                .containsExactly("INS-006");
        assertThat(assigned()
                        .quote(quote(new Discount(DiscountKind.MAINTENANCE_VOUCHER, cny("380.00"))), by(ZHOU))
                        .after()
                        .state())
                .isEqualTo(RenewalState.QUOTED);
    }

    @Test
    @Requirement("R293")
    void only_a_contract_sold_here_for_the_same_vehicle_renews() {
        assertThat(problems(() -> assigned().renew(issued("N-9", "V-2", sale(SaleKind.RENEWAL)), by(SYSTEM))))
                .containsExactly("INS-015");
        assertThat(problems(() -> assigned().renew(issued("N-9", "V-1", null), by(SYSTEM))))
                .containsExactly("INS-015");
        assertThat(problems(() -> assigned()
                        .renew(applied("N-9", "V-1", sale(SaleKind.RENEWAL), InsuranceKind.COMMERCIAL), by(SYSTEM))))
                .containsExactly("INS-015");
        assertThat(problems(() -> assigned().renew(issued("N-0", "V-1", sale(SaleKind.RENEWAL)), by(SYSTEM))))
                .as("the contract that ends")
                .containsExactly("INS-015");
        assertThat(lead().renew(issued("N-9", "V-1", sale(SaleKind.RENEWAL)), by(SYSTEM))
                        .after()
                        .outcome()
                        .renewed())
                .isEqualTo(new InsuranceContractId("N-9"));
    }

    @ParameterizedTest
    @EnumSource(RenewalState.class)
    void a_renewal_comes_back_from_its_document_and_can_be_forgotten(RenewalState state) {
        DealerJson json = new DealerJson();
        Renewal renewal = in(state);
        assertThat(json.read(Renewal.TYPE, json.write(Renewal.TYPE, renewal))).isEqualTo(renewal);
        assertThat(renewal.toString() + renewal.contacts()).doesNotContain("CANARY");
        assertThat(json.write(Renewal.TYPE, renewal.eraseWords().after())).doesNotContain("CANARY");
    }

    @Test
    void texts_hold_only_what_every_store_keeps() {
        String astral = "\uD83D\uDE97";
        for (String never : List.of("a\u0000b", "half \uD83D", " ", astral.repeat(4001))) {
            assertThat(problems(() -> new RenewalContact(NOW, ZHOU.staff(), true, never, null)))
                    .containsExactly("INS-016");
            assertThat(problems(() -> new Insured(new CustomerId("C-1"), new VehicleId("V-1"), null, never)))
                    .containsExactly("INS-003");
            assertThat(problems(() -> Cover.year(
                                    new InsurerId("PICC"), InsuranceKind.COMMERCIAL, LocalDate.EPOCH, cny("1.00"))
                            .numbered(never)))
                    .containsExactly("INS-003");
        }
        assertThat(problems(() -> new RenewalContact(NOW, ZHOU.staff(), true, astral.repeat(4000), null)))
                .isEmpty();
    }
}
