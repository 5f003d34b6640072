package org.dealersdk.testkit.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.StatusCode;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.testkit.rule.Suite;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each rule about house rules is broken by a faulty plug-in and found by that very rule; a sound one breaks none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class HouseRulesFaultsTest {

    private static final Problem OBJECTION = HouseRuleProblem.NO_STATUS.at("", "any", "none");

    private static HouseRulesProvider declaring(Supplier<DeclaredRules> rules) {
        return new HouseRulesProvider() {
            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public DeclaredRules declare(PluginContext context) {
                return rules.get();
            }
        };
    }

    private static HouseRulesProvider guard(String trigger, Function<Attempt<?>, List<Problem>> check) {
        HouseGuard guard = new HouseGuard("permit", "work-order", "work order", trigger, check);
        return declaring(() -> DeclaredRules.ofGuards(guard));
    }

    private static HouseRulesProvider statuses(boolean canonicalElsewhere, StatusCode... codes) {
        return declaring(() -> DeclaredRules.ofStatuses(
                new StatusMapping("work-order", "work order", Set.of(), canonicalElsewhere, List.of(codes))));
    }

    private static StatusCode code(String code, String canonical, String... demands) {
        return new StatusCode(code, new Text("New", "新"), canonical, List.of(demands));
    }

    /** A plug-in without fault. */
    public static HouseRulesProvider sound() {
        return declaring(() -> new DeclaredRules(
                List.of(
                        new HouseGuard("permit", "work-order", "work order", "deliver", attempt -> List.of(OBJECTION)),
                        new HouseGuard("quiet", "deadline", "deadline", "cancel", attempt -> List.of())),
                List.of(new StatusMapping(
                        "work-order",
                        "work order",
                        Set.of(),
                        true,
                        List.of(code("A", "opened"), code("B", "ready", "final-inspection"))))));
    }

    /** Faulty plug-ins by the rule they break. */
    @SuppressWarnings("NullAway") // one fault is to answer null
    public static Map<String, List<HouseRulesProvider>> faults() {
        AtomicInteger calls = new AtomicInteger();
        Map<String, List<HouseRulesProvider>> faults = new TreeMap<>();
        faults.put(
                "GRD.1",
                List.of(
                        declaring(() -> DeclaredRules.ofGuards()),
                        declaring(() -> DeclaredRules.ofStatuses(new StatusMapping(
                                "work-order",
                                "work order",
                                Set.of(),
                                true,
                                List.of(code("A" + calls.incrementAndGet(), "opened")))))));
        faults.put("GRD.2", List.of(guard("fly", attempt -> List.of())));
        faults.put(
                "GRD.3",
                List.of(
                        guard("deliver", attempt -> null),
                        guard("deliver", attempt -> java.util.Collections.singletonList(null)),
                        guard("deliver", attempt -> {
                            throw new IllegalStateException("not today");
                        })));
        faults.put(
                "GRD.4",
                List.of(guard(
                        "deliver", attempt -> calls.incrementAndGet() % 2 == 0 ? List.of() : List.of(OBJECTION))));
        faults.put(
                "GRD.5",
                List.of(
                        statuses(false, code("A", "opened")),
                        statuses(true, code("A", "opened"), code("A", "ready")),
                        statuses(true, code("A", "nowhere"))));
        faults.put("GRD.6", List.of(statuses(true, code("A", "opened", "blood-sample"))));
        return faults;
    }

    @Test
    void a_sound_plug_in_breaks_no_rule() {
        assertThat(broken(sound())).isEmpty();
    }

    @Test
    void every_fault_is_found_by_the_rule_it_breaks() {
        faults().forEach((rule, providers) ->
                providers.forEach(faulty -> assertThat(broken(faulty)).as(rule).contains(rule)));
    }

    private static List<String> broken(HouseRulesProvider provider) {
        Suite<HouseRulesTrial> suite = HouseRulesSuite.of(provider, Map.of());
        return suite.checks().stream()
                .filter(check -> suite.run(check).verdict().isRed())
                .map(check -> check.rule().id())
                .toList();
    }
}
