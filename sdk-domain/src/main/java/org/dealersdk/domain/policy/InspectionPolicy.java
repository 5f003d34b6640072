package org.dealersdk.domain.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for the final inspection. Items of the order, mileage, exterior and cleanliness are always inspected; this adds the
 * manufacturer's items.
 *
 * @param items what is inspected by code of the kind of job, such as {@code maintenance}; under {@code any} what is inspected on every
 *     car; an item is a lower-kebab code
 * @param within how long after the work is completed the inspection is in time
 * @param signed true when the inspector signs the inspection
 * @param reworkExplained true when an order is closed only once root cause and responsible person of each rework are recorded; what
 *     becomes of the person is outside the model (V14)
 * @param answerSupervisorWithin how long the store has to answer a finding of the supervising car owners
 * @param reworkTarget visits sent back into the workshop, in percent
 */
public record InspectionPolicy(
        @Meaning(
                english = "Items of the final inspection by kind of job; \"any\" for every car.",
                chinese = "各类作业的终检项目；any 适用于所有车辆。")
        @Requirement({"R140", "R147"})
        Map<String, List<String>> items,

        @Meaning(
                english = "How long after completion an inspection is in time; no source gives a number.",
                chinese = "完工后多久内检验算及时；资料未给出数值。")
        @Requirement("R142")
        Span within,

        @Meaning(english = "Whether the inspector signs the inspection.", chinese = "检验员是否须在终检单上签字。")
        @Requirement("R139")
        boolean signed,

        @Meaning(
                english =
                        "Whether an order is closed only once cause and responsible person of each rework are recorded.",
                chinese = "是否须记录每次返修的根本原因和责任人后才可关闭工单。")
        @Requirement({"R144", "V14"})
        boolean reworkExplained,

        @Meaning(
                english = "How long the store has to answer the supervising car owners; no source gives a number.",
                chinese = "对车主质量监督意见的答复时限；资料未给出数值。")
        @Requirement("R145")
        Span answerSupervisorWithin,

        @Meaning(english = "Visits sent back into the workshop, in percent.", chinese = "车辆返修率（%）。")
        @Requirement("R141")
        Target reworkTarget) {

    /** The key of what is inspected on every car. */
    public static final String ANY = "any";

    /** The one item the sources name besides those that are always inspected. */
    public static final String TECHNICAL_STATE = "technical-state";

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-006 an item or a kind of job is blank
     */
    public InspectionPolicy {
        Map<String, List<String>> copied = new TreeMap<>();
        Problems problems = new Problems();
        items.forEach((job, list) -> {
            problems.require(!job.isBlank(), PolicyProblem.EMPTY, "items");
            problems.require(list.stream().noneMatch(String::isBlank), PolicyProblem.EMPTY, "items." + job);
            copied.put(job, List.copyOf(list));
        });
        problems.orThrow();
        items = Collections.unmodifiableMap(copied);
    }

    /** The technical state of every car, within 30 minutes, causes of rework recorded, owners answered within two working days. */
    public static InspectionPolicy standard() {
        return new InspectionPolicy(
                Map.of(ANY, List.of(TECHNICAL_STATE)),
                Span.minutes(30),
                false,
                true,
                Span.workingDays(2),
                Target.parse("< 2"));
    }

    /** The items to inspect after a job of that kind, each once. */
    public List<String> itemsFor(Coded jobType) {
        Set<String> all = new LinkedHashSet<>(items.getOrDefault(ANY, List.of()));
        all.addAll(items.getOrDefault(jobType.code(), List.of()));
        return new ArrayList<>(all);
    }
}
