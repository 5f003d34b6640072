package org.dealersdk.testkit.houserules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.aggregate.HouseRules;
import org.dealersdk.domain.aggregate.HouseRulesBuilder;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.rule.Trial;

/** One check of what a plug-in adds to lifecycles. */
public final class HouseRulesTrial extends Trial {

    private static final String OWNER = "judged";

    private final HouseRulesProvider provider;
    private final Map<String, String> settings;
    private final ManualClock clock = ManualClock.standard();

    public HouseRulesTrial(HouseRulesProvider provider, Map<String, String> settings) {
        super(Duration.ofSeconds(30));
        this.provider = provider;
        this.settings = Map.copyOf(settings);
    }

    DeclaredRules declared() {
        did("declare");
        PluginConfiguration given =
                PluginConfiguration.check(OWNER, answered("settings()", provider.settings()), settings);
        return answered("declare()", provider.declare(new PluginContext(given, clock, new DealerJson())));
    }

    /** What a host objects to when it puts these rules together. */
    List<Problem> objections(DeclaredRules rules) {
        HouseRulesBuilder builder = HouseRules.over(DealerModel.types());
        rules.guards().forEach(guard -> builder.guard(OWNER, guard));
        rules.statuses().forEach(mapping -> builder.statuses(OWNER, mapping));
        try {
            builder.build();
            return List.of();
        } catch (DealerException refusal) {
            return refusal.problems();
        }
    }

    /** Attempts that fit the guard, as far as the kit can make candidates: newly opened orders and open deadlines. */
    List<Attempt<?>> attempts(HouseGuard guard) {
        Occasion occasion = new Occasion(
                Actor.of("A-1", Role.SERVICE_ADVISER),
                clock.instant(),
                DealerPolicy.standard(),
                IdSource.seeded(clock, 11));
        List<Attempt<?>> all = new ArrayList<>();
        if (guard.type().equals(WorkOrder.TYPE.name())) {
            Intake intake = Intake.walkIn(
                    new CustomerId("C-1"),
                    null,
                    clock.instant(),
                    occasion.actor().staff(),
                    JobType.MAINTENANCE,
                    "regular maintenance",
                    10_000,
                    WalkAround.unremarkable());
            WorkOrder order = WorkOrder.open(new WorkOrderId("W-1"), "RO-1", intake, occasion)
                    .after();
            all.add(new Attempt<>(order, occasion));
        } else if (guard.type().equals(Deadline.TYPE.name())) {
            Deadline deadline = Deadline.of(
                            new Reference("work-order", "W-1"),
                            DeadlineKind.INQUIRY_ANSWER,
                            clock.instant().plusSeconds(3600),
                            occasion)
                    .after();
            all.add(new Attempt<>(deadline, occasion));
        }
        return all;
    }
}
