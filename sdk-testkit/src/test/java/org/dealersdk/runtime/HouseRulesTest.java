package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.workorder.StageMove;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderProblem;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkOrderTrigger;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Guards of a plug-in bind every step taken at a desk, and tell why in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private final Setup setup = new Setup();

    /** What the plug-in acme objects to. */
    enum AcmeProblem implements ProblemCode {
        NO_PERMIT(ProblemDefinition.problem(
                "ACM-001",
                Category.CALLER,
                "The road permit is missing.",
                "Ask the authority for one.",
                "缺少道路许可。",
                "请向主管部门申请。"));

        private final ProblemDefinition definition;

        AcmeProblem(ProblemDefinition definition) {
            this.definition = definition;
        }

        @Override
        public ProblemDefinition definition() {
            return definition;
        }
    }

    /** A plug-in that declares house rules and nothing else. */
    record Acme(String id, List<Setting> settings, Function<PluginContext, DeclaredRules> rules)
            implements DealerPlugin, HouseRulesProvider {

        static Acme with(HouseGuard... guards) {
            return new Acme("acme", List.of(), context -> DeclaredRules.ofGuards(guards));
        }

        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of(id, "Acme", "1", "1.0");
        }

        @Override
        public Optional<HouseRulesProvider> houseRules() {
            return Optional.of(this);
        }

        @Override
        public DeclaredRules declare(PluginContext context) {
            return rules.apply(context);
        }
    }

    private static HouseGuard permit(String trigger) {
        return order("permit", trigger, attempt -> List.of(AcmeProblem.NO_PERMIT.at("permit")));
    }

    private static HouseGuard order(String id, String trigger, Function<Attempt<WorkOrder>, List<Problem>> check) {
        return HouseGuard.on("work-order", "work order", trigger, id, WorkOrder.class, check);
    }

    private Dealership open(DealerPlugin... further) {
        DealerPlugin[] plugins = new DealerPlugin[further.length + 1];
        plugins[0] = setup.memory;
        System.arraycopy(further, 0, plugins, 1, further.length);
        return Dealership.open(setup.configuration()
                .plugins(Setup.plugins(plugins))
                .messaging(setup.memory.descriptor().id())
                .build());
    }

    @Test
    void a_veto_of_a_plug_in_stops_the_command_and_nothing_is_kept() {
        try (Dealership dealership = open(Acme.with(permit("authorise")))) {
            Shop shop = new Shop(dealership, setup.clock);
            assertThatThrownBy(shop::authorised)
                    .isInstanceOfSatisfying(
                            TransitionRefused.class,
                            refused ->
                                    assertThat(refused.problems()).containsExactly(AcmeProblem.NO_PERMIT.at("permit")));
            assertThat(only(shop).state()).isEqualTo(WorkOrderState.ESTIMATED);
            assertThat(only(shop).agreements()).isEmpty();
        }
    }

    @Test
    void the_axis_of_the_workshop_takes_guards_as_well() {
        HouseGuard guard = HouseGuard.on(
                "work-order",
                "workshop stage",
                "dispatch",
                "permit",
                WorkOrder.class,
                attempt -> List.of(AcmeProblem.NO_PERMIT.at("")));
        try (Dealership dealership = open(Acme.with(guard))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder order = shop.authorised();
            assertThatThrownBy(() -> shop.store.workshop().move(Shop.TECHNICIAN, order.id(), StageMove.DISPATCH))
                    .isInstanceOfSatisfying(
                            TransitionRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(AcmeProblem.NO_PERMIT));
        }
    }

    @Test
    void a_plug_in_that_does_not_object_changes_nothing() {
        try (Dealership dealership = open(Acme.with(order("content", "deliver", attempt -> List.of())))) {
            assertThat(new Shop(dealership, setup.clock).delivered().state()).isEqualTo(WorkOrderState.DELIVERED);
        }
    }

    @Test
    void may_i_tells_for_every_trigger_everything_that_is_missing_in_both_languages() {
        try (Dealership dealership = open(Acme.with(permit("authorise"), permit("deliver")))) {
            Shop shop = new Shop(dealership, setup.clock);
            WorkOrder order = shop.estimated();
            Map<WorkOrderTrigger, Decision<WorkOrderState>> answers =
                    shop.store.reception().mayI(Shop.ADVISER, order.id());

            assertThat(answers).containsOnlyKeys(WorkOrderTrigger.values());
            Decision<WorkOrderState> authorise = answers.get(WorkOrderTrigger.AUTHORISE);
            assertThat(authorise.problems())
                    .extracting(Problem::code)
                    .hasSizeGreaterThan(1)
                    .contains(AcmeProblem.NO_PERMIT)
                    .anyMatch(WorkOrderProblem.class::isInstance);
            for (Map.Entry<WorkOrderTrigger, Decision<WorkOrderState>> answer : answers.entrySet()) {
                assertThat(answer.getValue().isAccepted())
                        .as(answer.getKey().code())
                        .isEqualTo(answer.getValue().problems().isEmpty());
                for (Problem problem : answer.getValue().problems()) {
                    assertThat(problem.message(Locale.ENGLISH))
                            .startsWith(problem.code().id())
                            .isNotBlank();
                    assertThat(problem.message(Locale.CHINESE))
                            .startsWith(problem.code().id())
                            .containsPattern("\\p{IsHan}");
                }
            }
            assertThat(messages(authorise, Locale.ENGLISH)).contains("ACM-001 [permit] The road permit is missing.");
            assertThat(messages(authorise, Locale.CHINESE)).contains("缺少道路许可。");
            assertThat(answers.get(WorkOrderTrigger.DELIVER).problems())
                    .as("no row leads there, so no guard is asked")
                    .extracting(problem -> problem.code().id())
                    .containsExactly("LIF-001");
        }
    }

    @Test
    void a_guard_that_throws_or_answers_null_refuses_and_names_plug_in_and_guard() {
        HouseGuard throwing = order("moody", "estimate", attempt -> {
            throw new IllegalStateException("of all times");
        });
        try (Dealership dealership = open(Acme.with(throwing, silent()))) {
            Shop shop = new Shop(dealership, setup.clock);
            assertThatThrownBy(shop::estimated).isInstanceOfSatisfying(TransitionRefused.class, refused -> {
                assertThat(refused.problems())
                        .containsExactly(
                                HouseRuleProblem.GUARD_FAILED.at("", "acme", "moody", "IllegalStateException"),
                                HouseRuleProblem.GUARD_SILENT.at("", "acme", "silent"));
                assertThat(refused.message(Locale.CHINESE)).contains("acme", "moody", "未能答复");
            });
        }
    }

    @SuppressWarnings("NullAway") // what a careless plug-in does
    private static HouseGuard silent() {
        return order("silent", "estimate", attempt -> null);
    }

    @Test
    void a_guard_of_one_store_leaves_the_others_alone() {
        try (Dealership dealership = open(Acme.with(permit("authorise").onlyIn(Set.of("SH-02"))))) {
            assertThat(new Shop(dealership, setup.clock).authorised().state()).isEqualTo(WorkOrderState.AUTHORISED);
            assertThat(dealership.diagram(new StoreId("SH-02"), WorkOrder.LIFECYCLE))
                    .contains("acme-permit");
            assertThat(dealership.diagram(Setup.STORE, WorkOrder.LIFECYCLE)).doesNotContain("acme-permit");
        }
    }

    @Test
    void names_that_do_not_exist_stop_the_start_all_at_once() {
        assertThatThrownBy(() -> open(Acme.with(
                        permit("fly"),
                        permit("swim").onlyIn(Set.of("SH-09")),
                        new HouseGuard("any", "lorry", "lorry", "start", attempt -> List.of()))))
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(Problem::code)
                            .containsExactlyInAnyOrder(
                                    HouseRuleProblem.NO_TRIGGER, HouseRuleProblem.NO_TRIGGER, HouseRuleProblem.NO_TYPE);
                    assertThat(refused.getMessage()).contains("acme-permit", "\"fly\"", "diagnose", "work-order");
                });
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless plug-in does
    void a_plug_in_that_cannot_declare_its_rules_stops_the_start() {
        Acme failing = new Acme("acme", List.of(), context -> {
            throw new IllegalStateException("no");
        });
        assertRefused(SpiProblem.NO_HOUSE_RULES, failing);
        assertRefused(SpiProblem.NO_HOUSE_RULES, new Acme("acme", List.of(), context -> null));
    }

    @Test
    void rules_that_must_be_there_are_missed_at_the_start_and_others_do_not_count() {
        assertThatThrownBy(() -> Dealership.open(setup.configuration()
                        .plugins(Setup.plugins(setup.memory, Acme.with()))
                        .messaging(setup.memory.descriptor().id())
                        .houseRules("apex")
                        .build()))
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(SpiProblem.UNKNOWN_PLUGIN);
                    assertThat(refused.getMessage()).contains("apex", "acme");
                });
        Acme apex = new Acme("apex", List.of(), context -> DeclaredRules.ofGuards(permit("start")));
        try (Dealership dealership = Dealership.open(setup.configuration()
                .plugins(Setup.plugins(setup.memory, Acme.with(permit("start")), apex))
                .messaging(setup.memory.descriptor().id())
                .houseRules("apex")
                .build())) {
            assertThat(dealership.diagram(Setup.STORE, WorkOrder.LIFECYCLE))
                    .contains("apex-permit")
                    .doesNotContain("acme-permit");
        }
    }

    @Test
    void settings_of_house_rules_are_checked_and_handed_over() {
        Setting limit = new Setting(
                "trigger", new Text("Trigger.", "操作。"), Optional.empty(), "a code", value -> !value.isBlank(), false);
        Acme acme = new Acme(
                "acme",
                List.of(limit),
                context -> DeclaredRules.ofGuards(permit(context.configuration().text("trigger"))));
        assertRefused(SpiProblem.MISSING_SETTING, acme);
        try (Dealership dealership = Dealership.open(setup.configuration()
                .plugins(Setup.plugins(setup.memory, acme))
                .messaging(setup.memory.descriptor().id())
                .setting("acme.trigger", "close")
                .build())) {
            assertThat(dealership.diagram(Setup.STORE, WorkOrder.LIFECYCLE))
                    .contains("close [")
                    .contains("acme-permit]");
        }
    }

    private void assertRefused(ProblemCode code, Acme plugin) {
        assertThatThrownBy(() -> open(plugin))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String messages(Decision<?> decision, Locale locale) {
        return decision.problems().stream()
                .map(problem -> problem.message(locale))
                .reduce("", (all, one) -> all + one + "\n");
    }

    private static WorkOrder only(Shop shop) {
        return shop.store
                .reception()
                .orders(Shop.ADVISER, org.dealersdk.spi.storage.Query.of(WorkOrder.TYPE))
                .aggregates()
                .get(0);
    }
}
