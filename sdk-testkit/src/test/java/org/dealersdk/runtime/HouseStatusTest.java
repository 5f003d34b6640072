package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.JsonProblem;
import org.dealersdk.domain.json.StatusFile;
import org.dealersdk.domain.lifecycle.ForeignStatus;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.ShownStatus;
import org.dealersdk.domain.lifecycle.StatusCode;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkOrderTrigger;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store's own statuses stand for canonical states, may demand more, and are kept verbatim. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseStatusTest {

    private final Setup setup = new Setup();

    @TempDir
    private Path directory;

    private static StatusCode code(String code, String canonical, String... demands) {
        return new StatusCode(code, new Text("Status " + code, "状态" + code), canonical, List.of(demands));
    }

    private static StatusMapping mapping(StatusCode... codes) {
        return new StatusMapping("work-order", "work order", Set.of(), true, List.of(codes));
    }

    private Dealership open(StatusMapping... mappings) {
        return Dealership.open(setup.configuration().statuses(List.of(mappings)).build());
    }

    private List<Problem> refusal(StatusMapping... mappings) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> open(mappings))
                .isInstanceOfSatisfying(DealerException.class, refused -> problems.addAll(refused.problems()));
        return problems;
    }

    @Test
    void an_ordinary_step_leads_to_the_first_code_of_the_state_and_keeps_it_beside_the_canonical_one() {
        try (Dealership dealership = open(mapping(code("10 NEW", "opened"), code("30", "estimated")))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder opened = shop.open(10);
            assertThat(shop.store.reception().status(Shop.ADVISER, opened.id()))
                    .isEqualTo(new ShownStatus("opened", "10 NEW", new Text("Status 10 NEW", "状态10 NEW"), null, true));
            WorkOrder estimated = shop.estimated();
            assertThat(estimated.houseStatus()).isNotNull();
            assertThat(estimated.houseStatus().code()).isEqualTo("30");
            WorkOrder authorised = shop.store
                    .reception()
                    .authorise(
                            Shop.ADVISER,
                            estimated.id(),
                            org.dealersdk.domain.workorder.Confirmations.all(
                                    org.dealersdk.domain.workorder.OldParts.left(), false),
                            shop.signature());
            assertThat(shop.store.reception().status(Shop.ADVISER, authorised.id()))
                    .as("this state goes by its canonical code")
                    .isEqualTo(new ShownStatus("authorised", null, null, null, true));
        }
    }

    @Test
    void further_codes_of_a_state_are_entered_on_purpose_and_only_in_that_state() {
        try (Dealership dealership =
                open(mapping(code("E1", "estimated"), code("E2", "estimated"), code("R", "ready")))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrderId id = shop.estimated().id();
            WorkOrder entered = shop.store.reception().enterStatus(Shop.ADVISER, id, "E2");
            assertThat(entered.state()).isEqualTo(WorkOrderState.ESTIMATED);
            assertThat(shop.store.reception().status(Shop.ADVISER, id).own()).isEqualTo("E2");
            assertThat(codes(shop, id, "R")).containsExactly(HouseRuleProblem.OTHER_STATE);
            assertThat(codes(shop, id, "e2")).containsExactly(HouseRuleProblem.NO_STATUS);
        }
    }

    @Test
    void a_status_demands_what_the_store_wants_to_see_before_it_is_entered() {
        try (Dealership dealership = open(mapping(
                code("E1", "estimated"),
                code("E2", "estimated", "inspection-sheet", "customer-signature", "final-inspection"),
                code("A", "authorised", "inspection-sheet", "customer-signature")))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrderId id = shop.estimated().id();
            assertThatThrownBy(() -> shop.store.reception().enterStatus(Shop.ADVISER, id, "E2"))
                    .isInstanceOfSatisfying(TransitionRefused.class, refused -> {
                        assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(HouseRuleProblem.DEMANDED, HouseRuleProblem.DEMANDED);
                        assertThat(refused.message(Locale.ENGLISH)).contains("signature", "final inspection");
                        assertThat(refused.message(Locale.CHINESE)).contains("签字", "终检");
                    });
            assertThat(dealership.diagram(Setup.STORE, WorkOrder.LIFECYCLE))
                    .contains("authorised : authorised (A [inspection-sheet, customer-signature])")
                    .contains("configuration-customer-signature]")
                    .contains("estimated : estimated (E1, E2 [");
            assertThat(shop.authorised().state()).isEqualTo(WorkOrderState.AUTHORISED);
        }
    }

    @Test
    void what_the_first_code_of_a_state_demands_guards_every_way_into_the_state() {
        try (Dealership dealership = open(mapping(code("E", "estimated", "final-inspection")))) {
            Shop shop = new Shop(dealership, setup.clock);
            assertThatThrownBy(shop::estimated)
                    .isInstanceOfSatisfying(
                            TransitionRefused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly(HouseRuleProblem.DEMANDED));
            WorkOrder order = shop.store
                    .reception()
                    .orders(Shop.ADVISER, org.dealersdk.spi.storage.Query.of(WorkOrder.TYPE))
                    .aggregates()
                    .get(0);
            assertThat(shop.store
                            .reception()
                            .mayI(Shop.ADVISER, order.id())
                            .get(WorkOrderTrigger.ESTIMATE)
                            .problems())
                    .extracting(Problem::code)
                    .contains(HouseRuleProblem.DEMANDED);
        }
    }

    @Test
    void what_another_system_says_is_kept_verbatim_and_both_are_shown_when_they_disagree() {
        try (Dealership dealership = open(mapping(code("10", "opened"), code("90", "delivered")))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrderId id = shop.open(10).id();
            WorkOrder told = shop.store.reception().noteForeignStatus(Shop.ADVISER, id, "portal", " 90/x ");
            assertThat(told.state()).isEqualTo(WorkOrderState.OPENED);
            ForeignStatus said = new ForeignStatus("portal", " 90/x ", setup.clock.instant());
            assertThat(shop.store.reception().status(Shop.ADVISER, id))
                    .isEqualTo(new ShownStatus("opened", "10", new Text("Status 10", "状态10"), said, false));

            shop.store.reception().noteForeignStatus(Shop.ADVISER, id, "portal", "90");
            assertThat(shop.store.reception().status(Shop.ADVISER, id).agrees()).isFalse();
            shop.store.reception().noteForeignStatus(Shop.ADVISER, id, "portal", "10");
            assertThat(shop.store.reception().status(Shop.ADVISER, id).agrees()).isTrue();

            WorkOrder after = shop.store
                    .reception()
                    .cancel(Shop.ADVISER, id, org.dealersdk.domain.workorder.CancelReason.values()[0]);
            ShownStatus shown = shop.store.reception().status(Shop.ADVISER, id);
            assertThat(after.houseStatus().foreign()).as("never dropped").isNotNull();
            assertThat(shown.own()).isNull();
            assertThat(shown.agrees()).as("the portal still says 10").isFalse();
        }
    }

    @Test
    void both_codes_come_back_from_the_document_and_an_order_without_them_says_nothing_of_them() {
        DealerJson json = new DealerJson();
        try (Dealership dealership = open(mapping(code("10 NEW", "opened")))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder order = shop.store
                    .reception()
                    .noteForeignStatus(Shop.ADVISER, shop.open(10).id(), "portal", "Ö 7");
            String document = json.write(WorkOrder.TYPE, order);
            assertThat(document).contains("\"code\":\"10 NEW\"", "\"code\":\"Ö 7\"", "\"state\":\"opened\"");
            assertThat(json.read(WorkOrder.TYPE, document)).isEqualTo(order);
        }
        Setup plain = new Setup();
        try (Dealership dealership = plain.open()) {
            assertThat(json.write(WorkOrder.TYPE, new Shop(dealership, plain.clock).open(10)))
                    .doesNotContain("houseStatus");
        }
    }

    @Test
    void a_code_the_store_does_not_declare_any_more_is_shown_beside_the_state() {
        WorkOrderId id;
        try (Dealership before = open(mapping(code("OLD", "opened")))) {
            id = new Shop(before, setup.clock).open(10).id();
        }
        try (Dealership after = open(mapping(code("NEW", "opened")))) {
            assertThat(after.store(Setup.STORE).reception().status(Shop.ADVISER, id))
                    .isEqualTo(new ShownStatus("opened", "OLD", null, null, false));
        }
    }

    @Test
    void a_mapping_that_is_wrong_stops_the_start_with_everything_that_is_wrong() {
        StatusMapping wrong = new StatusMapping(
                "work-order",
                "work order",
                Set.of(),
                false,
                List.of(
                        code("A", "opened"),
                        code("A", "diagnosed"),
                        code("B", "nowhere"),
                        code(" ", "ready"),
                        code("C", "settled", "blood-sample")));
        StatusMapping second = mapping(code("Z", "opened"));
        StatusMapping lorry = new StatusMapping("lorry", "work order", Set.of(), true, List.of());
        StatusMapping axis = new StatusMapping("work-order", "third axis", Set.of(), true, List.of());
        List<Problem> problems = refusal(wrong, second, lorry, axis);
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        HouseRuleProblem.STATUS_TWICE,
                        HouseRuleProblem.NO_STATE,
                        HouseRuleProblem.STATUS_FORM,
                        HouseRuleProblem.STATE_WITHOUT_STATUS,
                        HouseRuleProblem.NO_DEMAND,
                        HouseRuleProblem.MAPPED_TWICE,
                        HouseRuleProblem.NO_TYPE,
                        HouseRuleProblem.NO_LIFECYCLE);
        assertThat(new DealerException(problems).getMessage())
                .contains("closed", "cancelled", "blood-sample", "final-inspection", "third axis", "workshop stage");
    }

    @Test
    void every_state_has_a_code_when_the_mapping_says_so() {
        StatusCode[] all = WorkOrder.LIFECYCLE.states().stream()
                .map(state -> code("S-" + state.code(), state.code()))
                .toArray(StatusCode[]::new);
        StatusMapping complete = new StatusMapping("work-order", "work order", Set.of(), false, List.of(all));
        try (Dealership dealership = open(complete)) {
            assertThat(new Shop(dealership, setup.clock)
                            .delivered()
                            .houseStatus()
                            .code())
                    .isEqualTo("S-delivered");
        }
        List<StatusCode> lacking = List.of(all).subList(1, all.length);
        assertThat(refusal(new StatusMapping("work-order", "work order", Set.of(), false, lacking)))
                .extracting(Problem::code)
                .containsExactly(HouseRuleProblem.STATE_WITHOUT_STATUS);
    }

    @Test
    void statuses_of_any_lifecycle_may_be_declared_for_some_stores() {
        StatusMapping deadlines =
                new StatusMapping("deadline", "deadline", Set.of("SH-02"), true, List.of(code("TODO", "open")));
        try (Dealership dealership = open(deadlines)) {
            assertThat(dealership.houseRules(Setup.STORE).statuses(Deadline.LIFECYCLE))
                    .isEmpty();
            assertThat(dealership
                            .houseRules(new org.dealersdk.spi.StoreId("SH-02"))
                            .statuses(Deadline.LIFECYCLE))
                    .contains(deadlines);
        }
    }

    @Test
    void statuses_come_from_a_file_named_in_the_configuration() throws java.io.IOException {
        Path statuses = directory.resolve("statuses.yaml");
        Files.writeString(statuses, """
                - type: work-order
                  lifecycle: work order
                  stores: [SH-01]
                  canonicalElsewhere: true
                  codes:
                    - {code: "10", words: {english: New, chinese: 新建}, canonical: opened}
                    - {code: "40", words: {english: Signed, chinese: 已签字}, canonical: authorised, demands: [customer-signature]}
                """);
        Path file = directory.resolve("dealer.properties");
        Files.writeString(file, "statuses = " + statuses + "\nhouse-rules = acme , apex\n");
        DealershipConfiguration read = DealershipConfiguration.file(file).build();
        assertThat(read.houseRules()).containsExactlyInAnyOrder("acme", "apex");
        assertThat(read.statuses()).hasSize(1);
        assertThat(read.statuses().get(0).codes())
                .containsExactly(
                        new StatusCode("10", new Text("New", "新建"), "opened", List.of()),
                        new StatusCode("40", new Text("Signed", "已签字"), "authorised", List.of("customer-signature")));
        assertThatThrownBy(() -> StatusFile.read("- type: work-order\n  lifecycles: x\n  codes: []\n"))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.problems()).containsExactly(JsonProblem.STATUS_FILE.at("[0]")));
        assertThatThrownBy(() -> StatusFile.read(directory.resolve("missing.yaml")))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(JsonProblem.NO_STATUS_FILE));
    }

    private static List<Object> codes(Shop shop, WorkOrderId id, String status) {
        List<Object> codes = new ArrayList<>();
        assertThatThrownBy(() -> shop.store.reception().enterStatus(Shop.ADVISER, id, status))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> refused.problems().forEach(problem -> codes.add(problem.code())));
        return codes;
    }
}
