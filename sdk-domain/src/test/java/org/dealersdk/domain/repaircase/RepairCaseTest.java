package org.dealersdk.domain.repaircase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Difficult faults written up for others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepairCaseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final WorkOrderId ORDER = new WorkOrderId("W1");
    private static final Lesson LESSON = new Lesson(
            "Squeal only when cold",
            "squeals for the first kilometre",
            "glazed pads after long idling",
            "bed the pads in",
            "BRK-SQUEAL",
            "Bora",
            List.of("brake", "cold"));
    private static final String STEPS = """
            draft revise draft
            draft publish published
            draft retire retired
            published revise draft
            published retire retired
            """;

    private final RepairCase draft = RepairCase.write(new RepairCaseId("K1"), List.of(ORDER), LESSON, by("T1"))
            .after();

    @Test
    void a_case_knows_these_steps_and_no_other() {
        Set<String> rows = RepairCase.LIFECYCLE.transitions().stream()
                .map(row -> row.from().code() + " " + row.trigger().code() + " "
                        + row.to().code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(new TreeSet<>(STEPS.lines().toList()));
    }

    @Test
    @Requirement("R121")
    void a_case_says_what_was_noticed_what_it_came_from_and_what_helped() {
        Lesson empty = new Lesson(" ", "", "", "", null, null, List.of("x".repeat(65)));
        assertThat(refusal(() -> RepairCase.write(new RepairCaseId("K2"), List.of(), empty, by("T1"))))
                .containsExactly("RPC-002", "RPC-001", "RPC-001", "RPC-001", "RPC-001", "RPC-004");
        assertThat(RepairCase.write(new RepairCaseId("K1"), List.of(ORDER), LESSON, by("T1"))
                        .events())
                .containsExactly(new RepairCaseEvent.Written(new StaffId("T1"), List.of(ORDER)));
    }

    @Test
    @Requirement("R121")
    void somebody_else_reads_it_before_everybody_learns_from_it() {
        assertThat(refusal(() -> draft.publish(by("T1")))).containsExactly("RPC-003");
        Change<RepairCase> published = draft.publish(by("L1"));
        assertThat(published.events())
                .containsExactly(new RepairCaseEvent.Published(new StaffId("L1"), "BRK-SQUEAL", "Bora"));
        assertThat(published.after().publishedBy()).isEqualTo(new StaffId("L1"));

        RepairCase revised =
                published.after().revise(List.of(ORDER), LESSON, by("T1")).after();
        assertThat(revised.state()).as("what was written anew is read anew").isEqualTo(RepairCaseState.DRAFT);
        assertThat(revised.publishedBy()).isNull();
        assertThat(published.after().retire(by("L1")).after().state()).isEqualTo(RepairCaseState.RETIRED);
    }

    @Test
    @Requirement("R121")
    void it_is_found_by_fault_model_keyword_and_order() {
        assertThat(RepairCase.TYPE.attribute("fault").orElseThrow().value(draft))
                .isEqualTo("BRK-SQUEAL");
        assertThat(RepairCase.TYPE.attribute("model").orElseThrow().value(draft))
                .isEqualTo("Bora");
        assertThat(RepairCase.TYPE.attribute("keyword").orElseThrow().values(draft))
                .isEqualTo(List.of("brake", "cold"));
        assertThat(RepairCase.TYPE.attribute("order").orElseThrow().values(draft))
                .isEqualTo(List.of("W1"));
        DealerJson json = new DealerJson();
        assertThat(json.read(RepairCase.TYPE, json.write(RepairCase.TYPE, draft)))
                .isEqualTo(draft);
        assertThat(draft.toString()).isEqualTo("RepairCase[K1 draft]");
    }

    private static List<String> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(DealerException.class, step).problems().stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    private static Occasion by(String staff) {
        IdSource ids = IdSource.seeded(Clock.fixed(NOW, ZoneOffset.UTC), 7);
        return new Occasion(Actor.of(staff, Role.TECHNICIAN), NOW, DealerPolicy.standard(), ids);
    }
}
