package org.dealersdk.domain.oldparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.OldPartsPolicy;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OldPartTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant MONTH_END = Instant.parse("2026-03-31T16:00:00Z");
    private static final Window MARCH = new Window(Instant.parse("2026-02-28T16:00:00Z"), MONTH_END);
    private static final StaffId KEEPER = new StaffId("G1");
    private static final Storage ROOM = Storage.claimRoom("A3", KEEPER, "OMS-77");
    private static final Storage SCRAP = Storage.scrap("S1", KEEPER);
    private static final Storage OIL = Storage.container(StoragePlace.ENGINE_OIL_CONTAINER);
    private static final Duration MICRO = Duration.ofNanos(1000);

    @ParameterizedTest
    @CsvSource({
        "battery, false, kept",
        "tyre, false, kept",
        "other, false, kept",
        "engine-oil, false, tagged",
        "gear-oil, false, tagged",
        "battery, true, tagged",
        "other, true, tagged"
    })
    @Requirement({"R276", "R278", "R281"})
    void the_customer_gets_what_he_wants_to_keep_but_neither_used_oil_nor_warranty_parts(
            String kind, boolean warranty, String state) {
        OldPart part = tag(kind, warranty, "1", "boot");
        assertThat(part.state().code()).isEqualTo(state);
        assertThat(tag(kind, warranty, "1", null).state()).isEqualTo(OldPartState.TAGGED);
        List<String> refused = problems(() -> tag(kind, warranty, "1", null).keep("boot", at(NOW)));
        assertThat(refused).isEqualTo(state.equals("kept") ? List.of() : List.of("OLD-001"));
    }

    @Test
    @Requirement("R278")
    void what_the_customer_keeps_is_policy() {
        DealerPolicy nothing = DealerPolicyFile.read("oldParts: {keepable: []}");
        Occasion strict = new Occasion(actor(Role.PARTS_CLERK, "P1"), NOW, nothing, ids());
        assertThat(OldPart.tag(replaced("battery", false, "1"), "boot", strict)
                        .after()
                        .state())
                .isEqualTo(OldPartState.TAGGED);
        OldPart left = tag("battery", false, "1", "boot").leaveBehind(at(NOW)).after();
        assertThat(left.state()).isEqualTo(OldPartState.TAGGED);
        assertThat(left.keptIn()).isNull();
    }

    @Test
    @Requirement({"R280", "R281", "R282"})
    void each_part_has_its_place_claim_parts_their_room_oil_its_container_scrap_a_guarded_store() {
        assertThat(recover(tag("other", true, "1", null), "1", SCRAP)).containsExactly("OLD-002", "OLD-003");
        assertThat(recover(tag("other", false, "1", null), "1", ROOM)).containsExactly("OLD-002");
        assertThat(recover(tag("gear-oil", false, "1", null), "1", OIL)).containsExactly("OLD-002");
        assertThat(recover(tag("engine-oil", true, "1", null), "1", OIL))
                .as("used oil is oil, whoever paid for the new")
                .isEmpty();
        Storage unguarded = new Storage(StoragePlace.SCRAP_STORAGE, "S1", null, null);
        assertThat(recover(tag("tyre", false, "1", null), "1", unguarded)).containsExactly("OLD-004");
        assertThat(recover(tag("tyre", false, "1", null), "1", SCRAP)).isEmpty();
    }

    @Test
    @Requirement("R276")
    void a_warranty_part_is_recovered_by_being_booked_into_stock() {
        Storage unbooked = new Storage(StoragePlace.CLAIM_ROOM, "A3", KEEPER, " ");
        assertThat(recover(tag("other", true, "1", null), "1", unbooked)).containsExactly("OLD-003");
        assertThat(recover(tag("other", true, "1", null), "1", ROOM)).isEmpty();
    }

    @Test
    @Requirement({"R274", "R275"})
    void no_more_is_recovered_than_was_fitted() {
        assertThat(recover(tag("engine-oil", false, "4", null), "4.001", OIL)).containsExactly("OLD-005");
        assertThat(recover(tag("engine-oil", false, "4", null), "0", OIL)).containsExactly("OLD-005");
        assertThat(recover(tag("engine-oil", false, "4", null), "4", OIL)).isEmpty();
    }

    @Test
    @Requirement({"R279", "R281"})
    void used_oil_goes_to_licensed_recyclers_and_claim_parts_to_the_manufacturer_until_he_waives_them() {
        OldPart oil = stored(tag("engine-oil", false, "4", null), "4", OIL);
        assertThat(problems(() -> oil.scrap("Recycler Ltd", "", null, at(NOW)))).containsExactly("OLD-007");
        assertThat(oil.scrap("Recycler Ltd", "HW-08", cny("6.00"), at(NOW)).events())
                .containsExactly(new OldPartEvent.Scrapped(Quantity.of(4), cny("6.00")));
        OldPart claimed = stored(tag("other", true, "1", null), "1", ROOM);
        assertThat(problems(() -> claimed.scrap("Scrap Ltd", "", cny("1.00"), at(NOW))))
                .containsExactly("OLD-006");
        assertThat(claimed.release("M-1", at(NOW))
                        .after()
                        .scrap("Scrap Ltd", "", null, at(NOW))
                        .after()
                        .state())
                .isEqualTo(OldPartState.SCRAPPED);
        assertThat(claimed.returnToMaker("Maker", "C-9", at(NOW)).after().state())
                .isEqualTo(OldPartState.RETURNED_TO_MAKER);
        OldPart tyre = stored(tag("tyre", false, "1", null), "1", SCRAP);
        assertThat(problems(() -> tyre.returnToMaker("Maker", "C-9", at(NOW)))).containsExactly("OLD-008");
        assertThat(problems(() -> tyre.scrap(" ", "", null, at(NOW)))).containsExactly("OLD-009");
    }

    @Test
    @Requirement({"R274", "R275", "R276", "R279", "A22"})
    void the_figures_of_a_month_have_the_right_bases() {
        OldPartLedger ledger = ledger(OldPartsPolicy.standard());
        ledger.accept(stored(tag("engine-oil", false, "4", null), "3.6", OIL));
        ledger.accept(tag("engine-oil", false, "4", null));
        ledger.accept(stored(tag("battery", false, "1", null), "1", SCRAP));
        ledger.accept(tag("battery", false, "1", "boot"));
        ledger.accept(tag("tyre", false, "4", "boot"));
        ledger.accept(stored(tag("tyre", false, "4", null), "4", SCRAP)
                .scrap("Scrap Ltd", "", cny("12.00"), at(NOW))
                .after());
        ledger.accept(tag("other", true, "1", null));
        ledger.accept(tag("other", false, "1", null).voided(at(NOW)).after());
        OldPartFigures march = ledger.figures();
        assertThat(march.of(OldPartAccount.ENGINE_OIL).percent()).contains(new BigDecimal("45.00"));
        assertThat(march.of(OldPartAccount.BATTERY))
                .as("the battery the customer took is not in the base")
                .isEqualTo(new Recovery(Quantity.of(1), Quantity.of(1), Quantity.of(1)));
        assertThat(march.of(OldPartAccount.BATTERY).percent()).contains(new BigDecimal("100.00"));
        assertThat(march.of(OldPartAccount.TYRE).percent())
                .as("tyres have no such exception")
                .contains(new BigDecimal("50.00"));
        assertThat(march.of(OldPartAccount.WARRANTY_PART).percent()).contains(new BigDecimal("0.00"));
        assertThat(march.of(OldPartAccount.OTHER).percent()).isEmpty();
        assertThat(march.scrapIncome()).isEqualTo(cny("12.00"));
        OldPartsPolicy standard = OldPartsPolicy.standard();
        assertThat(standard.oilTarget().isMetBy(new BigDecimal("90"))).isTrue();
        assertThat(standard.oilTarget().isMetBy(new BigDecimal("89.99"))).isFalse();
        assertThat(standard.batteryTarget().isMetBy(new BigDecimal("99.99"))).isFalse();
        assertThat(standard.tyreTarget().isMetBy(new BigDecimal("99.99"))).isFalse();
        assertThat(standard.scrapIncomeTarget().isMetBy(new BigDecimal("10"))).isTrue();
    }

    @Test
    @Requirement({"R275", "A22"})
    void whose_kept_parts_leave_the_base_is_policy() {
        OldPartLedger ledger = ledger(
                DealerPolicyFile.read("oldParts: {outOfBaseWhenKept: [tyre]}").oldParts());
        ledger.accept(tag("battery", false, "1", "boot"));
        ledger.accept(tag("tyre", false, "4", "boot"));
        assertThat(ledger.figures().of(OldPartAccount.BATTERY).base()).isEqualTo(Quantity.of(1));
        assertThat(ledger.figures().of(OldPartAccount.TYRE).base()).isEqualTo(Quantity.ZERO);
    }

    @Test
    @Requirement({"R277", "F42"})
    void every_month_is_counted_differences_explained_signed_by_the_parts_manager_and_approved_by_the_supervisor() {
        OldPartCount open = OldPartCount.open(LocalDate.of(2026, 3, 17)).after();
        Map<OldPartAccount, Quantity> books =
                Map.of(OldPartAccount.TYRE, Quantity.of(4), OldPartAccount.BATTERY, Quantity.of(2));
        assertThat(problems(() -> open.count(books, Map.of(OldPartAccount.TYRE, Quantity.of(4)), at(MONTH_END))))
                .containsExactly("OLD-011");
        Map<OldPartAccount, Quantity> found =
                Map.of(OldPartAccount.TYRE, Quantity.of(4), OldPartAccount.BATTERY, Quantity.of(1));
        Change<OldPartCount> counted = open.count(books, found, at(MONTH_END));
        assertThat(counted.events()).containsExactly(new OldPartCountEvent.Counted(List.of(OldPartAccount.BATTERY)));
        Occasion accountant = at(MONTH_END, Role.PARTS_MANAGER, "PM");
        assertThat(problems(() -> counted.after().sign(accountant))).containsExactly("OLD-012");
        assertThat(problems(() -> counted.after().explain(OldPartAccount.OTHER, "?", accountant)))
                .containsExactly("OLD-015");
        OldPartCount explained = counted.after()
                .explain(OldPartAccount.BATTERY, "collected by the recycler, note lost", accountant)
                .after();
        assertThat(problems(() -> explained.sign(at(MONTH_END, Role.WORKSHOP_SUPERVISOR, "WS"))))
                .containsExactly("OLD-013");
        assertThat(problems(() -> explained.sign(at(MONTH_END.minus(MICRO), Role.PARTS_MANAGER, "PM"))))
                .containsExactly("OLD-017");
        OldPartCount signed = explained.sign(accountant).after();
        assertThat(problems(() -> signed.approve(accountant))).containsExactly("OLD-013", "OLD-014");
        assertThat(problems(() -> signed.approve(at(MONTH_END, Role.WORKSHOP_SUPERVISOR, "PM"))))
                .containsExactly("OLD-014");
        OldPartCount closed =
                signed.approve(at(MONTH_END, Role.WORKSHOP_SUPERVISOR, "WS")).after();
        assertThat(closed.state()).isEqualTo(CountState.CLOSED);
        assertThat(closed.due(DealerPolicy.standard())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3 working-days, 2026-04-03T16:00:00Z", "0 days, 2026-03-31T16:00:00Z"})
    @Requirement("R277")
    void a_count_is_late_from_the_instant_the_policy_says_and_this_is_told_once(String within, Instant due) {
        DealerPolicy policy = DealerPolicyFile.read("oldParts: {countWithin: " + within + "}");
        OldPartCount open = OldPartCount.open(LocalDate.of(2026, 3, 17)).after();
        assertThat(open.due(policy)).containsExactly(new Due(DeadlineKind.OLD_PART_COUNT, due));
        Occasion early = new Occasion(actor(Role.SYSTEM, "s"), due.minus(MICRO), policy, ids());
        Occasion late = new Occasion(actor(Role.SYSTEM, "s"), due, policy, ids());
        assertThat(problems(() -> open.noteDue(early))).containsExactly("OLD-016");
        Change<OldPartCount> told = open.noteDue(late);
        assertThat(told.events()).containsExactly(new OldPartCountEvent.Overdue(LocalDate.of(2026, 3, 1)));
        assertThat(told.after().due(policy)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OldPartState.class)
    void in_every_state_exactly_the_steps_of_the_table_are_possible(OldPartState state) {
        OldPart part = in(state);
        assertThat(part.state()).isEqualTo(state);
        List<OldPartTrigger> open = Arrays.stream(OldPartTrigger.values())
                .filter(trigger -> part.mayI(trigger, at(NOW)).problems().stream()
                        .noneMatch(one -> one.code().id().startsWith("LIF-")))
                .toList();
        Set<OldPartTrigger> possible = switch (state) {
            case TAGGED ->
                Set.of(OldPartTrigger.KEEP, OldPartTrigger.RECOVER, OldPartTrigger.MISS, OldPartTrigger.VOID);
            case KEPT -> Set.of(OldPartTrigger.LEAVE_BEHIND, OldPartTrigger.VOID);
            case STORED ->
                Set.of(
                        OldPartTrigger.RELEASE,
                        OldPartTrigger.SCRAP,
                        OldPartTrigger.RETURN_TO_MAKER,
                        OldPartTrigger.MISS,
                        OldPartTrigger.VOID);
            case MISSING -> Set.of(OldPartTrigger.RECOVER);
            case SCRAPPED, RETURNED_TO_MAKER, VOID -> Set.of();
        };
        assertThat(Set.copyOf(open)).isEqualTo(possible);
        DealerJson json = new DealerJson();
        assertThat(json.read(OldPart.TYPE, json.write(OldPart.TYPE, part))).isEqualTo(part);
    }

    @Test
    @Requirement("R277")
    void a_part_goes_missing_only_with_an_explanation_and_may_be_found_again() {
        assertThat(problems(() -> tag("tyre", false, "1", null).miss("", at(NOW))))
                .containsExactly("OLD-009");
        OldPart found = stored(in(OldPartState.MISSING), "1", ROOM);
        assertThat(found.explanation()).isNull();
        OldPartLedger ledger = ledger(OldPartsPolicy.standard());
        ledger.accept(stored(tag("other", true, "1", null), "1", ROOM)
                .miss("not on the shelf", at(NOW))
                .after());
        assertThat(ledger.figures().of(OldPartAccount.WARRANTY_PART).percent()).contains(new BigDecimal("0.00"));
    }

    @Test
    void nothing_typed_by_hand_is_printed_of_a_part_or_a_count() {
        OldPart kept = tag("tyre", false, "1", "CANARY boot");
        assertThat(kept.toString()).isEqualTo("OldPart[" + kept.id().value() + ", kept]");
        OldPart missing =
                tag("tyre", false, "1", null).miss("CANARY has it", at(NOW)).after();
        assertThat(missing.toString()).isEqualTo("OldPart[" + missing.id().value() + ", missing]");
        Occasion accountant = at(MONTH_END, Role.PARTS_MANAGER, "PM");
        OldPartCount count = OldPartCount.open(LocalDate.of(2026, 3, 17))
                .then(open -> open.count(
                        Map.of(OldPartAccount.TYRE, Quantity.of(4)),
                        Map.of(OldPartAccount.TYRE, Quantity.of(3)),
                        accountant))
                .then(counted -> counted.explain(OldPartAccount.TYRE, "CANARY took one", accountant))
                .after();
        assertThat(count.toString()).isEqualTo("OldPartCount[2026-03, counted]");
        assertThat(count.lines().toString()).doesNotContain("CANARY");
    }

    @Test
    @Requirement("R279")
    void scrap_brings_in_something_or_nothing_but_never_less() {
        OldPart tyre = stored(tag("tyre", false, "1", null), "1", SCRAP);
        assertThat(problems(() -> tyre.scrap("Scrap Ltd", "", cny("-0.01"), at(NOW))))
                .containsExactly("OLD-018");
        assertThat(problems(() -> tyre.scrap("Scrap Ltd", "", cny("0.00"), at(NOW))))
                .isEmpty();
    }

    @Test
    @Requirement("R279")
    void scrap_sold_for_another_currency_stands_beside_the_months_income() {
        OldPart tyre = stored(tag("tyre", false, "1", null), "1", SCRAP);
        OldPartLedger ledger = ledger(OldPartsPolicy.standard());
        ledger.accept(
                tyre.scrap("Scrap Ltd", "", Money.parse("USD 5.00"), at(NOW)).after());
        ledger.accept(tyre.scrap("Scrap Ltd", "", cny("12.00"), at(NOW)).after());
        assertThat(ledger.figures().scrapIncome()).isEqualTo(cny("12.00"));
        assertThat(ledger.figures().otherCurrency()).isEqualTo(1);
    }

    private static OldPart in(OldPartState state) {
        OldPart tagged = tag("other", true, "1", null);
        return switch (state) {
            case TAGGED -> tagged;
            case KEPT -> tag("tyre", false, "1", "boot");
            case STORED -> stored(tagged, "1", ROOM);
            case MISSING -> tagged.miss("not on the shelf", at(NOW)).after();
            case SCRAPPED ->
                stored(tagged, "1", ROOM)
                        .release("M-1", at(NOW))
                        .then(part -> part.scrap("Scrap Ltd", "", null, at(NOW)))
                        .after();
            case RETURNED_TO_MAKER ->
                stored(tagged, "1", ROOM).returnToMaker("Maker", "C-9", at(NOW)).after();
            case VOID -> tagged.voided(at(NOW)).after();
        };
    }

    private static OldPartLedger ledger(OldPartsPolicy policy) {
        return new OldPartLedger(MARCH, policy, CurrencyUnit.of("CNY"));
    }

    private static Replaced replaced(String kind, boolean warranty, String fitted) {
        return new Replaced(
                "RO-1/2",
                new WorkOrderId("W1"),
                new LineId("2"),
                new PartId("P1"),
                null,
                org.dealersdk.domain.code.Coded.parse(RecoveryClass.class, kind),
                warranty,
                Quantity.of(new BigDecimal(fitted)));
    }

    private static OldPart tag(String kind, boolean warranty, String fitted, String keptIn) {
        return OldPart.tag(replaced(kind, warranty, fitted), keptIn, at(NOW)).after();
    }

    private static OldPart stored(OldPart part, String quantity, Storage where) {
        return part.recover(Quantity.of(new BigDecimal(quantity)), where, at(NOW))
                .after();
    }

    private static List<String> recover(OldPart part, String quantity, Storage where) {
        return problems(() -> stored(part, quantity, where));
    }

    private static Occasion at(Instant at) {
        return at(at, Role.PARTS_CLERK, "P1");
    }

    private static Occasion at(Instant at, Role role, String staff) {
        return new Occasion(actor(role, staff), at, DealerPolicy.standard(), ids());
    }

    private static Actor actor(Role role, String staff) {
        return Actor.of(staff, role);
    }

    private static IdSource ids() {
        return IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(one -> one.code().id()).toList();
        }
        return List.of();
    }
}
