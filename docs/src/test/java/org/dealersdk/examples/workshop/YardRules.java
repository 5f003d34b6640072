package org.dealersdk.examples.workshop;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.spi.houserules.HouseRulesProvider;

/** A vendor's house rule: no car leaves the yard before the gate knows of it. */
// snippet: guard
final class YardRules implements DealerPlugin, HouseRulesProvider {

    enum YardProblem implements ProblemCode {
        NO_GATE_PASS;

        @Override
        public ProblemDefinition definition() {
            return ProblemDefinition.problem(
                    "YRD-001",
                    Category.CALLER,
                    "The gate has no pass for this car.",
                    "Note the gate pass on the order.",
                    "门卫处没有该车的放行条。",
                    "请在工单上登记放行条。");
        }
    }

    @Override
    public DeclaredRules declare(PluginContext context) {
        return DeclaredRules.ofGuards(HouseGuard.on(
                "work-order", "work order", "deliver", "gate-pass", WorkOrder.class, YardRules::gatePass));
    }

    private static List<Problem> gatePass(Attempt<WorkOrder> attempt) {
        boolean noted = attempt.aggregate().notes().stream()
                .anyMatch(note -> note.text().startsWith("gate pass"));
        return noted ? List.of() : List.of(YardProblem.NO_GATE_PASS.at("notes"));
    }
    // end

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("yard", "Yard", "1.0.0", "1.0");
    }

    @Override
    public Optional<HouseRulesProvider> houseRules() {
        return Optional.of(this);
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }
}
